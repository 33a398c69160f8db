using System.Text;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.HostInterface
{
    [TestClass]
    public class SetTests
    {
        [TestMethod]
        public void ValuesOfAllKindsAreSetAndSurviveARestart()
        {
            var bench = new HostBench();
            Assert.AreEqual("200 {}", Set(bench, "Device.Bench.Text\",\"value\":\"a\\u20ac\"},{\"name\":\"Device.Bench.Number\",\"value\":-7},"
                + "{\"name\":\"Device.Bench.Flag\",\"value\":false},{\"name\":\"Device.Bench.Big\",\"value\":\"9223372036854775807\""));
            bench.Gateway.Boot();
            Assert.AreEqual("a\u20ac", bench.Gateway.Setting("Device.Bench.Text"));
            Assert.AreEqual("-7", bench.Gateway.Setting("Device.Bench.Number"));
            Assert.AreEqual("false", bench.Gateway.Setting("Device.Bench.Flag"));
            Assert.AreEqual("9223372036854775807", bench.Gateway.Setting("Device.Bench.Big"));
        }

        [TestMethod]
        [DataRow("Device.Bench.Unknown\",\"value\":\"1\"", "Device.Bench.Unknown", 9005, "404")]
        [DataRow("Device.Bench.\",\"value\":\"1\"", "Device.Bench.", 9005, "404")]
        [DataRow("\",\"value\":\"1\"", "", 9005, "404")]
        [DataRow("Device.Bench.Fixed\",\"value\":\"1\"", "Device.Bench.Fixed", 9008, "403")]
        [DataRow("Device.Bench.Number\",\"value\":11", "Device.Bench.Number", 9007, "400")]
        [DataRow("Device.Bench.Number\",\"value\":1e0", "Device.Bench.Number", 9007, "400")]
        [DataRow("Device.Bench.Number\",\"value\":true", "Device.Bench.Number", 9007, "400")]
        [DataRow("Device.Bench.Text\",\"value\":\"a\\u0000b\"", "Device.Bench.Text", 9007, "400")]
        [DataRow("Device.Bench.Number\",\"value\":null", "Device.Bench.Number", 9006, "400")]
        [DataRow("Device.Bench.Number\",\"value\":[1]", "Device.Bench.Number", 9006, "400")]
        [DataRow("Device.Bench.Number\",\"value\":{\"a\":1}", "Device.Bench.Number", 9006, "400")]
        [DataRow("Device.Bench.Number\"", "Device.Bench.Number", 9003, "400")]
        [DataRow("Device.Bench.Picky\",\"value\":13", "Device.Bench.Picky", 9001, "403")]
        [DataRow("Device.ManagementServer.URL\",\"value\":\"http://evil/\"", "Device.ManagementServer.URL", 9001, "403")]
        [DataRow("Device.ManagementServer.Password\",\"value\":\"x\"", "Device.ManagementServer.Password", 9001, "403")]
        [DataRow("Device.ManagementServer.ConnectionRequestPassword\",\"value\":\"x\"",
            "Device.ManagementServer.ConnectionRequestPassword", 9001, "403")]
        public void AWrongEntryIsNamedAndNothingIsSet(string entry, string name, int code, string status)
        {
            var bench = new HostBench();
            string result = Set(bench, "Device.Bench.Free\",\"value\":5},{\"name\":\"" + entry + "},{\"name\":\"Device.Bench.Wide\",\"value\":5");
            Assert.AreEqual(
                status + " {\"faults\":[{\"name\":\"" + name + "\",\"code\":" + code.ToString() + ",\"message\":\"" + FaultCode.Text(code) + "\"}]}",
                result);
            Assert.AreEqual("-1", bench.Gateway.Setting("Device.Bench.Free"));
            Assert.AreEqual("0", bench.Gateway.Setting("Device.Bench.Wide"));
            Assert.AreEqual("200 {}", Set(bench, "Device.Bench.Free\",\"value\":6"));
        }

        [TestMethod]
        public void ThoseThatOnlyTogetherAreWrongAreNamedToo()
        {
            var bench = new HostBench();
            Assert.AreEqual(
                "400 {\"faults\":[{\"name\":\"Device.Bench.Free\",\"code\":9003,\"message\":\"Invalid arguments\"}]}",
                Set(bench, "Device.Bench.Free\",\"value\":5},{\"name\":\"Device.Bench.Free\",\"value\":6"));

            // Two rows of one key.
            string row = "{\"table\":\"Device.NAT.PortMapping.\",\"values\":[{\"name\":\"Enable\",\"value\":true},{\"name\":\"ExternalPort\",\"value\":80}]}";
            Assert.AreEqual("201 {\"object\":\"Device.NAT.PortMapping.1.\"}", bench.Ask("POST", "/objects", row));
            Assert.AreEqual(
                "400 {\"faults\":[{\"name\":\"Enable\",\"code\":9007,\"message\":\"Invalid parameter value\"},"
                    + "{\"name\":\"ExternalPort\",\"code\":9007,\"message\":\"Invalid parameter value\"}]}",
                bench.Ask("POST", "/objects", row));
            Assert.AreEqual("1", bench.Gateway.Setting("Device.NAT.PortMappingNumberOfEntries"));
        }

        [TestMethod]
        public void TheAccessListOfTheAcsIsRespected()
        {
            var bench = new HostBench();
            ParameterModel model = bench.Gateway.Agent.Model;
            var address = new ParameterAddress { Node = model.NodeOf("Device.Bench.Number") };
            model.Transaction.Begin();
            model.Attributes.SetSubscriber(address, false);
            model.Transaction.Commit();
            Assert.AreEqual(
                "403 {\"faults\":[{\"name\":\"Device.Bench.Number\",\"code\":9001,\"message\":\"Request denied\"}]}",
                Set(bench, "Device.Bench.Number\",\"value\":5"));
            Assert.AreEqual(
                "200 {\"attributes\":[{\"name\":\"Device.Bench.Number\",\"notification\":0,\"accessList\":[]}]}",
                bench.Get("/attributes?path=Device.Bench.Number"));
        }

        [TestMethod]
        public void AChangeIsToldToTheAcs()
        {
            var bench = new HostBench();
            ParameterModel model = bench.Gateway.Agent.Model;
            var address = new ParameterAddress { Node = model.NodeOf("Device.Bench.Number") };
            model.Transaction.Begin();
            Assert.AreEqual(FaultCode.None, model.Attributes.SetNotification(address, ParameterAttributes.Active));
            model.Transaction.Commit();
            bench.Gateway.Acs.AnswerSession();
            int sessions = bench.Gateway.Agent.CompletedSessions;
            Assert.AreEqual("200 {}", Set(bench, "Device.Bench.Number\",\"value\":5"));
            Assert.AreEqual(sessions + 1, bench.Gateway.Agent.CompletedSessions);
            Assert.AreEqual(1, bench.Gateway.Acs.Count(0, "<EventCode>4 VALUE CHANGE</EventCode>"));
            Assert.AreEqual(1, bench.Gateway.Acs.Count(0, "<Name>Device.Bench.Number</Name>"));
        }

        [TestMethod]
        public void ChangesAreLimited()
        {
            var bench = new HostBench();
            FakeServerConnection connection = bench.Listener.Connect();
            int done = 0;
            int refused = 0;
            for (int i = 0; i < 70; i++)
            {
                connection.Send(HostBench.Request("PUT", "/values", "{\"values\":[{\"name\":\"Device.Bench.Free\",\"value\":1}]}"));
                bench.Poll();
                string answer = connection.Take();
                done += answer.StartsWith("HTTP/1.1 200 ") ? 1 : 0;
                refused += answer.StartsWith("HTTP/1.1 429 ") && answer.IndexOf("Retry-After: 60\r\n") > 0 ? 1 : 0;
                bench.Gateway.Clock.Advance(100);
            }

            Assert.AreEqual(60, done);
            Assert.AreEqual(10, refused);
            bench.Gateway.Clock.Advance(60000);
            Assert.AreEqual("200 {}", Set(bench, "Device.Bench.Free\",\"value\":6"));
        }

        [TestMethod]
        [DataRow("")]
        [DataRow("[]")]
        [DataRow("{}")]
        [DataRow("{\"values\":{}}")]
        [DataRow("{\"values\":[{}]}")]
        [DataRow("{\"values\":[1]}")]
        [DataRow("{\"values\":[],\"values\":[]}")]
        [DataRow("{\"values\":[{\"name\":\"a\",\"name\":\"b\"}]}")]
        [DataRow("{\"names\":[]}")]
        [DataRow("{\"values\":[]} ,")]
        public void BodiesThatAreNone(string body)
        {
            Assert.AreEqual("400 {\"message\":\"the body is no JSON, or not what is asked for here\"}", new HostBench().Ask("PUT", "/values", body));
        }

        [TestMethod]
        public void TooManyEntriesAreRefused()
        {
            var body = new StringBuilder("{\"names\":[\"Device.Bench.Number\"");
            for (int i = 1; i < 64; i++)
            {
                body.Append(",\"Device.Bench.Number\"");
            }

            var bench = new HostBench();
            Assert.AreEqual("200", bench.Ask("POST", "/values", body.ToString() + "]}").Substring(0, 3));
            Assert.AreEqual("413 {\"message\":\"the request is too large\"}", bench.Ask("POST", "/values", body.ToString() + ",\"\"]}"));
        }

        private static string Set(HostBench bench, string entries)
        {
            return bench.Ask("PUT", "/values", "{\"values\":[{\"name\":\"" + entries + "}]}");
        }
    }
}
