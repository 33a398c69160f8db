namespace NanoCwmp.Hal
{
    /// <summary>
    /// Sends echo requests over IPv4 and takes what comes back for them. Nothing here blocks or throws. The platform sees to
    /// it that the agent is polled when an answer waits. A board whose network stack gives no access to ICMP has none.
    /// </summary>
    public interface IIcmp
    {
        /// <summary>Gets a value indicating whether the answers of routers on the way arrive, and not only those of the host.</summary>
        bool CanTrace { get; }

        /// <summary>Sends an echo request.</summary>
        /// <param name="address">To whom, as in <see cref="IpEndpoint.Address"/>.</param>
        /// <param name="sequence">The number by which its answer is known, 0 to 65535.</param>
        /// <param name="timeToLive">How many routers may pass it on, and one more: 1 to 255.</param>
        /// <param name="dscp">The DiffServ code point, 0 to 63.</param>
        /// <param name="size">Bytes of its data.</param>
        /// <returns>Whether the network stack took it; if not, there is no route or the packet is too long.</returns>
        bool Send(uint address, int sequence, int timeToLive, int dscp, int size);

        /// <summary>Takes an answer that waits.</summary>
        /// <param name="answer">Receives it.</param>
        /// <returns>Whether there was one.</returns>
        bool Receive(IcmpAnswer answer);

        /// <summary>Gives back what sending has taken; what waits is lost. Sending again is possible.</summary>
        void Close();
    }
}
