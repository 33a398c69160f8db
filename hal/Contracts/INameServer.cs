namespace NanoCwmp.Hal
{
    /// <summary>Knows the DNS server that the network has given to the device.</summary>
    public interface INameServer
    {
        /// <summary>Gets its IPv4 address as in <see cref="IpEndpoint.Address"/>, 0 while there is none.</summary>
        uint Address { get; }
    }
}
