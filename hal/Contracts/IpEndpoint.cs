namespace NanoCwmp.Hal
{
    /// <summary>An IPv4 address with a port: a place to read one into, used again for each datagram.</summary>
    public sealed class IpEndpoint
    {
        /// <summary>Gets or sets the address as a number: 192.0.2.1 is 0xC0000201.</summary>
        public uint Address { get; set; }

        /// <summary>Gets or sets the port, 0 to 65535.</summary>
        public int Port { get; set; }
    }
}
