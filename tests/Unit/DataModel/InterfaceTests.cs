using NanoCwmp.DataModel;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.DataModel
{
    /// <summary>Device.Ethernet., Device.IP. and Device.InterfaceStack.: the interfaces, from the port to the address.</summary>
    [TestClass]
    public class InterfaceTests
    {
        private const string Port = "Device.Ethernet.Interface.1.";
        private const string Link = "Device.Ethernet.Link.";
        private const string Ip = "Device.IP.Interface.";

        private const string Counted = "Stats.BytesSent=70 Stats.BytesReceived=71 Stats.PacketsSent=72 Stats.PacketsReceived=73 "
            + "Stats.ErrorsSent=74 Stats.ErrorsReceived=75 Stats.DiscardPacketsSent=76 Stats.DiscardPacketsReceived=77 ";

        [TestMethod]
        public void APortIsOfTheWiredInterfacesAlone()
        {
            var interfaces = new FakeInterfaces { Traffic = 70, IsCounting = true };
            var bench = new ModelBench(new EthernetInterface(interfaces));
            Assert.AreEqual("1", bench.Get("Device.Ethernet.InterfaceNumberOfEntries"));
            bench.Check(
                Port,
                "Enable=true Status=Up Alias=cpe-1 Name=eth0 LowerLayers= Upstream=true MACAddress=02:00:00:00:00:0A "
                    + "CurrentBitRate=100 " + Counted);
            interfaces.IsPortUp = false;
            interfaces.PortGateway = string.Empty;
            Assert.AreEqual("Down", bench.Get(Port + "Status"));
            Assert.AreEqual("false", bench.Get(Port + "Upstream"));
            Assert.AreEqual(ModelBench.Nothing, bench.Get("Device.Ethernet.Interface.2.Status"));
        }

        [TestMethod]
        public void R402_CountersWrapAndSayWhatIsNotCounted()
        {
            long[] counts = { 4294967294L, 4294967295L, 4294967296L, 4294967303L, -1L };
            string[] narrow = { "4294967294", "4294967294", "0", "7", "4294967295" };
            string[] wide = { "4294967294", "4294967295", "4294967296", "4294967303", "18446744073709551615" };
            var interfaces = new FakeInterfaces();
            var bench = new ModelBench(new EthernetInterface(interfaces));
            for (int i = 0; i < counts.Length; i++)
            {
                interfaces.Traffic = counts[i];
                Assert.AreEqual(wide[i], bench.Get(Port + "Stats.BytesSent"));
                Assert.AreEqual(wide[i], bench.Get(Port + "Stats.PacketsReceived"));
                Assert.AreEqual(narrow[i], bench.Get(Port + "Stats.ErrorsSent"));
                Assert.AreEqual(narrow[i], bench.Get(Port + "Stats.DiscardPacketsReceived"));
            }
        }

        [TestMethod]
        public void ALinkLeadsToItsPortOrNetwork()
        {
            var bench = new ModelBench(new EthernetLink(new FakeInterfaces()));
            Assert.AreEqual("2", bench.Get("Device.Ethernet.LinkNumberOfEntries"));
            bench.Check(
                Link + "1.",
                "Enable=true Status=Up Alias=cpe-1 Name=eth0 LowerLayers=Device.Ethernet.Interface.1 MACAddress=02:00:00:00:00:0A ");
            bench.Check(
                Link + "2.",
                "Enable=true Status=Down Alias=cpe-2 Name=wifi0 LowerLayers=Device.WiFi.SSID.1 MACAddress=02:00:00:00:00:0B ");
            Assert.AreEqual(ModelBench.Nothing, bench.Get(Link + "3.Status"), "the loopback has no link");
        }

        [TestMethod]
        public void AnIpInterfaceHasTheAddressThatThePlatformHas()
        {
            var interfaces = new FakeInterfaces { Traffic = 70, IsCounting = true };
            var bench = new ModelBench(new IpInterface(interfaces));
            Assert.AreEqual("true", bench.Get("Device.IP.IPv4Capable"));
            Assert.AreEqual("Enabled", bench.Get("Device.IP.IPv4Status"));
            Assert.AreEqual("3", bench.Get("Device.IP.InterfaceNumberOfEntries"));
            bench.Check(
                Ip + "1.",
                "Enable=true Status=Up Alias=cpe-1 Name=eth0 LowerLayers=Device.Ethernet.Link.1 Type=Normal "
                    + "IPv4AddressNumberOfEntries=1 IPv4Address.1.Enable=true IPv4Address.1.Status=Enabled "
                    + "IPv4Address.1.Alias=cpe-1 IPv4Address.1.IPAddress=192.0.2.1 IPv4Address.1.SubnetMask=255.255.255.0 "
                    + "IPv4Address.1.AddressingType=DHCP " + Counted);
            Assert.AreEqual("Static", bench.Get(Ip + "2.IPv4Address.1.AddressingType"));
            Assert.AreEqual("Disabled", bench.Get(Ip + "2.IPv4Address.1.Status"));
            Assert.AreEqual("Device.Ethernet.Link.2", bench.Get(Ip + "2.LowerLayers"));
            Assert.AreEqual("Loopback", bench.Get(Ip + "3.Type"));
            Assert.AreEqual(string.Empty, bench.Get(Ip + "3.LowerLayers"));

            interfaces.PortAddress = string.Empty;
            Assert.AreEqual("0", bench.Get(Ip + "1.IPv4AddressNumberOfEntries"));
            Assert.AreEqual(ModelBench.Nothing, bench.Get(Ip + "1.IPv4Address.1.IPAddress"));
            Assert.AreEqual("198.51.100.7", bench.Get(Ip + "2.IPv4Address.1.IPAddress"));
        }

        [TestMethod]
        public void TheStackLeadsFromTheAddressToThePort()
        {
            var bench = new ModelBench(new InterfaceStack(new FakeInterfaces()));
            Assert.AreEqual("5", bench.Get("Device.InterfaceStackNumberOfEntries"));
            bench.Check(
                "Device.InterfaceStack.",
                "1.HigherLayer=Device.IP.Interface.1 1.LowerLayer=Device.Ethernet.Link.1 1.Alias=cpe-1 "
                    + "2.HigherLayer=Device.Ethernet.Link.1 2.LowerLayer=Device.Ethernet.Interface.1 2.Alias=cpe-2 "
                    + "4.HigherLayer=Device.IP.Interface.2 4.LowerLayer=Device.Ethernet.Link.2 4.Alias=cpe-4 "
                    + "5.HigherLayer=Device.Ethernet.Link.2 5.LowerLayer=Device.WiFi.SSID.1 5.Alias=cpe-5 "
                    + "6.HigherLayer=Device.WiFi.SSID.1 6.LowerLayer=Device.WiFi.Radio.1 6.Alias=cpe-6 ");
        }

        /// <summary>What the platform alone decides cannot be set; the names that the ACS gives to rows can.</summary>
        [TestMethod]
        [DataRow("Device.Ethernet.Interface.1.Enable")]
        [DataRow("Device.Ethernet.Interface.1.LowerLayers")]
        [DataRow("Device.Ethernet.Link.1.Enable")]
        [DataRow("Device.IP.Interface.1.Enable")]
        [DataRow("Device.IP.Interface.1.IPv4Address.1.IPAddress")]
        [DataRow("Device.InterfaceStack.1.LowerLayer")]
        public void OnlyAliasesCanBeSet(string path)
        {
            var interfaces = new FakeInterfaces();
            var bench = new ModelBench(
                new EthernetInterface(interfaces),
                new EthernetLink(interfaces),
                new IpInterface(interfaces),
                new InterfaceStack(interfaces));
            string before = bench.Get(path);
            Assert.AreEqual(FaultCode.NonWritableParameter, bench.Set(path, "1"));
            Assert.AreEqual(before, bench.Get(path));
            string alias = path.Substring(0, path.LastIndexOf('.')) + ".Alias";
            Assert.AreEqual(FaultCode.None, bench.Set(alias, "uplink"));
            Assert.AreEqual("uplink", bench.Get(alias));
            Assert.AreEqual("uplink", bench.Get(alias.Substring(0, alias.Length - 7) + "[uplink].Alias"));
        }
    }
}
