using NanoCwmp.Hal;
using NanoCwmp.Tests.Unit.Fakes;

namespace NanoCwmp.Tests.Unit.Diagnostics
{
    /// <summary>A network of routers in a row, and hosts behind them that answer echo requests.</summary>
    public sealed class FakeIcmp : IIcmp
    {
        private readonly FakeClock _clock;
        private long _arrival = -1;
        private uint _address;
        private int _sequence;
        private int _type;
        private int _code;

        public FakeIcmp(FakeClock clock)
        {
            _clock = clock;
        }

        public bool CanTrace { get; set; } = true;

        /// <summary>Gets or sets how many routers are on the way.</summary>
        public int Routers { get; set; }

        /// <summary>Gets or sets how long an answer takes, in milliseconds.</summary>
        public int Delay { get; set; } = 10;

        /// <summary>Gets or sets a value indicating whether nobody answers.</summary>
        public bool IsSilent { get; set; }

        /// <summary>Gets or sets a value indicating whether the device knows no way.</summary>
        public bool HasNoRoute { get; set; }

        /// <summary>Gets or sets a value indicating whether the last router knows no way.</summary>
        public bool IsCut { get; set; }

        /// <summary>Gets or sets a value indicating whether something in the device throws.</summary>
        public bool IsBroken { get; set; }

        /// <summary>Gets or sets how much longer each next answer takes, in milliseconds.</summary>
        public int Growth { get; set; }

        /// <summary>Gets how many requests were sent.</summary>
        public int Sent { get; private set; }

        /// <summary>Gets or sets the ACS whose exchanges are counted at each request.</summary>
        public ScriptedAcs Acs { get; set; } = new ScriptedAcs();

        /// <summary>Gets how many exchanges the ACS had seen when the last request was sent.</summary>
        public int ExchangesBefore { get; private set; }

        /// <summary>Gets the DSCP of the last request.</summary>
        public int Dscp { get; private set; }

        /// <summary>Gets the size of the last request.</summary>
        public int Size { get; private set; }

        /// <summary>Gets how often it was closed.</summary>
        public int Closed { get; private set; }

        public bool Send(uint address, int sequence, int timeToLive, int dscp, int size)
        {
            if (IsBroken)
            {
                throw new System.InvalidOperationException();
            }

            Sent++;
            ExchangesBefore = Acs.RequestCount;
            Dscp = dscp;
            Size = size;
            if (HasNoRoute)
            {
                return false;
            }

            _sequence = sequence;
            _arrival = IsSilent ? -1 : _clock.Uptime + Delay;
            Delay += Growth;
            _code = 0;
            if (timeToLive <= Routers)
            {
                _address = 0x0A000000 + (uint)timeToLive;
                _type = IcmpAnswer.TimeExceeded;
            }
            else
            {
                _address = IsCut ? 0x0A000000 + (uint)Routers : address;
                _type = IsCut ? IcmpAnswer.Unreachable : IcmpAnswer.EchoReply;
                _code = IsCut ? 1 : 0;
            }

            return true;
        }

        public bool Receive(IcmpAnswer answer)
        {
            if (_arrival < 0 || _clock.Uptime < _arrival)
            {
                return false;
            }

            answer.Address = _address;
            answer.Sequence = _sequence;
            answer.Type = _type;
            answer.Code = _code;
            answer.Microseconds = ((Delay - Growth) * 1000) + 400;
            _arrival = -1;
            return true;
        }

        public void Close()
        {
            _arrival = -1;
            Closed++;
        }
    }
}
