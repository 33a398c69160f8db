using System.Net.Sockets;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>A connection that a <see cref="Listener"/> has taken.</summary>
    internal sealed class ServerConnection : IServerConnection
    {
        private readonly Socket _socket;

        public ServerConnection(Socket socket)
        {
            _socket = socket;
            _socket.ReceiveTimeout = PolledSocket.Patience;
            _socket.SendTimeout = PolledSocket.Patience;
        }

        public int Read(byte[] buffer, int offset, int count)
        {
            return PolledSocket.Read(_socket, buffer, offset, count);
        }

        public bool Write(byte[] buffer, int offset, int count)
        {
            return PolledSocket.Write(_socket, buffer, offset, count);
        }

        public void Close()
        {
            _socket.Close();
        }
    }
}
