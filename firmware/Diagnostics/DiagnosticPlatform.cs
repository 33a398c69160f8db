using NanoCwmp.Hal;

namespace NanoCwmp.Diagnostics
{
    /// <summary>What a board gives to the diagnostics; what it does not have is not in the data model.</summary>
    public sealed class DiagnosticPlatform
    {
        /// <summary>Gets or sets the clock.</summary>
        public IClock Clock { get; set; }

        /// <summary>Gets or sets what measures.</summary>
        public IMicrosecondClock Ticker { get; set; }

        /// <summary>Gets or sets the source of random numbers.</summary>
        public IEntropy Entropy { get; set; }

        /// <summary>Gets or sets what sends and takes datagrams, and finds out addresses.</summary>
        public IDatagram Datagram { get; set; }

        /// <summary>
        /// Gets or sets what opens connections, or <see langword="null"/>: then there are no throughput tests.
        /// </summary>
        public IConnector Connector { get; set; }

        /// <summary>
        /// Gets or sets what sends echo requests, or <see langword="null"/>: then there is no IPPing and no TraceRoute.
        /// </summary>
        public IIcmp Icmp { get; set; }

        /// <summary>
        /// Gets or sets what knows the network's DNS server, or <see langword="null"/>: then a name lookup has to name one.
        /// </summary>
        public INameServer NameServer { get; set; }
    }
}
