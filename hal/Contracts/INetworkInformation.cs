namespace NanoCwmp.Hal
{
    /// <summary>What the device knows of its own place in the network.</summary>
    public interface INetworkInformation
    {
        /// <summary>
        /// Gets the IPv4 address of the interface that leads to the ACS in dotted decimal, or the empty string while
        /// there is none.
        /// </summary>
        string Address { get; }
    }
}
