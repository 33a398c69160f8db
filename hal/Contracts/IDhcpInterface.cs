namespace NanoCwmp.Hal
{
    /// <summary>
    /// The network interface towards the provider, as far as the discovery of the ACS by DHCP needs it. The address itself is
    /// the business of the platform's own DHCP client. Nothing here blocks or throws.
    /// </summary>
    public interface IDhcpInterface
    {
        /// <summary>Gets the IPv4 address of the interface, or the empty string while it has none.</summary>
        string Address { get; }

        /// <summary>Gets the hardware address: six bytes.</summary>
        byte[] HardwareAddress { get; }

        /// <summary>Gets the IPv4 address of the DHCP server that gave the address, or the empty string if it is not known.</summary>
        string ServerAddress { get; }

        /// <summary>
        /// Opens a socket on this interface, fit for broadcasts. The platform has the agent polled when a datagram waits.
        /// </summary>
        /// <param name="port">The local port, 0 for a free one.</param>
        /// <returns>The socket, or <see langword="null"/>: the port is taken, by the platform's DHCP client say.</returns>
        IDatagramSocket Open(int port);
    }
}
