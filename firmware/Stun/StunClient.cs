using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Stun
{
    /// <summary>
    /// Finds out under which address a NAT lets others reach the port for connection requests, keeps that binding alive and
    /// tells the STUN server of it (TR-069 G.2.1). It is polled and never waits.
    /// </summary>
    public sealed partial class StunClient
    {
        /// <summary>No deadline.</summary>
        public const long Never = long.MaxValue;

        private const int Idle = 0;
        private const int Resolving = 1;
        private const int Binding = 2;
        private const int Waiting = 3;
        private const int Probing = 4;
        private const int ResolveWait = 1000;

        private static readonly byte[] s_connectionRequestBinding = Ascii.Bytes("dslforum.org/TR-111 ");

        private readonly IDatagram _datagram;
        private readonly ILogSink _log;
        private readonly StunWriter _writer;
        private readonly byte[] _buffer;
        private readonly StunReader _reader = new StunReader();
        private readonly StunTransaction _transaction;
        private readonly StunKeepAlive _keepAlive = new StunKeepAlive();
        private readonly StunCredentials _credentials;
        private readonly IpEndpoint _server = new IpEndpoint();
        private readonly IpEndpoint _source = new IpEndpoint();
        private readonly StunSettings _settings;
        private IDatagramSocket _primary;
        private IDatagramSocket _secondary;
        private int _state;
        private long _due;
        private bool _isToTell;
        private bool _isTelling;
        private bool _isAfterProbe;
        private bool _hasFailed;

        /// <summary>Initializes a new instance of the <see cref="StunClient"/> class.</summary>
        /// <param name="datagram">Opens the second port, and finds out addresses.</param>
        /// <param name="model">Has the settings.</param>
        /// <param name="entropy">Makes transactions unguessable.</param>
        /// <param name="log">Is told of bindings and failures.</param>
        /// <param name="buffer">Takes a message; not used between two calls, so that others may use it.</param>
        public StunClient(IDatagram datagram, ParameterModel model, IEntropy entropy, ILogSink log, byte[] buffer)
        {
            _datagram = datagram;
            _log = log;
            _buffer = buffer;
            _writer = new StunWriter(buffer);
            _transaction = new StunTransaction(entropy);
            _credentials = new StunCredentials(model);
            _settings = new StunSettings(model);
        }

        /// <summary>Gets a value indicating whether the server has told the mapped address.</summary>
        public bool HasBinding { get; private set; }

        /// <summary>Gets the mapped address: 192.0.2.1 is 0xC0000201.</summary>
        public uint MappedAddress { get; private set; }

        /// <summary>Gets the mapped port.</summary>
        public int MappedPort { get; private set; }

        /// <summary>Gets or sets a value indicating whether the binding is another one than before.</summary>
        public bool IsChanged { get; set; }

        /// <summary>Gets or sets a value indicating whether a NAT is between: only then there is something to keep alive.</summary>
        public bool IsNatDetected { get; set; }

        /// <summary>Gets what decides about the keepalives.</summary>
        public StunKeepAlive KeepAlive
        {
            get { return _keepAlive; }
        }

        /// <summary>Begins anew, with the settings and the network as they are now.</summary>
        /// <param name="isForgetting">Whether the binding is not valid any more.</param>
        public void Restart(bool isForgetting)
        {
            CloseSecondary();
            HasBinding = HasBinding && !isForgetting;
            _settings.Read();
            _keepAlive.Start(_settings.MinimumPeriod, _settings.MaximumPeriod);
            _isToTell = true;
            _hasFailed = false;
            _due = 0;
            _state = _settings.Host.Length > 0 ? Resolving : Idle;
        }

        /// <summary>Begins anew if settings have changed, of which the URL of the ACS may be one.</summary>
        public void Recheck()
        {
            if (_settings.HasChanged())
            {
                Restart(false);
            }
        }

        /// <summary>Closes the second port.</summary>
        public void Close()
        {
            CloseSecondary();
            _state = Idle;
        }

        /// <summary>Does what is due.</summary>
        /// <param name="primary">The socket on the port for connection requests.</param>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to come back if nothing happens before, or <see cref="Never"/>.</returns>
        public long Poll(IDatagramSocket primary, long now)
        {
            _primary = primary;
            if (_state == Idle)
            {
                return Never;
            }

            if ((_state == Waiting || _state == Resolving) && now < _due)
            {
                return _due;
            }

            if (_state == Waiting)
            {
                Leave(now);
            }
            else if (_state == Resolving && !Resolve(now))
            {
                return _due;
            }

            if (_state == Probing)
            {
                ReceiveSecondary(now);
            }

            if (_state == Binding || _state == Probing)
            {
                Send(now);
            }

            return _state == Binding || _state == Probing ? _transaction.Due : _due;
        }

        /// <summary>Takes a datagram that came in on the port for connection requests.</summary>
        /// <param name="count">How many bytes it has; they are in the buffer.</param>
        /// <param name="from">Who has sent it.</param>
        /// <param name="now">Milliseconds since boot.</param>
        public void Take(int count, IpEndpoint from, long now)
        {
            if (!IsAnswer(count, from))
            {
                return;
            }

            if (_reader.Type == StunType.BindingErrorResponse)
            {
                Refused(now);
            }
            else if (_state == Probing)
            {
                EndProbe(true, now);
            }
            else
            {
                Bound(now);
            }
        }

        /// <returns>Whether the address is known.</returns>
        private bool Resolve(long now)
        {
            long address = _datagram.Resolve(_settings.Host);
            if (address == Resolution.Pending)
            {
                _due = now + ResolveWait;
                return false;
            }

            if (address == Resolution.Failed)
            {
                Fail("the address of the STUN server cannot be found", now);
                return false;
            }

            _server.Address = (uint)address;
            _server.Port = _settings.Port;
            Ask(false, now);
            return true;
        }

        /// <summary>The wait is over: the binding is used, or tried.</summary>
        private void Leave(long now)
        {
            bool isProbe = IsNatDetected && _keepAlive.IsSearching && !_isToTell;
            _secondary = isProbe ? _datagram.Open(_primary.Address, 0) : null;
            if (_secondary == null)
            {
                Ask(_isToTell, now);
                return;
            }

            _state = Probing;
            _credentials.Start();
            _transaction.Start(now);
        }

        /// <summary>Begins a Binding Request from the port for connection requests.</summary>
        private void Ask(bool isTelling, long now)
        {
            _state = Binding;
            _isTelling = isTelling;
            _credentials.Start();
            _transaction.Start(now);
        }

        private void Send(long now)
        {
            if (now < _transaction.Due)
            {
                return;
            }

            if (_transaction.IsSpent && _state == Probing)
            {
                EndProbe(false, now);
            }

            if (_transaction.IsSpent)
            {
                Fail("the STUN server does not answer", now);
                return;
            }

            _writer.Start(StunType.BindingRequest, _transaction.Id);
            if (_state == Probing)
            {
                _writer.AddAddress(StunType.ResponseAddress, MappedAddress, MappedPort);
            }
            else
            {
                byte[] value = s_connectionRequestBinding;
                _writer.Add(StunType.ConnectionRequestBinding, value, 0, value.Length);
                if (_isTelling)
                {
                    _writer.Add(StunType.BindingChange, value, 0, 0);
                }
            }

            _credentials.Write(_writer);
            IDatagramSocket socket = _state == Probing ? _secondary : _primary;
            if (!_writer.IsTooLong)
            {
                socket.Send(_server, _buffer, 0, _writer.Length);
            }

            _transaction.Sent(now);
        }

        private void Fail(string reason, long now)
        {
            if (!_hasFailed)
            {
                _log.Write(LogLevel.Warning, reason);
            }

            _hasFailed = true;
            _state = Resolving;
            _due = now + _keepAlive.Period;
        }

        private void CloseSecondary()
        {
            if (_secondary != null)
            {
                _secondary.Close();
                _secondary = null;
            }
        }
    }
}
