using System.IO;

namespace NanoCwmp.Hal
{
    /// <summary>
    /// Opens TCP connections that last and are polled, while <see cref="IConnector"/> opens those that are waited for. The
    /// platform sees to it that the agent is polled when bytes have come: by a signal or, where the network stack has none, by
    /// polling often enough.
    /// </summary>
    public interface IClientConnector
    {
        /// <summary>Connects, without TLS.</summary>
        /// <param name="host">Host name or IPv4 address.</param>
        /// <param name="port">Port, 1 to 65535.</param>
        /// <param name="timeoutMilliseconds">How long it may take.</param>
        /// <returns>The connection, never <see langword="null"/>.</returns>
        /// <exception cref="IOException">No connection; the message says why in a few words.</exception>
        IClientConnection Connect(string host, int port, int timeoutMilliseconds);
    }
}
