using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>Three interfaces: a port with an address by DHCP, the station with one of its own, and the device itself.</summary>
    public sealed class FakeInterfaces : INetworkInterfaces
    {
        private const int Port = 0;
        private const int Station = 1;

        /// <summary>Gets or sets what the counters of the port say.</summary>
        public long Traffic { get; set; } = 1000;

        /// <summary>Gets or sets a value indicating whether each counter of the port says one more than the one before.</summary>
        public bool IsCounting { get; set; }

        /// <summary>Gets or sets a value indicating whether the port has a link.</summary>
        public bool IsPortUp { get; set; } = true;

        /// <summary>Gets or sets a value indicating whether the port has its address by DHCP.</summary>
        public bool UsesPortDhcp { get; set; } = true;

        /// <summary>Gets or sets the address of the port; empty for none.</summary>
        public string PortAddress { get; set; } = "192.0.2.1";

        /// <summary>Gets or sets the gateway behind the port; empty for none.</summary>
        public string PortGateway { get; set; } = "192.0.2.254";

        public int Count
        {
            get { return 3; }
        }

        public int NameServerCount
        {
            get { return 2; }
        }

        public InterfaceKind Kind(int index)
        {
            return index == Port ? InterfaceKind.Wired : index == Station ? InterfaceKind.Wireless : InterfaceKind.Loopback;
        }

        public string Name(int index)
        {
            return index == Port ? "eth0" : index == Station ? "wifi0" : "lo";
        }

        public bool IsUp(int index)
        {
            return index == Port ? IsPortUp : index != Station;
        }

        public int BitRate(int index)
        {
            return index == Port ? 100 : 0;
        }

        public string MacAddress(int index)
        {
            return index == Port ? "02:00:00:00:00:0A" : index == Station ? "02:00:00:00:00:0B" : string.Empty;
        }

        public string Address(int index)
        {
            return index == Port ? PortAddress : index == Station ? "198.51.100.7" : "127.0.0.1";
        }

        public string SubnetMask(int index)
        {
            return index <= Station ? "255.255.255.0" : "255.0.0.0";
        }

        public string Gateway(int index)
        {
            return index == Port ? PortGateway : string.Empty;
        }

        public bool UsesDhcp(int index)
        {
            return index == Port && UsesPortDhcp;
        }

        public long Counter(int index, InterfaceCounter counter)
        {
            return index == Port ? Traffic + (IsCounting ? (int)counter : 0) : -1;
        }

        public string NameServer(int index)
        {
            return index == 0 ? "192.0.2.53" : "2001:db8::53";
        }
    }
}
