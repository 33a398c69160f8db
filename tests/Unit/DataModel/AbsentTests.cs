using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.DataModel
{
    /// <summary>What a board has no contract for is not in its model, whole or in part.</summary>
    [TestClass]
    public class AbsentTests
    {
        private const int BankSize = 4096;

        private const string Interfaces = "Device.Ethernet.Interface. Device.Ethernet.Link. Device.IP.Interface. Device.IP.IPv4Capable "
            + "Device.InterfaceStack. Device.InterfaceStackNumberOfEntries Device.DHCPv4. Device.DNS.Client. Device.Routing. ";

        private const string Wifi = "Device.WiFi. ";
        private const string Hosts = "Device.Hosts. ";
        private const string Memory = "Device.DeviceInfo.MemoryStatus. Device.X_NANOCWMP_Heap. ";
        private const string Processes = "Device.DeviceInfo.ProcessStatus. ";
        private const string Temperatures = "Device.DeviceInfo.TemperatureStatus. ";
        private const string Always = "Device.Time. Device.DeviceInfo.SupportedDataModel. Device.X_NANOCWMP_Storage. "
            + "Device.X_NANOCWMP_Sessions. Device.NAT.PortMapping. ";

        [TestMethod]
        public void ABareBoardHasNoneOfThem()
        {
            var gateway = new FakeGateway(BankSize);
            Check(gateway, Always, true);
            Check(gateway, Interfaces + Wifi + Hosts + Memory + Processes + Temperatures, false);
        }

        [TestMethod]
        public void InterfacesAloneBringNeitherWifiNorHosts()
        {
            var gateway = new FakeGateway(BankSize) { Interfaces = new FakeInterfaces() };
            Check(gateway, Always + Interfaces, true);
            Check(gateway, Wifi + Hosts + Memory + Processes + Temperatures, false);
        }

        [TestMethod]
        public void WithoutInterfacesThereIsNoPlaceForWifiAndHosts()
        {
            var gateway = new FakeGateway(BankSize) { Wifi = new FakeWifi(), Neighbors = new FakeNeighbors() };
            Check(gateway, Wifi + Hosts, false);
        }

        [TestMethod]
        public void EachOfTheOthersBringsItsOwn()
        {
            var gateway = new FakeGateway(BankSize) { Memory = new FakeMemory() };
            Check(gateway, Memory, true);
            Check(gateway, Processes + Temperatures, false);
            gateway = new FakeGateway(BankSize) { Processes = new FakeProcesses() };
            Check(gateway, Processes, true);
            Check(gateway, Memory + Temperatures, false);
            gateway = new FakeGateway(BankSize) { Temperatures = new FakeTemperatures(1) };
            Check(gateway, Temperatures, true);
            Check(gateway, Memory + Processes, false);
        }

        [TestMethod]
        public void AFullBoardHasAllOfThem()
        {
            var gateway = new FakeGateway(BankSize);
            gateway.AddNetwork();
            gateway.AddStatus();
            Check(gateway, Always + Interfaces + Wifi + Hosts + Memory + Processes + Temperatures, true);
        }

        private static void Check(FakeGateway gateway, string paths, bool isThere)
        {
            Assert.IsTrue(gateway.Boot());
            int start = 0;
            while (start < paths.Length)
            {
                int end = paths.IndexOf(' ', start);
                string path = paths.Substring(start, end - start);
                Assert.AreEqual(isThere, gateway.Has(path), path);
                start = end + 1;
            }
        }
    }
}
