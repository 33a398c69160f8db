using System;
using System.Net.Sockets;
using System.Threading;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>
    /// Ends what waits for a socket when its time is over, by closing the socket: System.Net has no time-out for connecting
    /// and for the handshake of TLS.
    /// </summary>
    internal sealed class Deadline : IDisposable
    {
        private readonly Socket _socket;
        private readonly Timer _timer;
        private bool _isMet;

        public Deadline(Socket socket, int milliseconds)
        {
            _socket = socket;
            _timer = new Timer(new TimerCallback(Close), null, milliseconds, Timeout.Infinite);
        }

        /// <summary>Gets a value indicating whether the time was over before <see cref="Dispose"/>.</summary>
        public bool IsMissed { get; private set; }

        public void Dispose()
        {
            lock (_timer)
            {
                _isMet = true;
            }

            _timer.Dispose();
        }

        private void Close(object state)
        {
            lock (_timer)
            {
                if (_isMet)
                {
                    return;
                }

                IsMissed = true;
            }

            _socket.Close();
        }
    }
}
