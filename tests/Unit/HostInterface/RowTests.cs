using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.HostInterface
{
    [TestClass]
    public class RowTests
    {
        [TestMethod]
        public void ARowComesWithItsValuesAndGoes()
        {
            var bench = new HostBench();
            Assert.AreEqual(
                "201 {\"object\":\"Device.NAT.PortMapping.1.\"}",
                bench.Ask(
                    "POST",
                    "/objects",
                    "{\"table\":\"Device.NAT.PortMapping.\",\"alias\":\"web\",\"values\":[{\"name\":\"ExternalPort\",\"value\":80}]}"));
            Assert.AreEqual("201 {\"object\":\"Device.NAT.PortMapping.2.\"}", Add(bench, "Device.NAT.PortMapping."));
            string port = "{\"name\":\"Device.NAT.PortMapping.1.ExternalPort\",\"type\":\"unsignedInt\",\"writable\":true,\"value\":\"80\"}";
            Assert.AreEqual("200 {\"values\":[" + port + "]}", bench.Get("/values?path=Device.NAT.PortMapping.[web].ExternalPort"));
            string origin = bench.Get("/values?path=Device.NAT.PortMapping.2.Origin");
            Assert.IsTrue(origin.IndexOf("\"value\":\"User\"") > 0, origin);
            Assert.AreEqual("200 {}", bench.Ask("DELETE", "/objects?path=Device.NAT.PortMapping.[web].", string.Empty));
            Assert.AreEqual("404", bench.Get("/values?path=Device.NAT.PortMapping.1.ExternalPort").Substring(0, 3));
            Assert.AreEqual("1", bench.Gateway.Setting("Device.NAT.PortMappingNumberOfEntries"));
        }

        [TestMethod]
        [DataRow("Device.NAT.PortMappings.", "404")]
        [DataRow("Device.NAT.", "404")]
        [DataRow("", "404")]
        [DataRow("Device.Bench.Number", "404")]
        [DataRow("Device.Bench.Group.", "403")]
        [DataRow("Device.ManagementServer.InformParameter.", "403")]
        public void TablesThatTakeNoRows(string table, string status)
        {
            Assert.AreEqual(status, Add(new HostBench(), table).Substring(0, 3));
        }

        [TestMethod]
        [DataRow("Device.Bench.Group.1.", "403")]
        [DataRow("Device.Bench.Group.2.", "404")]
        [DataRow("Device.NAT.PortMapping.", "404")]
        [DataRow("Device.NAT.PortMapping.1.", "404")]
        [DataRow("", "404")]
        public void RowsThatStay(string row, string status)
        {
            Assert.AreEqual(status, new HostBench().Ask("DELETE", "/objects?path=" + row, string.Empty).Substring(0, 3));
        }

        [TestMethod]
        public void AWrongValueOrAliasKeepsTheRowAway()
        {
            var bench = new HostBench();
            Assert.AreEqual(
                "400 {\"faults\":[{\"name\":\"Protocol\",\"code\":9007,\"message\":\"Invalid parameter value\"},"
                    + "{\"name\":\"Nothing\",\"code\":9005,\"message\":\"Invalid parameter name\"}]}",
                bench.Ask(
                    "POST",
                    "/objects",
                    "{\"table\":\"Device.NAT.PortMapping.\",\"values\":[{\"name\":\"ExternalPort\",\"value\":80},"
                        + "{\"name\":\"Protocol\",\"value\":\"ICMP\"},{\"name\":\"Nothing\",\"value\":1}]}"));
            Assert.AreEqual(
                "400 {\"faults\":[],\"code\":9007,\"message\":\"Invalid parameter value\"}",
                bench.Ask("POST", "/objects", "{\"table\":\"Device.NAT.PortMapping.\",\"alias\":\"1 2\"}"));
            Assert.AreEqual("0", bench.Gateway.Setting("Device.NAT.PortMappingNumberOfEntries"));
        }

        private static string Add(HostBench bench, string table)
        {
            return bench.Ask("POST", "/objects", "{\"table\":\"" + table + "\"}");
        }
    }
}
