using System.IO;
using System.Net.Sockets;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>Connections over System.Net's sockets and its TLS 1.2.</summary>
    public sealed class Connector : IConnector, IClientConnector
    {
        private readonly SocketOpener _sockets = new SocketOpener();
        private readonly TlsOpener _tls;

        /// <summary>Initializes a new instance of the <see cref="Connector"/> class.</summary>
        /// <param name="roots">
        /// The trusted roots in PEM, one after the other (R378); empty for those in the device's own store, which may be none.
        /// </param>
        /// <param name="usesDeviceCertificate">Whether the device offers the certificate in its store to servers (R381).</param>
        public Connector(string roots, bool usesDeviceCertificate)
        {
            _tls = new TlsOpener(roots, usesDeviceCertificate);
        }

        /// <inheritdoc/>
        public Stream Connect(string host, int port, bool secure, int timeoutMilliseconds)
        {
            long end = System.Environment.TickCount64 + timeoutMilliseconds;
            Socket socket = _sockets.Open(host, port, timeoutMilliseconds);
            if (!secure)
            {
                return new ConnectionStream(socket, null);
            }

            int left = (int)(end - System.Environment.TickCount64);
            return new ConnectionStream(socket, _tls.Open(socket, host, left > 0 ? left : 1));
        }

        /// <inheritdoc/>
        public IClientConnection Connect(string host, int port, int timeoutMilliseconds)
        {
            return new ClientConnection(_sockets.Open(host, port, timeoutMilliseconds), _tls);
        }
    }
}
