using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Diagnostics
{
    /// <summary>
    /// Device.IP.Diagnostics.UDPEchoConfig.: sends back what one host sends to one port (TR-143 A.1), and on request puts
    /// numbers and time stamps into it (UDP Echo Plus). Others are not answered, and nobody while it has no source address.
    /// </summary>
    public sealed class UdpEchoConfig : ModelObject
    {
        private const int Enable = 0;
        private const int Interface = 1;
        private const int SourceAddress = 2;
        private const int Port = 3;
        private const int PlusEnabled = 4;
        private const int PlusSupported = 5;
        private const int PacketsReceived = 6;
        private const int PacketsResponded = 7;
        private const int BytesReceived = 8;
        private const int BytesResponded = 9;
        private const int TimeFirst = 10;
        private const int TimeLast = 11;

        private const string Path = "Device.IP.Diagnostics.UDPEchoConfig.";
        private const long Never = long.MaxValue;

        // Of UDP Echo Plus (TR-143 A.1.4): five numbers of 32 bits, the first of which is the client's.
        private const int PlusLength = 20;
        private const int UdpHeader = 8;

        private readonly DiagnosticPlatform _platform;
        private readonly DiagnosticTime _time;
        private ParameterModel _model;
        private bool _isChanged = true;
        private bool _wasEnabled;
        private bool _isPlus;
        private uint _source;
        private IDatagramSocket _socket;
        private IpEndpoint _from;
        private byte[] _buffer;
        private long _first = DiagnosticTime.Never;
        private long _last = DiagnosticTime.Never;
        private uint _received;
        private uint _responded;
        private uint _receivedBytes;
        private uint _respondedBytes;
        private uint _failures;
        private long _retry;

        /// <summary>Initializes a new instance of the <see cref="UdpEchoConfig"/> class.</summary>
        /// <param name="platform">What the board gives.</param>
        public UdpEchoConfig(DiagnosticPlatform platform)
        {
            _platform = platform;
            _time = new DiagnosticTime(platform);
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Setting = ParameterFlags.Setting;
            const int Counter = ParameterFlags.ActiveDenied;
            registry.Object(Path);
            registry.Parameter(Enable, "Enable", ParameterType.Boolean, Setting);
            registry.Parameter(Interface, "Interface", ParameterType.String, Setting, 0, 256, null);
            registry.Parameter(SourceAddress, "SourceIPAddress", ParameterType.String, Setting, 0, 45, null);
            registry.Parameter(Port, "UDPPort", ParameterType.UnsignedInt, Setting);
            registry.Parameter(PlusEnabled, "EchoPlusEnabled", ParameterType.Boolean, Setting);
            registry.Parameter(PlusSupported, "EchoPlusSupported", ParameterType.Boolean, ParameterFlags.Steady);
            registry.Parameter(PacketsReceived, "PacketsReceived", ParameterType.UnsignedInt, Counter);
            registry.Parameter(PacketsResponded, "PacketsResponded", ParameterType.UnsignedInt, Counter);
            registry.Parameter(BytesReceived, "BytesReceived", ParameterType.UnsignedInt, Counter);
            registry.Parameter(BytesResponded, "BytesResponded", ParameterType.UnsignedInt, Counter);
            registry.Parameter(TimeFirst, "TimeFirstPacketReceived", ParameterType.DateTime, Counter);
            registry.Parameter(TimeLast, "TimeLastPacketReceived", ParameterType.DateTime, Counter);
        }

        /// <inheritdoc/>
        public override void Attach(ParameterModel model)
        {
            _model = model;
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            switch (id)
            {
                case PlusSupported:
                    value.SetBoolean(true);
                    break;
                case PacketsReceived:
                    value.SetNumber(_received);
                    break;
                case PacketsResponded:
                    value.SetNumber(_responded);
                    break;
                case BytesReceived:
                    value.SetNumber(_receivedBytes);
                    break;
                case BytesResponded:
                    value.SetNumber(_respondedBytes);
                    break;
                default:
                    _time.Write(id == TimeFirst ? _first : _last, value);
                    break;
            }
        }

        /// <inheritdoc/>
        public override int Validate(int id, ParameterAddress address, ValueBuffer value)
        {
            bool isBad = (id == Port && value.ToNumber() > 65535)
                || (id == SourceAddress && value.Length > 0 && !Ipv4Text.TryRead(value.ToString(), out _));
            return isBad ? FaultCode.InvalidParameterValue : FaultCode.None;
        }

        /// <inheritdoc/>
        public override void Committed()
        {
            _isChanged = true;
        }

        /// <summary>Answers what waits.</summary>
        /// <returns>When to come back, or the highest number: then only for a datagram.</returns>
        public long Poll()
        {
            long now = _platform.Clock.Uptime;
            if (_isChanged || (_wasEnabled && _socket == null && now >= _retry))
            {
                _isChanged = false;
                Open(now);
            }

            if (_socket == null)
            {
                return _wasEnabled ? _retry : Never;
            }

            for (int i = 0; i < Limits.UdpDatagrams; i++)
            {
                int count = _socket.Receive(_buffer, _from);
                if (count < 0)
                {
                    return Never;
                }

                if (_from.Address == _source && count <= Limits.UdpEcho)
                {
                    Answer(count);
                }
            }

            return now;
        }

        /// <summary>Closes the port until the next poll.</summary>
        public void Close()
        {
            if (_socket != null)
            {
                _socket.Close();
                _socket = null;
                _buffer = null;
                _from = null;
            }

            _isChanged = true;
        }

        private void Answer(int count)
        {
            long received = _time.Now;
            _first = _first == DiagnosticTime.Never ? received : _first;
            _last = received;
            _received++;
            _receivedBytes += (uint)(count + UdpHeader);
            if (_isPlus && count >= PlusLength)
            {
                // The times count microseconds and begin anew after 2^32 of them.
                BigEndian.Put32(_buffer, 4, _responded);
                BigEndian.Put32(_buffer, 8, received);
                BigEndian.Put32(_buffer, 16, _failures);
                BigEndian.Put32(_buffer, 12, _time.Now);
            }

            if (_socket.Send(_from, _buffer, 0, count))
            {
                _responded++;
                _respondedBytes += (uint)(count + UdpHeader);
            }
            else
            {
                _failures++;
            }
        }

        private void Open(long now)
        {
            Close();
            _isChanged = false;
            bool isEnabled = Setting("Enable").ToBoolean();
            if (isEnabled && !_wasEnabled)
            {
                _time.Begin();
                _first = DiagnosticTime.Never;
                _last = DiagnosticTime.Never;
                _received = 0;
                _responded = 0;
                _receivedBytes = 0;
                _respondedBytes = 0;
                _failures = 0;
            }

            _wasEnabled = isEnabled;
            _isPlus = Setting("EchoPlusEnabled").ToBoolean();
            int port = (int)Setting("UDPPort").ToNumber();
            bool hasSource = Ipv4Text.TryRead(Setting("SourceIPAddress").ToString(), out _source);
            _retry = Never;
            bool isUsable = InterfaceReference.IsUsable(_model, Setting("Interface"));
            if (!isEnabled || port == 0 || !hasSource || !isUsable)
            {
                return;
            }

            _socket = _platform.Datagram.Open(0, port);
            if (_socket == null)
            {
                _retry = now + Limits.ListenRetry;
                return;
            }

            _buffer = new byte[Limits.UdpEcho + 1];
            _from = new IpEndpoint();
        }

        private ValueBuffer Setting(string name)
        {
            return _model.GetSetting(_model.NodeOf(Path + name));
        }
    }
}
