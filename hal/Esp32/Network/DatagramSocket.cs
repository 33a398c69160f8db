using System;
using System.Net;
using System.Net.Sockets;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>A UDP socket.</summary>
    internal sealed class DatagramSocket : IDatagramSocket
    {
        private readonly Socket _socket;

        public DatagramSocket(uint address, int port)
        {
            _socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            try
            {
                _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Broadcast, true);
                _socket.Bind(new IPEndPoint(Addresses.FromNumber(address), port));
                _socket.ReceiveTimeout = PolledSocket.Patience;
                _socket.SendTimeout = PolledSocket.Patience;
                Address = address;
                Port = ((IPEndPoint)_socket.LocalEndPoint).Port;
            }
            catch
            {
                _socket.Close();
                throw;
            }
        }

        public uint Address { get; }

        public int Port { get; }

        public bool IsWaiting
        {
            get
            {
                try
                {
                    return _socket.Poll(0, SelectMode.SelectRead);
                }
                catch (Exception)
                {
                    return false;
                }
            }
        }

        public bool Send(IpEndpoint to, byte[] buffer, int offset, int count)
        {
            try
            {
                var endpoint = new IPEndPoint(Addresses.FromNumber(to.Address), to.Port);
                return _socket.SendTo(buffer, offset, count, SocketFlags.None, endpoint) == count;
            }
            catch (Exception)
            {
                return false;
            }
        }

        public int Receive(byte[] buffer, IpEndpoint from)
        {
            if (!IsWaiting)
            {
                return -1;
            }

            try
            {
                EndPoint sender = new IPEndPoint(IPAddress.Any, 0);
                int received = _socket.ReceiveFrom(buffer, ref sender);
                var endpoint = (IPEndPoint)sender;
                from.Address = Addresses.ToNumber(endpoint.Address);
                from.Port = endpoint.Port;
                return received;
            }
            catch (Exception failure)
            {
                // One that is too long counts as an empty one; so does the refusal of one that was sent.
                return SocketFailure.IsTimeout(failure) ? -1 : 0;
            }
        }

        public void Close()
        {
            _socket.Close();
        }
    }
}
