using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.HostInterface
{
    [TestClass]
    public class RdkTests
    {
        [TestMethod]
        [DataRow("GET")]
        [DataRow("POST")]
        public void ParamList(string method)
        {
            Assert.AreEqual(
                "200 {\"paramList\":[{\"name\":\"Device.Bench.Text\",\"value\":\"none\"},{\"name\":\"Device.Bench.Number\",\"value\":3},"
                    + "{\"name\":\"Device.Bench.Flag\",\"value\":true},{\"name\":\"Device.Bench.Stamp\",\"value\":\"1970-01-01T00:00:00Z\"}]}",
                new HostBench().Ask(
                    method,
                    "/",
                    "{\"paramList\":[{\"name\":\"Device.Bench.Text\"},{\"name\":\"Device.Unknown\"},{\"name\":\"Device.Bench.Number\"},"
                        + "{\"name\":\"Device.Bench.Flag\"},{\"name\":\"Device.Bench.Stamp\"}]}"));
        }

        [TestMethod]
        public void Names()
        {
            var bench = new HostBench();
            Assert.AreEqual(
                "200 {\"parameters\":[{\"name\":\"Device.Bench.Number\",\"value\":\"3\",\"dataType\":1,\"parameterCount\":1,\"message\":\"Success\"},"
                    + "{\"name\":\"Device.Bench.Stamp\",\"value\":\"1970-01-01T00:00:00Z\",\"dataType\":4,\"parameterCount\":1,"
                    + "\"message\":\"Success\"}],\"statusCode\":200}",
                bench.Ask("GET", "/", "{\"names\":[\"Device.Bench.Number\",\"Device.Bench.Stamp\"]}"));
            Assert.AreEqual(
                "200 {\"parameters\":[{\"name\":\"Device.Bench.Group.1.Member.\",\"value\":["
                    + "{\"name\":\"Device.Bench.Group.1.Member.2.Rank\",\"value\":\"0\",\"dataType\":2},"
                    + "{\"name\":\"Device.Bench.Group.1.Member.5.Rank\",\"value\":\"0\",\"dataType\":2}],"
                    + "\"dataType\":11,\"parameterCount\":2,\"message\":\"Success\"},"
                    + "{\"name\":\"Device.Bench.None.\",\"value\":\"EMPTY\",\"parameterCount\":0}],\"statusCode\":200}",
                bench.Ask("GET", "/", "{\"names\":[\"Device.Bench.Group.1.Member.\",\"Device.Bench.None.\"]}"));
            Assert.AreEqual(
                "200 {\"message\":\"Invalid parameter name\",\"statusCode\":520}",
                bench.Ask("GET", "/", "{\"names\":[\"Device.Bench.Number\",\"Device.Unknown\"]}"));
            Assert.AreEqual(
                "200 {\"parameters\":[{\"name\":\"Device.Bench.Number\",\"attributes\":{\"notify\":0},\"message\":\"Success\"}],\"statusCode\":200}",
                bench.Ask("GET", "/", "{\"names\":[\"Device.Bench.Number\"],\"attributes\":\"notify\"}"));
        }

        [TestMethod]
        public void Parameters()
        {
            var bench = new HostBench();
            Assert.AreEqual(
                "200 {\"parameters\":[{\"name\":\"Device.Bench.Number\",\"message\":\"Success\"},"
                    + "{\"name\":\"Device.Bench.Flag\",\"message\":\"Success\"}],\"statusCode\":200}",
                bench.Ask(
                    "POST",
                    "/",
                    "{\"parameters\":[{\"name\":\"Device.Bench.Number\",\"value\":\"7\",\"dataType\":1},"
                        + "{\"name\":\"Device.Bench.Flag\",\"value\":\"false\",\"dataType\":3}]}"));
            Assert.AreEqual("7", bench.Gateway.Setting("Device.Bench.Number"));
            Assert.AreEqual(
                "200 {\"parameters\":[{\"name\":\"Device.Bench.Number\",\"message\":\"Atomic Set failed\"},"
                    + "{\"name\":\"Device.Bench.Flag\",\"message\":\"Invalid parameter type\"},"
                    + "{\"name\":\"Device.Bench.Fixed\",\"message\":\"Parameter is not writable\"},"
                    + "{\"name\":\"Device.Bench.Picky\",\"message\":\"SetAttribute rejected\"}],\"statusCode\":520}",
                bench.Ask(
                    "POST",
                    "/",
                    "{\"parameters\":[{\"name\":\"Device.Bench.Number\",\"value\":\"8\",\"dataType\":1},"
                        + "{\"name\":\"Device.Bench.Flag\",\"value\":\"true\",\"dataType\":0},"
                        + "{\"name\":\"Device.Bench.Fixed\",\"value\":\"a\",\"dataType\":0},"
                        + "{\"name\":\"Device.Bench.Picky\",\"attributes\":{\"notify\":1}}]}"));
            Assert.AreEqual("7", bench.Gateway.Setting("Device.Bench.Number"));
        }

        [TestMethod]
        public void Rows()
        {
            var bench = new HostBench();
            Assert.AreEqual(
                "200 {\"row\":\"Device.NAT.PortMapping.1.\",\"message\":\"Success\",\"statusCode\":201}",
                bench.Ask(
                    "POST", "/", "{\"table\":\"Device.NAT.PortMapping.\",\"row\":{\"ExternalPort\":\"80\",\"Description\":\"web\"}}"));
            Assert.AreEqual(
                "200 {\"message\":\"Invalid parameter value\",\"statusCode\":520}",
                bench.Ask("POST", "/", "{\"table\":\"Device.NAT.PortMapping.\",\"row\":{\"ExternalPort\":\"80000\"}}"));
            Assert.AreEqual(
                "200 {\"message\":\"Success\",\"statusCode\":200}", bench.Ask("DELETE", "/", "{\"row\":\"Device.NAT.PortMapping.1.\"}"));
            Assert.AreEqual(
                "200 {\"message\":\"Invalid parameter name\",\"statusCode\":520}",
                bench.Ask("DELETE", "/", "{\"row\":\"Device.NAT.PortMapping.1.\"}"));
        }

        [TestMethod]
        [DataRow("GET", "{\"parameters\":[]}")]
        [DataRow("GET", "{\"row\":\"Device.NAT.PortMapping.1.\"}")]
        [DataRow("DELETE", "{\"names\":[\"Device.\"]}")]
        [DataRow("POST", "{\"names\":[],\"paramList\":[]}")]
        [DataRow("POST", "{\"table\":\"Device.NAT.PortMapping.\",\"rows\":[]}")]
        [DataRow("POST", "")]
        public void OthersAreNone(string method, string body)
        {
            Assert.AreEqual("400", new HostBench().Ask(method, "/", body).Substring(0, 3));
        }
    }
}
