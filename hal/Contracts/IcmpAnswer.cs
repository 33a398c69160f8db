namespace NanoCwmp.Hal
{
    /// <summary>What has come back for an echo request: a place to read one into, used again for each.</summary>
    public sealed class IcmpAnswer
    {
        /// <summary>The type of the reply of the host itself (RFC 792).</summary>
        public const int EchoReply = 0;

        /// <summary>The type of the message of a router, or of the host, that does not know how to go on.</summary>
        public const int Unreachable = 3;

        /// <summary>The type of the message of the router where the request has used up its time to live.</summary>
        public const int TimeExceeded = 11;

        /// <summary>Gets or sets who has sent it, as in <see cref="IpEndpoint.Address"/>.</summary>
        public uint Address { get; set; }

        /// <summary>Gets or sets the sequence number of the request that it is about.</summary>
        public int Sequence { get; set; }

        /// <summary>Gets or sets the ICMP type: one of the constants here.</summary>
        public int Type { get; set; }

        /// <summary>Gets or sets the ICMP code.</summary>
        public int Code { get; set; }

        /// <summary>Gets or sets how long it took from the request to this, in microseconds.</summary>
        public long Microseconds { get; set; }
    }
}
