using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.HostInterface
{
    [TestClass]
    public class ValuesTests
    {
        private const string Members = "{\"values\":["
            + "{\"name\":\"Device.Bench.Group.1.Member.2.Rank\",\"type\":\"unsignedInt\",\"writable\":true,\"value\":\"0\"},"
            + "{\"name\":\"Device.Bench.Group.1.Member.5.Rank\",\"type\":\"unsignedInt\",\"writable\":true,\"value\":\"0\"}]}";

        [TestMethod]
        public void OneParameter()
        {
            Assert.AreEqual(
                "200 {\"values\":[{\"name\":\"Device.Bench.Number\",\"type\":\"int\",\"writable\":true,\"value\":\"3\"}]}",
                new HostBench().Get("/values?path=Device.Bench.Number"));
        }

        [TestMethod]
        public void APartialPathAndSeveral()
        {
            var bench = new HostBench();
            Assert.AreEqual("200 " + Members, bench.Get("/values?path=Device.Bench.Group.1.Member."));
            Assert.AreEqual(
                "200 " + Members,
                bench.Get("/values?path=Device.Bench.Group.1.Member.2.&path=Device.Bench.%47roup.1.Member.5.Rank"));
            Assert.AreEqual(
                "200 " + Members,
                bench.Ask("POST", "/values", "{\"names\":[\"Device.Bench.Group.1.Member.2.\",\"Device.Bench.Group.1.Member.5.\"]}"));
            Assert.AreEqual("200 {\"values\":[]}", bench.Get("/values?path=Device.Bench.None."));
        }

        [TestMethod]
        public void WhatIsHiddenAndWhatIsForTheAcsAlone()
        {
            var bench = new HostBench();
            bench.Gateway.Agent.Configure("Device.Bench.Secret", "secret");
            string secret = bench.Get("/values?path=Device.Bench.Secret");
            Assert.AreEqual(
                "200 {\"values\":[{\"name\":\"Device.Bench.Secret\",\"type\":\"string\",\"writable\":true,\"value\":\"\"}]}", secret);
            string url = bench.Get("/values?path=Device.ManagementServer.URL");
            Assert.AreEqual(
                "200 {\"values\":[{\"name\":\"Device.ManagementServer.URL\",\"type\":\"string\",\"writable\":false,"
                    + "\"value\":\"http://acs.example/cwmp\"}]}",
                url);
            string all = bench.Get("/values");
            Assert.IsTrue(all.IndexOf("secret of the device") < 0, "a password is shown");
            Assert.IsTrue(all.IndexOf(HostBench.Token) < 0, "the token is shown");
        }

        [TestMethod]
        public void UnknownNamesAreNamed()
        {
            Assert.AreEqual(
                "404 {\"faults\":[{\"name\":\"Device.Nothing\",\"code\":9005,\"message\":\"Invalid parameter name\"},"
                    + "{\"name\":\"a\\\"b\",\"code\":9005,\"message\":\"Invalid parameter name\"}]}",
                new HostBench().Get("/values?path=Device.Nothing&path=Device.Bench.Number&path=a%22b"));
        }

        [TestMethod]
        [DataRow("/values?path")]
        [DataRow("/values?path=%4")]
        [DataRow("/values?path=%gg")]
        [DataRow("/values?since=1")]
        [DataRow("/values?other=1")]
        [DataRow("/changes?path=Device.")]
        [DataRow("/changes?since=1&since=2")]
        public void QueriesThatAreNone(string target)
        {
            Assert.AreEqual("400 {\"message\":\"the query cannot be read\"}", new HostBench().Get(target));
        }

        [TestMethod]
        public void TheWholeModelGoesInChunksThroughAnyWindow()
        {
            var bench = new HostBench();
            string whole = bench.Get("/values?path=Device.");
            Assert.IsTrue(whole.Length > 4096);
            FakeServerConnection connection = bench.Listener.Connect();
            connection.Window = 7;
            connection.Send(HostBench.Request("GET", "/values?path=Device.", string.Empty));
            int polls = 0;
            while (polls++ < 5000 && !connection.Output.EndsWith("\r\n0\r\n\r\n"))
            {
                bench.Gateway.Poll();
                connection.Window = 7 + (polls % 90);
                bench.Gateway.Clock.Advance(20);
            }

            // What is counted in seconds has gone on meanwhile.
            string slow = HostBench.Result(connection.Take());
            Assert.AreEqual(whole.Substring(0, 100), slow.Substring(0, 100));
            Assert.AreEqual(whole.Substring(whole.Length - 100), slow.Substring(slow.Length - 100));
            Assert.IsFalse(connection.IsClosed);
        }

        [TestMethod]
        public void OldClientsGetNoChunks()
        {
            var bench = new HostBench();
            FakeServerConnection connection = bench.Listener.Connect();
            connection.Send("GET /values?path=Device. HTTP/1.0\r\nAuthorization: Bearer " + HostBench.Token + "\r\n\r\n");
            bench.Poll();
            string answer = connection.Take();
            Assert.IsTrue(connection.IsClosed);
            Assert.IsTrue(answer.IndexOf("chunked") < 0);
            Assert.IsTrue(answer.IndexOf("Connection: close") > 0);
            Assert.AreEqual(bench.Get("/values?path=Device.").Substring(0, 500), HostBench.Result(answer).Substring(0, 500));
            Assert.IsTrue(answer.EndsWith("\"}]}"));
        }

        [TestMethod]
        public void ARowThatGoesWhileTheListIsSentIsNoHarm()
        {
            var bench = new HostBench();
            for (int i = 0; i < 8; i++)
            {
                bench.Ask("POST", "/objects", "{\"table\":\"Device.NAT.PortMapping.\",\"values\":[{\"name\":\"ExternalPort\",\"value\":"
                    + (8000 + i).ToString() + "}]}");
            }

            FakeServerConnection connection = bench.Listener.Connect();
            connection.Window = 2000;
            connection.Send(HostBench.Request("GET", "/values?path=Device.NAT.", string.Empty));
            bench.Gateway.Poll();
            for (int i = 1; i <= 8; i++)
            {
                bench.Ask("DELETE", "/objects?path=Device.NAT.PortMapping." + i.ToString() + ".", string.Empty);
                connection.Window = 100;
            }

            connection.Window = 100000;
            bench.Poll();
            string result = HostBench.Result(connection.Take());
            Assert.IsTrue(result.IndexOf("PortMapping.1.") > 0);
            Assert.IsTrue(result.IndexOf("PortMapping.8.") < 0);
            Assert.IsTrue(result.EndsWith("]}"));
        }

        [TestMethod]
        public void AttributesAreRead()
        {
            var bench = new HostBench();
            Assert.AreEqual(
                "200 {\"attributes\":[{\"name\":\"Device.Bench.Number\",\"notification\":0,\"accessList\":[\"Subscriber\"]}]}",
                bench.Get("/attributes?path=Device.Bench.Number"));
            Assert.AreEqual("404", bench.Get("/attributes?path=Device.Bench.Numbers").Substring(0, 3));
        }
    }
}
