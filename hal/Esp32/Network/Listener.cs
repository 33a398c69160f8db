using System;
using System.Net;
using System.Net.Sockets;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>Takes connections on all addresses of the device, or on that of one interface alone.</summary>
    public sealed class Listener : IListener
    {
        private const int Backlog = 2;

        private readonly INetworkInformation _network;
        private Socket _socket;
        private string _address;

        /// <summary>Initializes a new instance of the <see cref="Listener"/> class, for all addresses.</summary>
        public Listener()
        {
        }

        /// <summary>
        /// Initializes a new instance of the <see cref="Listener"/> class, for the address of one interface. When that changes
        /// the listener is closed, to be opened at the new one.
        /// </summary>
        /// <param name="network">Knows the address.</param>
        public Listener(INetworkInformation network)
        {
            _network = network;
        }

        /// <inheritdoc/>
        public int Port { get; private set; }

        /// <inheritdoc/>
        public bool Open(int port)
        {
            Close();
            try
            {
                // Without an address there is nothing to parse, which counts as failed like all else.
                _address = _network == null ? null : _network.Address;
                IPAddress address = _address == null ? IPAddress.Any : IPAddress.Parse(_address);
                _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                _socket.Bind(new IPEndPoint(address, port));
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
            if (_socket != null && _network != null && _network.Address != _address)
            {
                Close();
            }

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
