using NanoCwmp.Core;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.ConnectionRequests
{
    /// <summary>Heads of connection requests, whole, in pieces, cut off and wrong.</summary>
    [TestClass]
    public class RequestHeadTests
    {
        [TestMethod]
        [DataRow("GET", "", "401")]
        [DataRow("GET", "0", "404")]
        [DataRow("GET", "/", "404")]
        [DataRow("GET", "?x=y", "401")]
        [DataRow("get", "", "405")]
        [DataRow("HEAD", "", "405")]
        [DataRow("POST", "", "405")]
        [DataRow("PUT", "?x", "405")]
        [DataRow("OPTIONS", "", "405")]
        [DataRow("POST", "1", "404")]
        [DataRow("G\"T", "", "400")]
        [DataRow("", "", "400")]
        public void R325_R335_MethodsAndPaths(string method, string addition, string status)
        {
            var bench = new RequestBench();
            string answer = bench.Send(method + " " + bench.Path + addition + " HTTP/1.1\r\nHost: cpe\r\n\r\n");
            Assert.AreEqual("HTTP/1.1 " + status, answer.Substring(0, 12));
            Assert.AreEqual(status == "405", answer.Contains("\r\nAllow: GET\r\n"));
            Assert.AreEqual(status != "401", answer.Contains("\r\nConnection: close\r\n"));
        }

        [TestMethod]
        [DataRow("GET / HTTP/2.0\r\n\r\n")]
        [DataRow("GET / HTTP/1.x\r\n\r\n")]
        [DataRow("GET / HTTP/1.11\r\n\r\n")]
        [DataRow("GET /\r\n\r\n")]
        [DataRow("GET  / HTTP/1.1\r\n\r\n")]
        [DataRow("GET / HTTP/1.1 \r\n\r\n")]
        [DataRow(" GET / HTTP/1.1\r\n\r\n")]
        [DataRow("GET / HTTP/1.1\r\nHost : cpe\r\n\r\n")]
        [DataRow("GET / HTTP/1.1\r\n: cpe\r\n\r\n")]
        [DataRow("GET / HTTP/1.1\r\ncpe\r\n\r\n")]
        [DataRow("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n")]
        [DataRow("GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n")]
        [DataRow("GET / HTTP/1.1\r\nHost: \u0001\r\n\r\n")]
        [DataRow("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n")]
        [DataRow("GET / HTTP/1.1\r\nContent-Length: +1\r\n\r\n")]
        [DataRow("GET / HTTP/1.1\r\nContent-Length: 1, 1\r\n\r\n")]
        [DataRow("GET / HTTP/1.1\r\nContent-Length:\r\n\r\n")]
        [DataRow("GET / HTTP/1.1\r\nContent-Length: 65537\r\n\r\n")]
        [DataRow("GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n")]
        [DataRow("GET / HTTP/1.1\r\nAuthorization: Digest\r\nAuthorization: Digest\r\n\r\n")]
        public void WrongHeadsAreRefused(string head)
        {
            var bench = new RequestBench();
            FakeServerConnection connection = bench.Listener.Connect();
            connection.Send(head);
            bench.Poll();
            Assert.AreEqual(RequestBench.BadRequest, RequestBench.Status(connection.Take()));
            Assert.IsTrue(connection.IsClosed);
        }

        [TestMethod]
        public void EveryPrefixWaits()
        {
            var bench = new RequestBench();
            string request = bench.ChallengedClient().Request();
            for (int length = 0; length < request.Length; length++)
            {
                FakeServerConnection connection = bench.Listener.Connect();
                connection.Send(request.Substring(0, length));
                bench.Poll();
                Assert.AreEqual(string.Empty, connection.Take(), length.ToString());
                Assert.IsFalse(connection.IsClosed, length.ToString());
                connection.HasEnded = true;
                bench.Poll();
                Assert.IsTrue(connection.IsClosed, length.ToString());
            }

            Assert.AreEqual(1, bench.Sessions);
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(bench.Send(request)));
        }

        [TestMethod]
        public void EveryPieceSizeGivesTheSame()
        {
            var bench = new RequestBench();
            for (int piece = 1; piece <= 40; piece++)
            {
                DigestClient client = bench.Client();
                FakeServerConnection connection = bench.Listener.Connect();
                connection.Piece = piece;
                connection.Send("\r\n\n" + client.Plain());
                bench.Poll();
                connection.Send(client.Challenged(connection.Take()).Request());
                bench.Poll();
                Assert.AreEqual(RequestBench.Ok, RequestBench.Status(connection.Take()), piece.ToString());
                bench.Gateway.Clock.Advance(Limits.ConnectionRequestPeriod / Limits.ConnectionRequests);
            }
        }

        [TestMethod]
        public void R327_BodiesAreIgnored()
        {
            for (int cut = 0; cut <= 9; cut++)
            {
                var bench = new RequestBench();
                DigestClient client = bench.Client();
                string head = "GET " + client.Path + " HTTP/1.1\r\ncontent-length:  9 \r\n\r\n";
                string body = "GET /\r\n\r\n";
                FakeServerConnection connection = bench.Listener.Connect();
                connection.Send(head + body.Substring(0, cut));
                bench.Poll();
                string challenge = connection.Take();
                Assert.AreEqual(RequestBench.Unauthorized, RequestBench.Status(challenge), cut.ToString());
                connection.Send(body.Substring(cut) + client.Challenged(challenge).Request());
                bench.Poll();
                Assert.AreEqual(RequestBench.Ok, RequestBench.Status(connection.Take()), cut.ToString());
            }
        }

        [TestMethod]
        public void ABodyWithoutAKnownEndEndsTheConnection()
        {
            var bench = new RequestBench();
            FakeServerConnection connection = bench.Listener.Connect();
            connection.Send("GET " + bench.Path + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
            bench.Poll();
            Assert.AreEqual(RequestBench.Unauthorized, RequestBench.Status(connection.Take()));
            Assert.IsTrue(connection.IsClosed);
        }

        [TestMethod]
        [DataRow("HTTP/1.0", "X: y")]
        [DataRow("HTTP/1.1", "Connection: Close")]
        [DataRow("HTTP/1.1", "Connection: te , close")]
        public void ClientsThatWantTheEndGetIt(string version, string header)
        {
            var bench = new RequestBench();
            FakeServerConnection connection = bench.Listener.Connect();
            connection.Send("GET " + bench.Path + " " + version + "\r\n" + header + "\r\n\r\n");
            bench.Poll();
            string challenge = connection.Take();
            Assert.IsTrue(challenge.Contains("\r\nConnection: close\r\n"));
            Assert.IsTrue(connection.IsClosed);

            // The nonce is good on another connection, too.
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(bench.Send(bench.Client().Challenged(challenge).Request())));
        }

        [TestMethod]
        public void RequestsInOneGoAreAnsweredOneByOne()
        {
            var bench = new RequestBench();
            DigestClient client = bench.ChallengedClient();
            string answers = bench.Send(client.Plain() + client.Plain() + client.Request());
            int first = answers.IndexOf(RequestBench.Unauthorized);
            int second = answers.IndexOf(RequestBench.Unauthorized, first + 1);
            Assert.AreEqual(0, first);
            Assert.IsTrue(second > 0, "second");
            Assert.IsTrue(answers.IndexOf(RequestBench.Ok) > second, "third");
        }

        [TestMethod]
        public void LongLinesThatDoNotMatterArePassedOver()
        {
            var bench = new RequestBench();
            int fixedLength = ("GET " + bench.Path + " HTTP/1.1\r\nCookie: \r\n\r\n").Length;
            for (int length = Limits.ConnectionRequestBuffer - 60; length < Limits.ConnectionRequestBuffer + 5; length++)
            {
                CheckCookie(bench, length, RequestBench.Unauthorized);
            }

            CheckCookie(bench, Limits.ConnectionRequestHead - fixedLength, RequestBench.Unauthorized);
            CheckCookie(bench, Limits.ConnectionRequestHead - fixedLength + 1, RequestBench.BadRequest);
        }

        [TestMethod]
        [DataRow("Authorization: Digest username=\"")]
        [DataRow("Content-Length: ")]
        [DataRow("Connection: ")]
        [DataRow("Transfer-Encoding: ")]
        [DataRow("")]
        public void LongLinesThatMatterAreRefused(string start)
        {
            var bench = new RequestBench();
            Assert.AreEqual(
                RequestBench.BadRequest,
                RequestBench.Status(bench.Send(
                    "GET " + bench.Path + " HTTP/1.1\r\n" + start + new string('1', Limits.ConnectionRequestBuffer))));
        }

        [TestMethod]
        public void LongRequestLinesAreRefused()
        {
            var bench = new RequestBench();
            Assert.AreEqual(
                RequestBench.BadRequest,
                RequestBench.Status(bench.Send("GET /" + new string('1', Limits.ConnectionRequestBuffer - 5))));
            Assert.AreEqual(
                RequestBench.BadRequest,
                RequestBench.Status(bench.Send(new string('\n', Limits.ConnectionRequestHead + 1))));
        }

        [TestMethod]
        public void TheLongestCredentialsFit()
        {
            var bench = new RequestBench();
            string longest = new string('u', 256);
            Assert.IsTrue(bench.Gateway.Agent.Configure("Device.ManagementServer.ConnectionRequestUsername", longest));
            DigestClient client = bench.ChallengedClient();
            client.Username = longest;
            client.Cnonce = new string('c', 128);
            Assert.AreEqual(RequestBench.Ok, RequestBench.Status(bench.Send(client.Request())));
        }

        private static void CheckCookie(RequestBench bench, int length, string status)
        {
            string request = "GET " + bench.Path + " HTTP/1.1\r\nCookie: " + new string('c', length) + "\r\n\r\n";
            Assert.AreEqual(status, RequestBench.Status(bench.Send(request)), length.ToString());
        }
    }
}
