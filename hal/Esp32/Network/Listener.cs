using System;
using System.Net;
using System.Net.Sockets;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>Takes connections on all addresses of the device.</summary>
    public sealed class Listener : IListener
    {
        private const int Backlog = 2;

        private Socket _socket;

        /// <inheritdoc/>
        public int Port { get; private set; }

        /// <inheritdoc/>
        public bool Open(int port)
        {
            Close();
            try
            {
                _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                _socket.Bind(new IPEndPoint(IPAddress.Any, port));
                _socket.Listen(Backlog);
                Port = ((IPEndPoint)_socket.LocalEndPoint).Port;
                return true;
            }
            catch (Exception)
            {
                Close();
                return false;
            }
        }

        /// <inheritdoc/>
        public IServerConnection Accept()
        {
            if (_socket == null)
            {
                return null;
            }

            try
            {
                return _socket.Poll(0, SelectMode.SelectRead) ? new ServerConnection(_socket.Accept()) : null;
            }
            catch (Exception)
            {
                // It was given up before it could be taken.
                return null;
            }
        }

        /// <inheritdoc/>
        public void Close()
        {
            Port = 0;
            if (_socket != null)
            {
                _socket.Close();
                _socket = null;
            }
        }
    }
}
