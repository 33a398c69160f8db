using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.Diagnostics
{
    /// <summary>
    /// Echo requests to one host, one after the other, by ICMP or to its UDP echo port, with what came of them.
    /// </summary>
    public sealed class EchoSeries
    {
        /// <summary>What <see cref="Poll"/> returns when the series is over.</summary>
        public const long Ended = -1;

        private const int EchoPort = 7;
        private const int TimeToLive = 64;

        private readonly DiagnosticPlatform _platform;
        private readonly IcmpAnswer _answer = new IcmpAnswer();
        private IDatagramSocket _socket;
        private IpEndpoint _to;
        private IpEndpoint _from;
        private byte[] _buffer;
        private uint _address;
        private long _left;
        private long _timeout;
        private int _size;
        private int _dscp;
        private int _sequence;
        private bool _isWaiting;
        private long _sent;
        private long _deadline;
        private long _next;
        private long _total;

        /// <summary>Initializes a new instance of the <see cref="EchoSeries"/> class.</summary>
        /// <param name="platform">What the board gives.</param>
        public EchoSeries(DiagnosticPlatform platform)
        {
            _platform = platform;
            byte[] random = new byte[2];
            platform.Entropy.Fill(random, 0, random.Length);
            _sequence = BigEndian.Get16(random, 0);
        }

        /// <summary>Gets how many requests were answered.</summary>
        public long Successes { get; private set; }

        /// <summary>Gets how many requests were not.</summary>
        public long Failures { get; private set; }

        /// <summary>Gets the shortest time to an answer, in microseconds; 0 without any.</summary>
        public long Minimum { get; private set; }

        /// <summary>Gets the longest time to an answer, in microseconds; 0 without any.</summary>
        public long Maximum { get; private set; }

        /// <summary>Gets the average time to an answer, in microseconds; 0 without any.</summary>
        public long Average
        {
            get { return Successes == 0 ? 0 : _total / Successes; }
        }

        /// <summary>Gets a value indicating whether somebody, or the device itself, has said that there is no way.</summary>
        public bool IsUnreachable { get; private set; }

        /// <summary>Begins.</summary>
        /// <param name="address">To whom, as in <see cref="IpEndpoint.Address"/>.</param>
        /// <param name="count">How many requests.</param>
        /// <param name="timeout">Milliseconds to wait for each answer.</param>
        /// <param name="size">Bytes of data of a request by ICMP.</param>
        /// <param name="dscp">The DiffServ code point of a request by ICMP.</param>
        /// <param name="isUdp">Whether to use the UDP echo port.</param>
        /// <returns>Whether it could begin.</returns>
        public bool Begin(uint address, long count, long timeout, int size, int dscp, bool isUdp)
        {
            Close();
            _address = address;
            _left = count;
            _timeout = timeout;
            _size = size;
            _dscp = dscp;
            _isWaiting = false;
            _next = 0;
            _total = 0;
            Successes = 0;
            Failures = 0;
            Minimum = 0;
            Maximum = 0;
            IsUnreachable = false;
            if (!isUdp)
            {
                return _platform.Icmp != null;
            }

            _socket = _platform.Datagram.Open(0, 0);
            _to = new IpEndpoint { Address = address, Port = EchoPort };
            _from = new IpEndpoint();
            _buffer = new byte[8];
            return _socket != null;
        }

        /// <summary>Goes on.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to come back, or <see cref="Ended"/>.</returns>
        public long Poll(long now)
        {
            while (_isWaiting)
            {
                bool isThere = _socket != null ? ReceiveUdp() : _platform.Icmp.Receive(_answer);
                if (isThere)
                {
                    Take();
                }
                else if (now < _deadline)
                {
                    return _deadline;
                }
                else
                {
                    Fail();
                }
            }

            if (_left == 0)
            {
                return Ended;
            }

            if (now < _next)
            {
                return _next;
            }

            _left--;
            _sequence = (_sequence + 1) & 0xFFFF;
            _sent = _platform.Ticker.Microseconds;
            _isWaiting = true;
            _deadline = now + _timeout;
            _next = now + Limits.EchoInterval;
            if (_socket != null ? SendUdp() : _platform.Icmp.Send(_address, _sequence, TimeToLive, _dscp, _size))
            {
                // The platform calls for a datagram that somebody has looked for: do so before waiting.
                return now;
            }

            IsUnreachable = true;
            Fail();
            return _left == 0 ? now : _next;
        }

        /// <summary>Gives back what the series has taken.</summary>
        public void Close()
        {
            if (_socket != null)
            {
                _socket.Close();
                _socket = null;
                _buffer = null;
            }
            else if (_platform.Icmp != null)
            {
                _platform.Icmp.Close();
            }
        }

        private void Take()
        {
            if (_answer.Sequence != _sequence)
            {
                // Late, for a request that counts as a failure already.
                return;
            }

            if (_answer.Type == IcmpAnswer.EchoReply && _answer.Address == _address)
            {
                long time = _answer.Microseconds;
                Minimum = Successes == 0 || time < Minimum ? time : Minimum;
                Maximum = time > Maximum ? time : Maximum;
                _total += time;
                Successes++;
                _isWaiting = false;
            }
            else if (_answer.Type != IcmpAnswer.EchoReply)
            {
                IsUnreachable = IsUnreachable || _answer.Type == IcmpAnswer.Unreachable;
                Fail();
            }
        }

        private void Fail()
        {
            Failures++;
            _isWaiting = false;
        }

        private bool SendUdp()
        {
            BigEndian.Put32(_buffer, 0, _sequence);
            BigEndian.Put32(_buffer, 4, _sent);
            return _socket.Send(_to, _buffer, 0, _buffer.Length);
        }

        private bool ReceiveUdp()
        {
            int count = _socket.Receive(_buffer, _from);
            if (count < 0)
            {
                return false;
            }

            bool isAnswer = count == _buffer.Length && _from.Port == EchoPort;
            _answer.Address = isAnswer ? _from.Address : 0;
            _answer.Type = IcmpAnswer.EchoReply;
            _answer.Sequence = isAnswer ? BigEndian.GetSigned32(_buffer, 0) : -1;
            _answer.Microseconds = _platform.Ticker.Microseconds - _sent;
            return true;
        }
    }
}
