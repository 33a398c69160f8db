namespace NanoCwmp.Hal
{
    /// <summary>
    /// Sends and takes UDP datagrams over IPv4, and finds out addresses. Nothing here blocks or throws. The platform sees to
    /// it that the agent is polled when a datagram waits or an address has been found out: by a signal or, where the network
    /// stack has none, by polling often enough.
    /// </summary>
    public interface IDatagram
    {
        /// <summary>Opens a socket, fit for broadcasts too.</summary>
        /// <param name="address">
        /// The local address, which chooses the interface, as in <see cref="IpEndpoint.Address"/>; 0 for all of them.
        /// </param>
        /// <param name="port">The local port, 0 for a free one.</param>
        /// <returns>The socket, or <see langword="null"/>: the port is taken, or there is no network yet.</returns>
        IDatagramSocket Open(uint address, int port);

        /// <summary>Finds out the IPv4 address of a host. Ask again with the same name until the answer is another one.</summary>
        /// <param name="host">Host name or IPv4 address.</param>
        /// <returns>The address as in <see cref="IpEndpoint.Address"/>, or one of <see cref="Resolution"/>.</returns>
        long Resolve(string host);
    }
}
