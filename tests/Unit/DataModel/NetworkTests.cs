using NanoCwmp.DataModel;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Fakes;
using nanoFramework.TestFramework;

namespace NanoCwmp.Tests.Unit.DataModel
{
    /// <summary>Device.DHCPv4.Client., Device.DNS.Client., Device.Routing. and Device.Hosts.: the network around the device.</summary>
    [TestClass]
    public class NetworkTests
    {
        private const string Client = "Device.DHCPv4.Client.1.";
        private const string Server = "Device.DNS.Client.Server.";
        private const string Router = "Device.Routing.Router.1.";
        private const string Host = "Device.Hosts.Host.";

        [TestMethod]
        public void ADhcpClientIsThatOfAnInterfaceWithALease()
        {
            var interfaces = new FakeInterfaces();
            var bench = new ModelBench(new DhcpV4Client(interfaces));
            Assert.AreEqual("1", bench.Get("Device.DHCPv4.ClientNumberOfEntries"));
            bench.Check(
                Client,
                "Enable=true Alias=cpe-1 Interface=Device.IP.Interface.1 Status=Enabled DHCPStatus=Bound IPAddress=192.0.2.1 "
                    + "SubnetMask=255.255.255.0 IPRouters=192.0.2.254 DNSServers=192.0.2.53 ");
            Assert.AreEqual(FaultCode.NonWritableParameter, bench.Set(Client + "Enable", "0"));
            interfaces.PortAddress = "192.0.2.9";
            Assert.AreEqual("192.0.2.9", bench.Get(Client + "IPAddress"));
            interfaces.PortAddress = string.Empty;
            Assert.AreEqual("0", bench.Get("Device.DHCPv4.ClientNumberOfEntries"));
            interfaces.PortAddress = "192.0.2.9";
            interfaces.UsesPortDhcp = false;
            Assert.AreEqual(ModelBench.Nothing, bench.Get(Client + "IPAddress"));
        }

        [TestMethod]
        public void NameServersAreThoseOfThePlatform()
        {
            var interfaces = new FakeInterfaces();
            var bench = new ModelBench(new DnsClient(interfaces));
            bench.Check(
                "Device.DNS.Client.",
                "Enable=true Status=Enabled ServerNumberOfEntries=2 Server.1.Enable=true Server.1.Status=Enabled "
                    + "Server.1.DNSServer=192.0.2.53 Server.1.Alias=cpe-1 Server.1.Type=DHCPv4 Server.2.Enable=true "
                    + "Server.2.Status=Enabled Server.2.DNSServer=2001:db8::53 Server.2.Alias=cpe-2 Server.2.Type=DHCPv4 ");
            interfaces.UsesPortDhcp = false;
            Assert.AreEqual("Static", bench.Get(Server + "1.Type"));
            Assert.AreEqual(FaultCode.NonWritableParameter, bench.Set(Server + "1.DNSServer", "192.0.2.54"));
            Assert.AreEqual(ModelBench.Nothing, bench.Get(Server + "3.DNSServer"));
        }

        [TestMethod]
        public void ThereIsARouteWhereThereIsAGateway()
        {
            var interfaces = new FakeInterfaces();
            var bench = new ModelBench(new RoutingTable(interfaces));
            bench.Check(
                "Device.Routing.",
                "RouterNumberOfEntries=1 Router.1.Enable=true Router.1.Status=Enabled Router.1.Alias=cpe-1 "
                    + "Router.1.IPv4ForwardingNumberOfEntries=1 Router.1.IPv4Forwarding.1.Enable=true "
                    + "Router.1.IPv4Forwarding.1.Status=Enabled Router.1.IPv4Forwarding.1.Alias=cpe-1 "
                    + "Router.1.IPv4Forwarding.1.StaticRoute=false Router.1.IPv4Forwarding.1.DestIPAddress= "
                    + "Router.1.IPv4Forwarding.1.DestSubnetMask= Router.1.IPv4Forwarding.1.ForwardingPolicy=-1 "
                    + "Router.1.IPv4Forwarding.1.GatewayIPAddress=192.0.2.254 "
                    + "Router.1.IPv4Forwarding.1.Interface=Device.IP.Interface.1 Router.1.IPv4Forwarding.1.Origin=DHCPv4 "
                    + "Router.1.IPv4Forwarding.1.ForwardingMetric=-1 ");
            interfaces.UsesPortDhcp = false;
            interfaces.IsPortUp = false;
            Assert.AreEqual("true", bench.Get(Router + "IPv4Forwarding.1.StaticRoute"));
            Assert.AreEqual("Static", bench.Get(Router + "IPv4Forwarding.1.Origin"));
            Assert.AreEqual("Disabled", bench.Get(Router + "IPv4Forwarding.1.Status"));
            Assert.AreEqual(FaultCode.NonWritableParameter, bench.Set(Router + "IPv4Forwarding.1.Enable", "0"));
            interfaces.PortGateway = string.Empty;
            Assert.AreEqual("0", bench.Get(Router + "IPv4ForwardingNumberOfEntries"));
        }

        [TestMethod]
        public void HostsAreThoseWhoAreThereNow()
        {
            var neighbors = new FakeNeighbors();
            var bench = new ModelBench(new Hosts(new FakeInterfaces(), neighbors));
            bench.Check(
                "Device.Hosts.",
                "HostNumberOfEntries=2 Host.1.PhysAddress=02:00:00:00:01:00 Host.1.IPAddress=192.0.2.100 "
                    + "Host.1.Layer3Interface=Device.IP.Interface.1 Host.1.InterfaceType=Ethernet Host.1.HostName= "
                    + "Host.1.Active=true Host.2.PhysAddress=02:00:00:00:01:01 Host.2.IPAddress=192.0.2.101 "
                    + "Host.2.Layer3Interface= Host.2.InterfaceType=Other Host.2.HostName= Host.2.Active=true ");
            Assert.AreEqual(FaultCode.NonWritableParameter, bench.Set(Host + "1.HostName", "printer"));
            neighbors.Present = 1;
            Assert.AreEqual("1", bench.Get("Device.Hosts.HostNumberOfEntries"));
            Assert.AreEqual(ModelBench.Nothing, bench.Get(Host + "2.IPAddress"));
            neighbors.Present = 0;
            Assert.AreEqual("0", bench.Get("Device.Hosts.HostNumberOfEntries"));
        }
    }
}
