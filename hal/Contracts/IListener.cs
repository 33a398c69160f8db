namespace NanoCwmp.Hal
{
    /// <summary>
    /// Takes TCP connections from other hosts without ever blocking. The platform sees to it that the agent is polled when a
    /// connection or bytes on one wait: by a signal or, where the network stack has none, by polling often enough.
    /// </summary>
    public interface IListener
    {
        /// <summary>Gets the port that is listened on, or 0 while the listener is closed.</summary>
        int Port { get; }

        /// <summary>Begins to listen, on all addresses or on those that the board has chosen. Closed before.</summary>
        /// <param name="port">The port, 0 for a free one.</param>
        /// <returns>Whether it listens; if not, the port is taken or there is no network yet.</returns>
        bool Open(int port);

        /// <summary>Takes a connection that waits.</summary>
        /// <returns>The connection, or <see langword="null"/> if none waits.</returns>
        IServerConnection Accept();

        /// <summary>Ends listening, also for those connections that wait. Those that were taken go on.</summary>
        void Close();
    }
}
