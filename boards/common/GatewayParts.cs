using NanoCwmp.Hal;

namespace NanoCwmp.Board.Esp32
{
    /// <summary>What a gateway has that a board makes its features of.</summary>
    public sealed class GatewayParts
    {
        /// <summary>Gets or sets the clock.</summary>
        public IClock Clock { get; set; }

        /// <summary>Gets or sets what measures.</summary>
        public IMicrosecondClock Ticker { get; set; }

        /// <summary>Gets or sets the source of random numbers.</summary>
        public IEntropy Entropy { get; set; }

        /// <summary>Gets or sets what opens connections.</summary>
        public IConnector Connector { get; set; }

        /// <summary>Gets or sets what opens connections that are polled.</summary>
        public IClientConnector ClientConnector { get; set; }

        /// <summary>Gets or sets what sends and takes datagrams.</summary>
        public IDatagram Datagram { get; set; }

        /// <summary>Gets or sets what knows the network's DNS server.</summary>
        public INameServer NameServer { get; set; }

        /// <summary>
        /// Gets or sets what the local host interface needs, or <see langword="null"/> if the provisioning file does not switch it
        /// on.
        /// </summary>
        public HostInterfaceSettings HostInterface { get; set; }
    }
}
