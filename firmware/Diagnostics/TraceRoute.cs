using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Diagnostics
{
    /// <summary>
    /// Device.IP.Diagnostics.TraceRoute.: the routers on the way to a host, found by echo requests that may go ever further.
    /// </summary>
    public sealed class TraceRoute : Diagnostic
    {
        private const int Host = FirstId;
        private const int Tries = FirstId + 1;
        private const int Timeout = FirstId + 2;
        private const int Size = FirstId + 3;
        private const int Dscp = FirstId + 4;
        private const int MaxHops = FirstId + 5;
        private const int ResponseTime = FirstId + 6;
        private const int Hops = FirstId + 7;
        private const int HopHost = FirstId + 8;
        private const int HopAddress = FirstId + 9;
        private const int HopError = FirstId + 10;
        private const int HopTimes = FirstId + 11;

        private IcmpAnswer _answer;
        private string _host;
        private long _address;
        private int _maximum;
        private int _tries;
        private long _timeout;
        private int _sequence;
        private int _try;
        private bool _isWaiting;
        private bool _isThere;
        private bool _isUnreachable;
        private long _deadline;
        private int _hops;
        private uint[] _hopAddress;
        private byte[] _hopError;
        private int[] _hopTime;

        /// <summary>Initializes a new instance of the <see cref="TraceRoute"/> class.</summary>
        /// <param name="platform">What the board gives, ICMP among it.</param>
        public TraceRoute(DiagnosticPlatform platform)
            : base("Device.IP.Diagnostics.TraceRoute.", platform)
        {
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            RegisterState(registry, ParameterFlags.None);
            registry.Parameter(InterfaceId, "Interface", ParameterType.String, ParameterFlags.Setting, 0, 256, null);
            registry.Parameter(Host, "Host", ParameterType.String, ParameterFlags.Setting, 0, 256, null);
            Setting(registry, Tries, "NumberOfTries", 1, Limits.TraceTries, "3");
            Setting(registry, Timeout, "Timeout", 1, ValueSyntax.MaximumUnsignedInt, "1000");
            Setting(registry, Size, "DataBlockSize", 1, 65535, "38");
            Setting(registry, Dscp, "DSCP", 0, 63, "0");
            Setting(registry, MaxHops, "MaxHopCount", 1, Limits.TraceHops, "30");
            const int Denied = ParameterFlags.Steady + ParameterFlags.ActiveDenied;
            registry.NumberOfEntries("RouteHopsNumberOfEntries", ParameterFlags.ActiveDenied);
            registry.Parameter(ResponseTime, "ResponseTime", ParameterType.UnsignedInt, Denied);
            registry.Table(Hops, "Device.IP.Diagnostics.TraceRoute.RouteHops.");
            registry.Parameter(HopHost, "Host", ParameterType.String, Denied);
            registry.Parameter(HopAddress, "HostAddress", ParameterType.String, Denied);
            registry.Parameter(HopError, "ErrorCode", ParameterType.UnsignedInt, Denied);
            registry.Parameter(HopTimes, "RTTimes", ParameterType.String, ParameterFlags.Steady);
        }

        /// <inheritdoc/>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            return after < _hops ? after + 1 : 0;
        }

        /// <inheritdoc/>
        protected override void GetResult(int id, ParameterAddress address, ValueBuffer value)
        {
            int hop = id == ResponseTime ? _hops - 1 : address.Instances[0] - 1;
            value.Clear();
            switch (id)
            {
                case ResponseTime:
                    value.SetNumber(_hops == 0 || State != DiagnosticOutcome.Complete ? 0 : AverageOf(hop));
                    break;
                case HopError:
                    value.SetNumber(hop < _hops ? _hopError[hop] : 0);
                    break;
                case HopTimes:
                    WriteTimes(hop, value);
                    break;
                default:
                    if (hop < _hops && _hopAddress[hop] != 0)
                    {
                        // No name: nobody asks the DNS for those of routers.
                        value.Length = Ipv4Text.Write(_hopAddress[hop], value.Bytes, 0);
                    }

                    break;
            }
        }

        /// <inheritdoc/>
        protected override void Begin()
        {
            _host = Setting("Host").ToString();
            _maximum = (int)Setting("MaxHopCount").ToNumber();
            _tries = (int)Setting("NumberOfTries").ToNumber();
            _timeout = Setting("Timeout").ToNumber();
            _address = Resolution.Pending;
            _hops = 0;
            _try = 0;
            _isWaiting = false;
            _isThere = false;
            _isUnreachable = false;
            _answer = new IcmpAnswer();
            _hopAddress = new uint[_maximum];
            _hopError = new byte[_maximum];
            _hopTime = new int[_maximum * _tries];
            byte[] random = new byte[2];
            Platform.Entropy.Fill(random, 0, random.Length);
            _sequence = BigEndian.Get16(random, 0);
            if (!HasInterface())
            {
                Finish(DiagnosticOutcome.Other);
            }
        }

        /// <inheritdoc/>
        protected override long Run(long now)
        {
            if (_address < 0)
            {
                _address = Resolve(_host);
                if (_address < 0)
                {
                    return now + ResolvePause;
                }

                _hops = 1;
            }

            while (_isWaiting)
            {
                if (Platform.Icmp.Receive(_answer))
                {
                    Take();
                }
                else if (now < _deadline)
                {
                    return _deadline;
                }
                else
                {
                    _isWaiting = false;
                }
            }

            if (_try == _tries && !GoOn())
            {
                return now;
            }

            _try++;
            _sequence = (_sequence + 1) & 0xFFFF;
            int size = (int)Setting("DataBlockSize").ToNumber();
            int dscp = (int)Setting("DSCP").ToNumber();
            if (!Platform.Icmp.Send((uint)_address, _sequence, _hops, dscp, size))
            {
                _hops--;
                Finish(DiagnosticOutcome.NoRouteToHost);
                return now;
            }

            _isWaiting = true;
            _deadline = now + _timeout;
            return now;
        }

        /// <inheritdoc/>
        protected override void End()
        {
            Platform.Icmp.Close();
            _answer = null;
        }

        private void Take()
        {
            if (_answer.Sequence != _sequence)
            {
                return;
            }

            // Less than a millisecond counts as one: 0 says that there was no answer.
            long time = ToMilliseconds(_answer.Microseconds);
            int hop = _hops - 1;
            _hopTime[(hop * _tries) + _try - 1] = time < 1 ? 1 : time > int.MaxValue ? int.MaxValue : (int)time;
            _hopAddress[hop] = _answer.Address;
            _hopError[hop] = (byte)_answer.Code;
            _isThere = _isThere || (_answer.Type == IcmpAnswer.EchoReply && _answer.Address == (uint)_address);
            _isUnreachable = _isUnreachable || _answer.Type == IcmpAnswer.Unreachable;
            _isWaiting = false;
        }

        /// <summary>Takes the next hop, or ends.</summary>
        private bool GoOn()
        {
            if (_isThere)
            {
                Finish(DiagnosticOutcome.Complete);
                return false;
            }

            if (_isUnreachable)
            {
                Finish(DiagnosticOutcome.NoRouteToHost);
                return false;
            }

            if (_hops == _maximum)
            {
                Finish(DiagnosticOutcome.MaxHopCountExceeded);
                return false;
            }

            _hops++;
            _try = 0;
            return true;
        }

        private long AverageOf(int hop)
        {
            long total = 0;
            int count = 0;
            for (int i = 0; i < _tries; i++)
            {
                int time = _hopTime[(hop * _tries) + i];
                total += time;
                count += time == 0 ? 0 : 1;
            }

            return count == 0 ? 0 : total / count;
        }

        private void WriteTimes(int hop, ValueBuffer value)
        {
            for (int i = 0; hop < _hops && i < _tries; i++)
            {
                if (i > 0)
                {
                    value.Bytes[value.Length++] = (byte)',';
                }

                value.Length += NumberText.Write(_hopTime[(hop * _tries) + i], value.Bytes, value.Length);
            }
        }
    }
}
