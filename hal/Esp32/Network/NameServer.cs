using System;
using System.Net;
using System.Net.NetworkInformation;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>The first DNS server of the board's network interface.</summary>
    public sealed class NameServer : INameServer
    {
        private readonly NetworkInterfaceType _type;

        /// <summary>Initializes a new instance of the <see cref="NameServer"/> class.</summary>
        /// <param name="type">The kind of interface.</param>
        public NameServer(NetworkInterfaceType type)
        {
            _type = type;
        }

        /// <inheritdoc/>
        public uint Address
        {
            get
            {
                try
                {
                    NetworkInterface network = InterfaceAddress.Find(_type);
                    string[] servers = network == null ? null : network.IPv4DnsAddresses;
                    return servers == null || servers.Length == 0 ? 0 : Addresses.ToNumber(IPAddress.Parse(servers[0]));
                }
                catch (Exception)
                {
                    return 0;
                }
            }
        }
    }
}
