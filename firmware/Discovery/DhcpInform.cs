using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.Discovery
{
    /// <summary>
    /// Asks the DHCP servers of the provider's network for the ACS, by DHCPINFORM (RFC 2131 4.4.3): the address itself is
    /// managed by the platform's own client. It is polled and never waits; while it does nothing it holds no buffer and no port.
    /// </summary>
    public sealed class DhcpInform
    {
        /// <summary>No deadline.</summary>
        public const long Never = long.MaxValue;

        private const uint Broadcast = 0xFFFFFFFF;
        private const int FirstWait = 4000;
        private const int Spread = 1000;

        private readonly IDhcpInterface _interface;
        private readonly IDeviceSystem _system;
        private readonly IEntropy _entropy;
        private readonly byte[] _transaction = new byte[DhcpCode.TransactionSize];
        private IDatagramSocket _socket;
        private byte[] _buffer;
        private byte[] _hardwareAddress;
        private IpEndpoint _peer;
        private DhcpReader _reader;
        private int _sent;
        private long _due;

        /// <summary>Initializes a new instance of the <see cref="DhcpInform"/> class.</summary>
        /// <param name="dhcpInterface">The interface to ask on.</param>
        /// <param name="system">Knows who the device is.</param>
        /// <param name="entropy">Makes the transactions' numbers, and spreads what many devices send.</param>
        public DhcpInform(IDhcpInterface dhcpInterface, IDeviceSystem system, IEntropy entropy)
        {
            _interface = dhcpInterface;
            _system = system;
            _entropy = entropy;
        }

        /// <summary>Gets a value indicating whether an answer is waited for.</summary>
        public bool IsRunning
        {
            get { return _socket != null; }
        }

        /// <summary>Gets the last answer that names an ACS, or <see langword="null"/>.</summary>
        public DhcpAcsOptions Answer { get; private set; }

        /// <summary>Begins to ask. The interface has an address.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>Whether there is a port to ask from.</returns>
        public bool Start(long now)
        {
            Close();

            // Servers answer to port 68. Where the platform's client keeps that, some answer to the sender's port instead.
            _socket = _interface.Open(DhcpCode.ClientPort);
            _socket = _socket == null ? _interface.Open(0) : _socket;
            if (_socket == null)
            {
                return false;
            }

            _buffer = new byte[Limits.DhcpMessage];
            _reader = new DhcpReader();
            _peer = new IpEndpoint();
            _hardwareAddress = _interface.HardwareAddress;
            _entropy.Fill(_transaction, 0, _transaction.Length);
            _sent = 0;
            _due = now;
            return true;
        }

        /// <summary>Takes what waits, and sends what is due. After an answer, or if none has come, it runs no more.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to come back if nothing happens before, or <see cref="Never"/>.</returns>
        public long Poll(long now)
        {
            for (int i = 0; IsRunning; i++)
            {
                int count = i < Limits.UdpDatagrams ? _socket.Receive(_buffer, _peer) : -1;
                if (count < 0)
                {
                    break;
                }

                Take(count);
            }

            if (IsRunning && now >= _due)
            {
                if (_sent == Limits.DhcpTransmissions)
                {
                    Close();
                }
                else
                {
                    Send(now);
                }
            }

            return IsRunning ? _due : Never;
        }

        /// <summary>Forgets the answer and all that belongs to the request.</summary>
        public void Close()
        {
            if (_socket != null)
            {
                _socket.Close();
            }

            _socket = null;
            _buffer = null;
            _reader = null;
            _peer = null;
            Answer = null;
        }

        private void Take(int count)
        {
            if (_peer.Port != DhcpCode.ServerPort || !_reader.Read(_buffer, count) || _reader.Type != DhcpCode.Ack
                || !_reader.IsFor(_transaction, _hardwareAddress))
            {
                return;
            }

            var options = new DhcpAcsOptions(new byte[Limits.DhcpMessage]);
            if (options.Read(_reader))
            {
                Close();
                Answer = options;
            }
        }

        private void Send(long now)
        {
            Ipv4Text.TryRead(_interface.Address, out uint address);
            int length = DhcpMessages.WriteInform(new DhcpWriter(_buffer), _transaction, address, _hardwareAddress, _system);

            // To the server that gave the address, if it is known; to all if that one is silent.
            bool isKnown = Ipv4Text.TryRead(_interface.ServerAddress, out uint server);
            _peer.Address = isKnown && _sent == 0 ? server : Broadcast;
            _peer.Port = DhcpCode.ServerPort;
            if (address != 0)
            {
                _socket.Send(_peer, _buffer, 0, length);
            }

            // RFC 2131 4.1: 4 s, then twice as long each time, each one second more or less.
            _entropy.Fill(_buffer, 0, 2);
            int random = ((_buffer[0] << 8) | _buffer[1]) % (2 * Spread);
            _due = now + (FirstWait << _sent) - Spread + random;
            _sent++;
        }
    }
}
