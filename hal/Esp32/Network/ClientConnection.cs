using System;
using System.Net.Security;
using System.Net.Sockets;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>A connection that is polled, and that may go over to TLS.</summary>
    internal sealed class ClientConnection : IClientConnection
    {
        private readonly Socket _socket;
        private readonly TlsOpener _opener;
        private SslStream _tls;

        public ClientConnection(Socket socket, TlsOpener opener)
        {
            _socket = socket;
            _opener = opener;
            _socket.ReceiveTimeout = PolledSocket.Patience;
        }

        public int Read(byte[] buffer, int offset, int count)
        {
            if (_tls == null)
            {
                return PolledSocket.Read(_socket, buffer, offset, count);
            }

            try
            {
                // A record may be in the memory of TLS, where the socket has nothing any more.
                return _tls.DataAvailable || PolledSocket.IsReadable(_socket) ? _tls.Read(buffer, offset, count) : -1;
            }
            catch (Exception failure)
            {
                return SocketFailure.IsTimeout(failure) ? -1 : 0;
            }
        }

        public bool Write(byte[] buffer, int offset, int count)
        {
            if (_tls == null)
            {
                return PolledSocket.Write(_socket, buffer, offset, count);
            }

            try
            {
                _tls.Write(buffer, offset, count);
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        public void StartTls(string host, int timeoutMilliseconds)
        {
            _tls = _opener.Open(_socket, host, timeoutMilliseconds);
        }

        public void Close()
        {
            if (_tls != null)
            {
                _tls.Close();
            }

            _socket.Close();
        }
    }
}
