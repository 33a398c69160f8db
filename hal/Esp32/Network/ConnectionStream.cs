using System;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>A connection as <see cref="IConnector"/> promises it: time-outs, and no exception but IOException.</summary>
    internal sealed class ConnectionStream : ForwardStream
    {
        private readonly Socket _socket;
        private readonly SslStream _tls;

        /// <param name="socket">The connected socket.</param>
        /// <param name="tls">What protects it, or <see langword="null"/>.</param>
        public ConnectionStream(Socket socket, SslStream tls)
        {
            _socket = socket;
            _tls = tls;
        }

        public override bool CanRead
        {
            get { return true; }
        }

        public override bool CanWrite
        {
            get { return true; }
        }

        public override bool CanTimeout
        {
            get { return true; }
        }

        // SslStream takes its time-outs from the socket.
        public override int ReadTimeout
        {
            get { return _socket.ReceiveTimeout; }
            set { _socket.ReceiveTimeout = value; }
        }

        public override int WriteTimeout
        {
            get { return _socket.SendTimeout; }
            set { _socket.SendTimeout = value; }
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            try
            {
                return _tls != null
                    ? _tls.Read(buffer, offset, count)
                    : _socket.Receive(buffer, offset, count, SocketFlags.None);
            }
            catch (Exception failure)
            {
                throw SocketFailure.Wrap(failure);
            }
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            try
            {
                if (_tls != null)
                {
                    _tls.Write(buffer, offset, count);
                    return;
                }

                while (count > 0)
                {
                    int sent = _socket.Send(buffer, offset, count, SocketFlags.None);
                    if (sent <= 0)
                    {
                        throw new IOException("closed by the peer");
                    }

                    offset += sent;
                    count -= sent;
                }
            }
            catch (Exception failure)
            {
                throw SocketFailure.Wrap(failure);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (_tls != null)
            {
                _tls.Close();
            }

            _socket.Close();
            base.Dispose(disposing);
        }
    }
}
