namespace NanoCwmp.Hal
{
    /// <summary>What the device knows of its place in the network.</summary>
    public interface INetworkInformation
    {
        /// <summary>
        /// Gets the address under which others reach the device, IPv4 or IPv6 without brackets, or the empty string while it
        /// has none. It may change at any time; the platform has the agent polled then.
        /// </summary>
        string Address { get; }
    }
}
