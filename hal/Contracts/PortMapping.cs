namespace NanoCwmp.Hal
{
    /// <summary>What a NAT lets in from outside, and where to (TR-181 Device.NAT.PortMapping.).</summary>
    public sealed class PortMapping
    {
        /// <summary>Gets or sets a value indicating whether it is for all interfaces that do NAT, not the default one.</summary>
        public bool IsForAllInterfaces { get; set; }

        /// <summary>Gets or sets the host outside whose packets it is for; empty for any.</summary>
        public string RemoteHost { get; set; }

        /// <summary>Gets or sets the first port outside, 0 for all that no other mapping takes.</summary>
        public int ExternalPort { get; set; }

        /// <summary>Gets or sets the last port outside; the first one if it is the only one.</summary>
        public int ExternalPortEnd { get; set; }

        /// <summary>Gets or sets the port inside of the first port outside.</summary>
        public int InternalPort { get; set; }

        /// <summary>Gets or sets a value indicating whether it is for UDP, not for TCP.</summary>
        public bool IsUdp { get; set; }

        /// <summary>Gets or sets the address or name of the host inside.</summary>
        public string InternalClient { get; set; }

        /// <summary>Gets or sets the seconds after which the NAT ends it by itself, 0 for never.</summary>
        public long LeaseSeconds { get; set; }
    }
}
