using NanoCwmp.ConnectionRequests;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Stun
{
    /// <summary>
    /// The UDP port for connection requests. What comes in is either such a request or the STUN server's answer, which its
    /// content tells (R350). It is polled, also during a session, and never waits. IPv4 alone (R357).
    /// </summary>
    public sealed class UdpRequestPort
    {
        /// <summary>No deadline.</summary>
        public const long Never = long.MaxValue;

        private readonly IDatagram _datagram;
        private readonly int _port;
        private readonly INetworkInformation _network;
        private readonly ParameterModel _model;
        private readonly IEntropy _entropy;
        private readonly ILogSink _log;
        private readonly UdpRequestServer _server;
        private readonly IpEndpoint _source = new IpEndpoint();
        private readonly int _enableNode;
        private IDatagramSocket _socket;
        private byte[] _buffer;
        private StunClient _client;
        private string _address = string.Empty;
        private uint _localAddress;
        private long _openDue;
        private bool _isStale;
        private bool _isChanged;
        private bool _isRequested;

        /// <summary>Initializes a new instance of the <see cref="UdpRequestPort"/> class; it is closed.</summary>
        /// <param name="datagram">Opens the port.</param>
        /// <param name="port">The port; 0 for a free one.</param>
        /// <param name="network">Knows the device's own address.</param>
        /// <param name="model">Has the settings, and a log for the last request.</param>
        /// <param name="entropy">Makes STUN's transactions unguessable.</param>
        /// <param name="limit">Counts requests, those that come in other ways too.</param>
        /// <param name="log">Is told of requests and bindings.</param>
        public UdpRequestPort(
            IDatagram datagram,
            int port,
            INetworkInformation network,
            ParameterModel model,
            IEntropy entropy,
            ConnectionRequestLimit limit,
            ILogSink log)
        {
            _datagram = datagram;
            _port = port;
            _network = network;
            _model = model;
            _entropy = entropy;
            _log = log;
            _server = new UdpRequestServer(model, limit, log);
            _enableNode = model.NodeOf("Device.ManagementServer.STUNEnable");
        }

        /// <summary>Gets a value indicating whether a NAT is between the device and the STUN server (R344).</summary>
        public bool IsNatDetected
        {
            get
            {
                return _client != null && _client.HasBinding
                    && (_client.MappedAddress != _localAddress || _client.MappedPort != _socket.Port);
            }
        }

        /// <summary>
        /// Gets where connection requests can be sent to (R345): the mapped address and port if STUN has found them, else the
        /// local ones; nothing while nobody can reach the device there.
        /// </summary>
        /// <param name="value">Receives host and port.</param>
        public void GetAddress(ValueBuffer value)
        {
            value.Clear();
            if (_socket == null || _localAddress == 0)
            {
                return;
            }

            bool isMapped = _client != null && _client.HasBinding;
            int length = Ipv4Text.Write(isMapped ? _client.MappedAddress : _localAddress, value.Bytes, 0);
            value.Bytes[length++] = (byte)':';
            value.Length = length + NumberText.Write(isMapped ? _client.MappedPort : _socket.Port, value.Bytes, length);
        }

        /// <summary>Takes note that a setting has changed.</summary>
        public void Refresh()
        {
            _isStale = true;
        }

        /// <summary>Takes note that the ACS may be another one.</summary>
        public void Recheck()
        {
            if (_client != null)
            {
                _client.Recheck();
            }
        }

        /// <summary>Takes what waits, and does what is due.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <param name="isBusy">
        /// Whether a session is running. A request is accepted all the same, for the next one: nobody would hear that it was
        /// refused (R322, R356).
        /// </param>
        /// <returns>When to come back if nothing happens before, or <see cref="Never"/>.</returns>
        public long Poll(long now, bool isBusy)
        {
            if (_socket == null && !Open(now))
            {
                return _openDue;
            }

            Follow();
            bool mayHaveMore = Receive(now);
            if (!isBusy)
            {
                _server.Keep();
            }

            long due = Never;
            if (_client != null && _localAddress != 0)
            {
                due = _client.Poll(_socket, now);
                TakeBinding();
            }

            return mayHaveMore ? now : due;
        }

        /// <summary>Tells whether a request was accepted since the last call: a session is to follow (R096, R320).</summary>
        /// <returns>Whether there was one.</returns>
        public bool TakeRequest()
        {
            bool isRequested = _isRequested;
            _isRequested = false;
            return isRequested;
        }

        /// <summary>Tells whether a parameter that depends on the binding has changed since the last call.</summary>
        /// <returns>Whether one has.</returns>
        public bool TakeChange()
        {
            bool isChanged = _isChanged;
            _isChanged = false;
            return isChanged;
        }

        /// <summary>Closes the port.</summary>
        public void Close()
        {
            _isRequested = false;
            if (_socket == null)
            {
                return;
            }

            StopClient();
            _socket.Close();
            _socket = null;
            _buffer = null;
            _openDue = 0;
        }

        private bool Open(long now)
        {
            if (now < _openDue)
            {
                return false;
            }

            _socket = _datagram.Open(0, _port);
            if (_socket == null)
            {
                _log.Write(LogLevel.Warning, "the UDP port for connection requests cannot be opened");
                _openDue = now + Limits.ListenRetry;
                return false;
            }

            _isStale = true;
            _isChanged = true;
            return true;
        }

        /// <summary>Follows the settings and the address of the device.</summary>
        private void Follow()
        {
            string address = _network.Address;
            if (address != _address)
            {
                _address = address;
                Ipv4Text.TryRead(address, out _localAddress);
                _isChanged = true;
                if (_client != null)
                {
                    _client.Restart(true);
                }
            }

            if (!_isStale)
            {
                return;
            }

            _isStale = false;
            if (!_model.GetSetting(_enableNode).ToBoolean())
            {
                StopClient();
                return;
            }

            if (_client == null)
            {
                Prepare();
                _client = new StunClient(_datagram, _model, _entropy, _log, _buffer);
            }

            _client.Restart(false);
        }

        /// <summary>Makes the buffer, which nobody needs before the first datagram.</summary>
        private void Prepare()
        {
            if (_buffer == null)
            {
                _buffer = new byte[Limits.UdpMessage];
            }
        }

        private void StopClient()
        {
            if (_client != null)
            {
                _client.Close();
                _client = null;
                _isChanged = true;
            }
        }

        /// <returns>Whether more may wait.</returns>
        private bool Receive(long now)
        {
            for (int i = 0; i < Limits.UdpDatagrams; i++)
            {
                if (!_socket.IsWaiting)
                {
                    return false;
                }

                Prepare();
                int count = _socket.Receive(_buffer, _source);
                if (count < 0)
                {
                    return false;
                }

                if (!StunReader.IsStun(_buffer, count))
                {
                    _isRequested |= _server.Take(_buffer, count, now);
                }
                else if (_client != null)
                {
                    _client.Take(count, _source, now);
                    TakeBinding();
                }
            }

            return true;
        }

        private void TakeBinding()
        {
            if (!_client.IsChanged)
            {
                return;
            }

            _client.IsChanged = false;
            _client.IsNatDetected = IsNatDetected;
            _isChanged = true;
            _log.Write(LogLevel.Information, IsNatDetected ? "a NAT is before the device" : "no NAT is before the device");
        }
    }
}
