using System;
using System.IO;
using System.Net;
using System.Net.Sockets;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>Opens TCP connections.</summary>
    internal sealed class SocketOpener
    {
        private readonly Random _random = new Random();

        /// <summary>Connects to one of the host's addresses, tried in an order by chance (R426).</summary>
        /// <exception cref="IOException">None of them answered in time.</exception>
        public Socket Open(string host, int port, int timeoutMilliseconds)
        {
            long end = Environment.TickCount64 + timeoutMilliseconds;
            IPAddress[] addresses = Resolve(host);
            int start = addresses.Length > 1 ? _random.Next(addresses.Length) : 0;
            for (int i = 0; i < addresses.Length; i++)
            {
                int left = (int)(end - Environment.TickCount64);
                if (left <= 0)
                {
                    break;
                }

                Socket socket = TryConnect(new IPEndPoint(addresses[(start + i) % addresses.Length], port), left);
                if (socket != null)
                {
                    socket.SendTimeout = timeoutMilliseconds;
                    return socket;
                }
            }

            throw new IOException(host + ":" + port.ToString() + " does not answer");
        }

        private static IPAddress[] Resolve(string host)
        {
            try
            {
                IPAddress[] addresses = Dns.GetHostEntry(host).AddressList;
                if (addresses != null && addresses.Length > 0)
                {
                    return addresses;
                }
            }
            catch (Exception)
            {
                // No such name, no server to ask, no network yet: it comes to the same.
            }

            throw new IOException("no address of " + host + " was found");
        }

        /// <returns>The connected socket, or <see langword="null"/>.</returns>
        private static Socket TryConnect(IPEndPoint endpoint, int milliseconds)
        {
            Socket socket = null;
            try
            {
                socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                using (new Deadline(socket, milliseconds))
                {
                    socket.Connect(endpoint);
                }

                // Connect comes back from a refusal, too; only a connected socket knows its peer.
                if (socket.RemoteEndPoint != null)
                {
                    // Each message goes out in one piece and is waited for.
                    socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
                    return socket;
                }
            }
            catch (Exception)
            {
                // Refused, unreachable, too late.
            }

            if (socket != null)
            {
                socket.Close();
            }

            return null;
        }
    }
}
