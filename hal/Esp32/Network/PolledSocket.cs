using System;
using System.Net.Sockets;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>Reads and writes a connected socket without waiting.</summary>
    internal static class PolledSocket
    {
        /// <summary>
        /// The time-out, in milliseconds, of a socket that is polled: it is asked only when something waits, and 0 would mean
        /// to wait for ever.
        /// </summary>
        public const int Patience = 1;

        /// <summary>Tells whether bytes wait, or the end of the connection.</summary>
        public static bool IsReadable(Socket socket)
        {
            return socket.Available > 0 || socket.Poll(0, SelectMode.SelectRead);
        }

        /// <returns>As <see cref="IServerConnection.Read"/>.</returns>
        public static int Read(Socket socket, byte[] buffer, int offset, int count)
        {
            try
            {
                return IsReadable(socket) ? socket.Receive(buffer, offset, count, SocketFlags.None) : -1;
            }
            catch (Exception failure)
            {
                return SocketFailure.IsTimeout(failure) ? -1 : 0;
            }
        }

        /// <returns>As <see cref="IServerConnection.Write"/>.</returns>
        public static bool Write(Socket socket, byte[] buffer, int offset, int count)
        {
            try
            {
                return socket.Send(buffer, offset, count, SocketFlags.None) == count;
            }
            catch (Exception)
            {
                return false;
            }
        }
    }
}
