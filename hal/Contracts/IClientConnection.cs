using System.IO;

namespace NanoCwmp.Hal
{
    /// <summary>A TCP connection that the device has opened and that it polls. No method but <see cref="StartTls"/> waits.</summary>
    public interface IClientConnection
    {
        /// <summary>Reads what has come.</summary>
        /// <param name="buffer">Receives the bytes.</param>
        /// <param name="offset">Where the first byte goes.</param>
        /// <param name="count">How many bytes there is room for, at least 1.</param>
        /// <returns>How many bytes were read; 0 if the connection has ended, -1 if nothing has come yet.</returns>
        int Read(byte[] buffer, int offset, int count);

        /// <summary>Sends bytes, few enough for the buffers of any network stack.</summary>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many there are.</param>
        /// <returns>Whether all were taken; if not, the connection is of no use any more.</returns>
        bool Write(byte[] buffer, int offset, int count);

        /// <summary>
        /// Goes over to TLS on the same connection, with chain and host name checked as <see cref="TlsSettings"/> says. What the
        /// server has sent before and was not read is not taken for what TLS protects.
        /// </summary>
        /// <param name="host">The name that the server's certificate has to be for.</param>
        /// <param name="timeoutMilliseconds">How long the handshake may take.</param>
        /// <exception cref="IOException">It failed, the message says why; the connection is of no use any more.</exception>
        void StartTls(string host, int timeoutMilliseconds);

        /// <summary>Closes the connection, after what was sent.</summary>
        void Close();
    }
}
