using System.IO;

namespace NanoCwmp.Hal
{
    /// <summary>Opens byte streams to other hosts, plain (TCP) or protected (TLS).</summary>
    public interface IConnector
    {
        /// <summary>
        /// Connects. The stream's <see cref="Stream.Read(byte[], int, int)"/> waits at most its
        /// <see cref="Stream.ReadTimeout"/>, returns what is there, and 0 at the clean end; a write waits at most
        /// <paramref name="timeoutMilliseconds"/>. Both directions throw <see cref="IOException"/> on failure and on time-out.
        /// Closing the stream closes the connection.
        /// </summary>
        /// <param name="host">Host name or IPv4 address.</param>
        /// <param name="port">Port, 1 to 65535.</param>
        /// <param name="secure">Whether the stream is protected by TLS, with chain and host name checked.</param>
        /// <param name="timeoutMilliseconds">How long connecting and handshake may take together, and later a write.</param>
        /// <returns>The connected stream, never <see langword="null"/>.</returns>
        /// <exception cref="IOException">No connection; the message says why in a few words.</exception>
        Stream Connect(string host, int port, bool secure, int timeoutMilliseconds);
    }
}
