using System.Net.NetworkInformation;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>The one network interface of a board. nanoCLR counts nothing that goes over it, nor tells its speed.</summary>
    public sealed class NetworkInterfaces : INetworkInterfaces
    {
        private const string None = "0.0.0.0";
        private const string Digits = "0123456789ABCDEF";

        private readonly NetworkInterfaceType _type;
        private readonly INetworkInformation _network;

        /// <summary>Initializes a new instance of the <see cref="NetworkInterfaces"/> class.</summary>
        /// <param name="type">The kind of interface.</param>
        /// <param name="network">Knows its address.</param>
        public NetworkInterfaces(NetworkInterfaceType type, INetworkInformation network)
        {
            _type = type;
            _network = network;
        }

        /// <inheritdoc/>
        public int Count
        {
            get { return 1; }
        }

        /// <inheritdoc/>
        public int NameServerCount
        {
            get
            {
                string[] servers = InterfaceAddress.Find(_type).IPv4DnsAddresses;
                return servers == null ? 0 : servers.Length;
            }
        }

        /// <inheritdoc/>
        public InterfaceKind Kind(int index)
        {
            return _type == NetworkInterfaceType.Ethernet ? InterfaceKind.Wired : InterfaceKind.Wireless;
        }

        /// <inheritdoc/>
        public string Name(int index)
        {
            return _type == NetworkInterfaceType.Ethernet ? "eth0" : "wlan0";
        }

        /// <inheritdoc/>
        public bool IsUp(int index)
        {
            return _network.Address.Length > 0;
        }

        /// <inheritdoc/>
        public int BitRate(int index)
        {
            return 0;
        }

        /// <inheritdoc/>
        public string MacAddress(int index)
        {
            byte[] address = InterfaceAddress.Find(_type).PhysicalAddress;
            char[] text = new char[(3 * address.Length) - 1];
            for (int i = 0; i < address.Length; i++)
            {
                if (i > 0)
                {
                    text[(3 * i) - 1] = ':';
                }

                text[3 * i] = Digits[address[i] >> 4];
                text[(3 * i) + 1] = Digits[address[i] & 0x0F];
            }

            return new string(text);
        }

        /// <inheritdoc/>
        public string Address(int index)
        {
            return _network.Address;
        }

        /// <inheritdoc/>
        public string SubnetMask(int index)
        {
            return Known(InterfaceAddress.Find(_type).IPv4SubnetMask);
        }

        /// <inheritdoc/>
        public string Gateway(int index)
        {
            return Known(InterfaceAddress.Find(_type).IPv4GatewayAddress);
        }

        /// <inheritdoc/>
        public bool UsesDhcp(int index)
        {
            return InterfaceAddress.Find(_type).IsDhcpEnabled;
        }

        /// <inheritdoc/>
        public long Counter(int index, InterfaceCounter counter)
        {
            return -1;
        }

        /// <inheritdoc/>
        public string NameServer(int index)
        {
            string[] servers = InterfaceAddress.Find(_type).IPv4DnsAddresses;
            return servers == null || index >= servers.Length ? string.Empty : servers[index];
        }

        private static string Known(string address)
        {
            return address == null || address == None ? string.Empty : address;
        }
    }
}
