using System;
using System.Threading;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>UDP, and the names of hosts.</summary>
    public sealed class Datagram : IDatagram
    {
        private readonly NameLookup _names;

        /// <summary>Initializes a new instance of the <see cref="Datagram"/> class.</summary>
        /// <param name="wake">Set when an address has been found out.</param>
        public Datagram(AutoResetEvent wake)
        {
            _names = new NameLookup(wake);
        }

        /// <inheritdoc/>
        public IDatagramSocket Open(uint address, int port)
        {
            try
            {
                return new DatagramSocket(address, port);
            }
            catch (Exception)
            {
                return null;
            }
        }

        /// <inheritdoc/>
        public long Resolve(string host)
        {
            return _names.Resolve(host);
        }
    }
}
