using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.HostInterface
{
    [TestClass]
    public class HttpTests
    {
        private const string Set = "{\"values\":[{\"name\":\"Device.Bench.Free\",\"value\":1}]}";

        [TestMethod]
        public void EverySplitOfARequestGivesTheSameAnswer()
        {
            string request = HostBench.Request("PUT", "/values", Set);
            for (int cut = 1; cut < request.Length; cut++)
            {
                var bench = new HostBench();
                FakeServerConnection connection = bench.Listener.Connect();
                connection.Send(request.Substring(0, cut));
                bench.Poll();
                Assert.AreEqual(string.Empty, connection.Output);
                Assert.IsFalse(connection.IsClosed);
                connection.Send(request.Substring(cut));
                bench.Poll();
                Assert.AreEqual("200 {}", HostBench.Result(connection.Take()));
                Assert.AreEqual("1", bench.Gateway.Setting("Device.Bench.Free"));
            }
        }

        [TestMethod]
        public void EveryPrefixOfARequestDoesNothing()
        {
            string request = HostBench.Request("PUT", "/values", Set);
            var bench = new HostBench();
            for (int cut = 0; cut < request.Length; cut++)
            {
                FakeServerConnection connection = bench.Listener.Connect();
                connection.Send(request.Substring(0, cut));
                connection.HasEnded = true;
                bench.Poll();
                Assert.AreEqual(string.Empty, connection.Output);
                Assert.IsTrue(connection.IsClosed);
            }

            Assert.AreEqual("-1", bench.Gateway.Setting("Device.Bench.Free"));
        }

        [TestMethod]
        public void AByteAtATimeAndSeveralOnOneConnection()
        {
            var bench = new HostBench();
            FakeServerConnection connection = bench.Listener.Connect();
            connection.Piece = 1;
            string request = HostBench.Request("PUT", "/values", Set) + HostBench.Request("GET", "/changes", string.Empty)
                + HostBench.Request("GET", "/nothing", "ignored") + HostBench.Request("GET", "/values?path=Device.Bench.Free", string.Empty);
            connection.Send(request);
            bench.Poll();
            string answers = connection.Take();
            Assert.IsTrue(answers.StartsWith("HTTP/1.1 200 OK\r\n"));
            Assert.IsTrue(answers.IndexOf("{}HTTP/1.1 200 OK\r\n") > 0, answers);
            Assert.IsTrue(answers.IndexOf("}HTTP/1.1 404 Not Found\r\n") > 0, answers);
            Assert.IsTrue(answers.EndsWith("\"value\":\"1\"}]}"), answers);
            Assert.IsFalse(connection.IsClosed);
        }

        [TestMethod]
        [DataRow("PATCH", "/values", "405", "Allow: GET, POST, PUT")]
        [DataRow("HEAD", "/values", "405", "Allow: GET, POST, PUT")]
        [DataRow("PUT", "/changes", "405", "Allow: GET")]
        [DataRow("DELETE", "/attributes", "405", "Allow: GET")]
        [DataRow("GET", "/objects", "405", "Allow: POST, DELETE")]
        [DataRow("PUT", "/", "405", "Allow: GET, POST, DELETE")]
        [DataRow("GET", "/value", "404", "Content-Type: application/json")]
        [DataRow("GET", "/values/", "404", "Content-Type: application/json")]
        [DataRow("GET", "values", "404", "Content-Type: application/json")]
        [DataRow("GET", "http://gateway/changes", "200", "Cache-Control: no-store")]
        public void MethodsAndPaths(string method, string target, string status, string header)
        {
            string answer = new HostBench().Send(HostBench.Request(method, target, string.Empty));
            Assert.AreEqual(status, answer.Substring(9, 3));
            Assert.IsTrue(answer.IndexOf("\r\n" + header + "\r\n") > 0, answer);
            Assert.AreEqual(status == "405", HostBench.Result(answer).Length == 4);
        }

        [TestMethod]
        [DataRow("Transfer-Encoding: chunked\r\n", "411")]
        [DataRow("Content-Length: 4097\r\n", "413")]
        [DataRow("Content-Length: 65537\r\n", "413")]
        [DataRow("Content-Length: 99999999999\r\n", "413")]
        [DataRow("Content-Length: 99999999999999999999\r\n", "400")]
        [DataRow("Content-Length: -1\r\n", "400")]
        [DataRow("Content-Length: 1\r\nContent-Length: 1\r\n", "400")]
        [DataRow("Authorization: Bearer x\r\n", "400")]
        [DataRow("No colon\r\n", "400")]
        public void BodiesThatAreNotTaken(string header, string status)
        {
            var bench = new HostBench();
            FakeServerConnection connection = bench.Listener.Connect();
            connection.Send(HostBench.Request(
                "PUT", "/values", string.Empty, "Authorization: Bearer " + HostBench.Token + "\r\n" + header));
            bench.Poll();
            string answer = connection.Take();
            Assert.AreEqual(status, answer.Substring(9, 3));
            Assert.IsTrue(answer.IndexOf("\r\nConnection: close\r\n") > 0, answer);

            // What it still sends is read past for a second.
            Assert.IsFalse(connection.IsClosed);
            connection.Send("more");
            bench.Gateway.Clock.Advance(1000);
            bench.Poll();
            Assert.IsTrue(connection.IsClosed);
        }

        [TestMethod]
        public void LeaveToSendABodyIsGivenOnlyWithTheToken()
        {
            var bench = new HostBench();
            FakeServerConnection connection = bench.Listener.Connect();
            string headers = "Content-Length: " + Set.Length.ToString() + "\r\nExpect: 100-continue\r\n";
            connection.Send(HostBench.Request("PUT", "/values", string.Empty, "Authorization: Bearer " + HostBench.Token + "\r\n" + headers));
            bench.Poll();
            Assert.AreEqual("HTTP/1.1 100 Continue\r\n\r\n", connection.Take());
            connection.Send(Set);
            bench.Poll();
            Assert.AreEqual("200 {}", HostBench.Result(connection.Take()));
            Assert.AreEqual("401", HostBench.Result(bench.Send(HostBench.Request("PUT", "/values", string.Empty, headers))).Substring(0, 3));
        }

        [TestMethod]
        public void SlowClientsLoseTheirPlace()
        {
            var bench = new HostBench();
            FakeServerConnection head = bench.Listener.Connect();
            FakeServerConnection body = bench.Listener.Connect();
            FakeServerConnection answer = bench.Listener.Connect();
            string request = HostBench.Request("PUT", "/values", Set);
            head.Send("GET /values HTTP/1.1\r\n");
            body.Send(request.Substring(0, request.Length - 1));
            answer.Window = 0;
            answer.Send(HostBench.Request("GET", "/values", string.Empty));
            bench.Poll();
            bench.Gateway.Clock.Advance(4999);
            bench.Poll();
            Assert.IsFalse(head.IsClosed || body.IsClosed || answer.IsClosed);
            bench.Gateway.Clock.Advance(1);
            bench.Poll();
            Assert.IsTrue(head.IsClosed && body.IsClosed && answer.IsClosed);
            Assert.AreEqual("-1", bench.Gateway.Setting("Device.Bench.Free"));
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("GET /changes HTTP/1.1\r\nHost: half-a-head")]
        public void AConnectionWithoutAWholeHeadGivesItsPlaceToOneThatWaits(string sent)
        {
            var bench = new HostBench();
            for (int i = 0; i < 3; i++)
            {
                bench.Listener.Connect().Send(sent);
            }

            bench.Poll();
            FakeServerConnection waiting = bench.Listener.Connect();
            waiting.Send(HostBench.Request("GET", "/changes", string.Empty));
            bench.Poll();
            Assert.AreEqual(string.Empty, waiting.Output);
            Assert.AreEqual(bench.Gateway.Clock.Uptime + 200, bench.Gateway.Due);
            bench.Gateway.Clock.Advance(200);
            bench.Poll();
            Assert.AreEqual("200", HostBench.Result(waiting.Take()).Substring(0, 3));
        }

        [TestMethod]
        public void RequestsAreLimited()
        {
            var bench = new HostBench();
            FakeServerConnection connection = bench.Listener.Connect();
            for (int i = 0; i < 20; i++)
            {
                connection.Send(HostBench.Request("GET", "/changes", string.Empty));
                bench.Poll();
                Assert.AreEqual("200", connection.Take().Substring(9, 3));
            }

            connection.Send(HostBench.Request("GET", "/changes", string.Empty));
            bench.Poll();
            string answer = connection.Take();
            Assert.AreEqual("429 {\"message\":\"too many requests\"}", HostBench.Result(answer));
            Assert.IsTrue(answer.IndexOf("\r\nRetry-After: 1\r\n") > 0);
            bench.Gateway.Clock.Advance(1000);
            connection.Send(HostBench.Request("GET", "/changes", string.Empty));
            bench.Poll();
            Assert.AreEqual("200", connection.Take().Substring(9, 3));
        }
    }
}
