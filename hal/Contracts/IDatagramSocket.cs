namespace NanoCwmp.Hal
{
    /// <summary>A UDP socket. No method blocks or throws.</summary>
    public interface IDatagramSocket
    {
        /// <summary>Gets the local address as in <see cref="IpEndpoint.Address"/>, 0 if the socket is open on all of them.</summary>
        uint Address { get; }

        /// <summary>Gets the local port.</summary>
        int Port { get; }

        /// <summary>Gets a value indicating whether a datagram waits.</summary>
        bool IsWaiting { get; }

        /// <summary>Sends a datagram.</summary>
        /// <param name="to">To whom; a broadcast address is one, too.</param>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many there are.</param>
        /// <returns>Whether the network stack took it, which does not say that it arrives.</returns>
        bool Send(IpEndpoint to, byte[] buffer, int offset, int count);

        /// <summary>Takes a datagram that waits. One that is longer than the buffer is cut, or counts as an empty one.</summary>
        /// <param name="buffer">Receives the bytes, from the first place on.</param>
        /// <param name="from">Receives who has sent it.</param>
        /// <returns>How many bytes were received, which may be none, or -1 if no datagram waits.</returns>
        int Receive(byte[] buffer, IpEndpoint from);

        /// <summary>Closes the socket; what waits is lost.</summary>
        void Close();
    }
}
