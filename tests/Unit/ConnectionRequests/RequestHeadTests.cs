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
                connection.Send("\r\n\n" + client.Plain().Replaced());
                bench.Poll();
                connection.Send(client.Challenged(connection.Take()).Request());
                bench.Poll();
                Assert.AreEqual(RequestBench.Ok, RequestBench.Status(connection.Take()), piece.ToString());
                bench.Gateway.Clock.Advance(Limits.ConnectionRequestPeriod / Limits.ConnectionRequests);
            }
        }
    }
}
