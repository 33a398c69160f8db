using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.Xmpp
{
    /// <summary>
    /// Keeps the XMPP connection that ManagementServer.ConnReqXMPPConnection names, and takes connection requests by it
    /// (TR-069 Annex K). It is polled; it waits, for a bounded time, only while it connects and while TLS begins. Its buffers
    /// exist only while a connection is switched on.
    /// </summary>
    public sealed partial class XmppClient
    {
        /// <summary>No deadline.</summary>
        public const long Never = long.MaxValue;

        private readonly IClientConnector _connector;
        private readonly XmppSettings _settings;
        private readonly XmppServers _servers;
        private readonly XmppRequestGate _gate;
        private readonly IClock _clock;
        private readonly IEntropy _entropy;
        private readonly ILogSink _log;
        private XmppReader _reader;
        private XmppWriter _writer;
        private XmppOutput _output;
        private ScramSha1 _scram;
        private IClientConnection _connection;
        private State _state;
        private bool _isChanged = true;
        private bool _isAuthenticated;
        private int _failures;
        private long _due;
        private long _sent;

        /// <summary>Initializes a new instance of the <see cref="XmppClient"/> class; it is off until the first poll.</summary>
        /// <param name="connector">Opens connections.</param>
        /// <param name="settings">Has the settings.</param>
        /// <param name="gate">Decides about connection requests.</param>
        /// <param name="clock">Bounds waiting, and dates changes of the status.</param>
        /// <param name="entropy">Makes nonces unguessable, and spreads retries.</param>
        /// <param name="log">Is told what happens.</param>
        public XmppClient(
            IClientConnector connector,
            XmppSettings settings,
            XmppRequestGate gate,
            IClock clock,
            IEntropy entropy,
            ILogSink log)
        {
            _connector = connector;
            _settings = settings;
            _servers = new XmppServers(settings);
            _gate = gate;
            _clock = clock;
            _entropy = entropy;
            _log = log;
            Status = XmppStatus.Disabled;
            StatusChanged = UnknownTime.Value;
        }

        private enum State : byte
        {
            /// <summary>No connection is wanted.</summary>
            Off,

            /// <summary>The next try has its time.</summary>
            Waiting,

            /// <summary>The stream is opened, its features are to come.</summary>
            Opening,

            /// <summary>TLS is asked for.</summary>
            Securing,

            /// <summary>SCRAM has begun.</summary>
            Challenging,

            /// <summary>The keys are being derived.</summary>
            Deriving,

            /// <summary>The proof is sent, that of the server is to come.</summary>
            Proving,

            /// <summary>All is proved that can be, success is to come.</summary>
            Succeeding,

            /// <summary>A resource is asked for.</summary>
            Binding,

            /// <summary>A session of RFC 3921 is asked for.</summary>
            Starting,

            /// <summary>Connection requests can come.</summary>
            Bound,
        }

        /// <summary>Gets the row that the client is for, or 0.</summary>
        public int Row
        {
            get { return _state == State.Off ? 0 : _settings.Row; }
        }

        /// <summary>Gets the status, in the words of TR-181 XMPP.Connection.{i}.Status.</summary>
        public string Status { get; private set; }

        /// <summary>Gets when the status changed last: milliseconds since 1970-01-01, or <see cref="UnknownTime.Value"/>.</summary>
        public long StatusChanged { get; private set; }

        /// <summary>Gets a value indicating whether the connection is protected by TLS.</summary>
        public bool IsSecure { get; private set; }

        /// <summary>Gets the Jabber ID that the server has bound last, or <see langword="null"/>; kept while reconnecting (R359).</summary>
        public byte[] JabberId { get; private set; }

        /// <summary>Gets how many stanzas have come over this connection.</summary>
        public int Received { get; private set; }

        /// <summary>Gets how many stanzas were sent over this connection.</summary>
        public int Transmitted { get; private set; }

        /// <summary>Gets how many stanzas of type error have come over this connection.</summary>
        public int ReceivedErrors { get; private set; }

        /// <summary>Gets how many stanzas of type error were sent over this connection.</summary>
        public int TransmittedErrors { get; private set; }

        /// <summary>Takes note that settings may have changed: they are read at the next poll.</summary>
        public void Reconfigure()
        {
            _isChanged = true;
        }

        /// <summary>Tells whether a connection request was accepted since the last call.</summary>
        /// <returns>Whether there was one.</returns>
        public bool TakeRequest()
        {
            return _gate.TakeRequest();
        }

        /// <summary>Does what is due.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <param name="isBusy">
        /// Whether a session is running: right requests are refused, and a connection that has to be made waits.
        /// </param>
        /// <returns>When to come back if nothing happens before, or <see cref="Never"/>.</returns>
        public long Poll(long now, bool isBusy)
        {
            if (isBusy && _state != State.Bound)
            {
                return Never;
            }

            if (_isChanged && !isBusy)
            {
                _isChanged = false;
                Apply(now);
            }

            if (_state == State.Off)
            {
                return Never;
            }

            try
            {
                return Work(now, isBusy);
            }
            catch (ProtocolException failure)
            {
                Fail(failure);
                return _due;
            }
        }

        /// <summary>Ends the connection and gives its memory back; a poll begins anew.</summary>
        public void Close()
        {
            if (_state == State.Off)
            {
                return;
            }

            Disconnect(true);
            _state = State.Off;
            _isChanged = true;
            _reader = null;
            _writer = null;
            _output = null;
            _scram = null;
            SetStatus(XmppStatus.Disabled);
        }

        private long Work(long now, bool isBusy)
        {
            if (_state == State.Waiting)
            {
                if (now < _due)
                {
                    return _due;
                }

                Connect();
                now = _clock.Uptime;
            }

            bool hasMore = Receive(now, isBusy);
            if (_state == State.Deriving)
            {
                Derive();
                return now;
            }

            if (_state == State.Bound)
            {
                long keepAliveDue = KeepAlive(now);
                return hasMore ? now : now < _gate.CheckDue && _gate.CheckDue < keepAliveDue ? _gate.CheckDue : keepAliveDue;
            }

            if (now >= _due)
            {
                throw new ProtocolException(Reason.XmppLost, "no answer");
            }

            return hasMore ? now : _due;
        }

        private void Apply(long now)
        {
            int row = _settings.Row;
            bool isOther = _settings.Load();
            if (!_settings.IsEnabled)
            {
                Close();
                _isChanged = false;
                return;
            }

            if (!isOther && _state != State.Off)
            {
                return;
            }

            Disconnect(true);
            _reader = _reader ?? new XmppReader();
            _writer = _writer ?? new XmppWriter();
            _output = _output ?? new XmppOutput();
            _scram = _scram ?? new ScramSha1();
            _scram.Forget();
            _servers.Restart();
            JabberId = _settings.Row == row ? JabberId : null;
            _failures = 0;
            _due = now;
            _state = State.Waiting;
            SetStatus(XmppStatus.Connecting);
        }

        private void SetStatus(string status)
        {
            if (Status != status)
            {
                Status = status;
                StatusChanged = _clock.UtcMilliseconds;
            }
        }

        /// <returns>31 random bits.</returns>
        private int Random()
        {
            byte[] bytes = new byte[4];
            _entropy.Fill(bytes, 0, bytes.Length);
            return ((bytes[0] & 0x7F) << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3];
        }
    }
}
