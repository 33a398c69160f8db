#nullable disable

using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>
    /// Datagrams between the device, a NAT before it and a STUN server: a NAT forgets a binding that nobody has used for its
    /// patience, and gives another port then.
    /// </summary>
    public sealed class FakeInternet : IDatagram
    {
        public const uint ServerAddress = 0xCB00710A;
        public const uint PublicAddress = 0xC6336401;

        private const int Most = 8;

        private readonly FakeClock _clock;
        private readonly FakeDatagramSocket[] _sockets = new FakeDatagramSocket[Most];
        private int _nextPort = 50000;
        private int _nextFree = 40000;

        public FakeInternet(FakeClock clock)
        {
            _clock = clock;
        }

        /// <summary>Gets or sets the server; null for none.</summary>
        public FakeStunServer Server { get; set; }

        /// <summary>Gets or sets how long the NAT keeps a binding, in milliseconds; 0 without a NAT.</summary>
        public long Patience { get; set; }

        /// <summary>Gets or sets the device's own address.</summary>
        public uint LocalAddress { get; set; } = 0xC0000201;

        /// <summary>Gets or sets a value indicating whether the device's port is taken by another.</summary>
        public bool IsPortTaken { get; set; }

        /// <summary>Gets or sets what resolving gives; 0 for the server.</summary>
        public long Resolved { get; set; }

        /// <summary>Gets or sets how many looks find nothing before the next that finds something.</summary>
        public int HeldBack { get; set; }

        /// <summary>Gets the host that was asked for last.</summary>
        public string Host { get; private set; } = string.Empty;

        /// <summary>Gets the socket that was opened first and is still open.</summary>
        public FakeDatagramSocket Primary
        {
            get { return _sockets[0] != null && !_sockets[0].IsClosed ? _sockets[0] : null; }
        }

        /// <summary>Gets how many sockets are open.</summary>
        public int Open()
        {
            int open = 0;
            for (int i = 0; i < Most; i++)
            {
                open += _sockets[i] != null && !_sockets[i].IsClosed ? 1 : 0;
            }

            return open;
        }

        public IDatagramSocket Open(uint address, int port)
        {
            if (IsPortTaken)
            {
                return null;
            }

            int place = 0;
            while (_sockets[place] != null && !_sockets[place].IsClosed)
            {
                place++;
            }

            _sockets[place] = new FakeDatagramSocket(this, port != 0 ? port : _nextFree++);
            return _sockets[place];
        }

        public long Resolve(string host)
        {
            Host = host;
            return Resolved != 0 ? Resolved : ServerAddress;
        }

        /// <summary>Has the NAT forget all bindings, as a restart of it does.</summary>
        public void ForgetBindings()
        {
            for (int i = 0; i < Most; i++)
            {
                if (_sockets[i] != null)
                {
                    _sockets[i].MappedPort = 0;
                }
            }
        }

        /// <summary>Sends a text to the device's port, as it is reached from outside.</summary>
        public void Send(string text)
        {
            byte[] message = System.Text.Encoding.UTF8.GetBytes(text);
            FakeDatagramSocket primary = Primary;
            Deliver(Patience > 0 ? primary.MappedPort : primary.Port, message);
        }

        /// <summary>Brings a datagram of the device to the server.</summary>
        public void Carry(FakeDatagramSocket socket, IpEndpoint to, byte[] message)
        {
            bool isNat = Patience > 0;
            if (isNat && (socket.MappedPort == 0 || _clock.Uptime - socket.LastUse > Patience))
            {
                socket.MappedPort = _nextPort++;
            }

            socket.LastUse = _clock.Uptime;
            if (Server != null && to.Address == ServerAddress)
            {
                uint source = isNat ? PublicAddress : LocalAddress;
                Server.Take(this, message, source, isNat ? socket.MappedPort : socket.Port, to.Port);
            }
        }

        /// <summary>Brings a datagram of the server to who has a port, if the NAT still knows.</summary>
        public void Deliver(int port, byte[] message)
        {
            for (int i = 0; i < Most; i++)
            {
                FakeDatagramSocket socket = _sockets[i];
                if (socket == null || socket.IsClosed || port != (Patience > 0 ? socket.MappedPort : socket.Port)
                    || (Patience > 0 && _clock.Uptime - socket.LastUse > Patience))
                {
                    continue;
                }

                socket.Put(message, ServerAddress, Server != null ? Server.Port : 3478);
            }
        }
    }
}
