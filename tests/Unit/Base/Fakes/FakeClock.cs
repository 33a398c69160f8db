using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>A clock that stands still until it is told otherwise.</summary>
    public sealed class FakeClock : IClock, IMicrosecondClock
    {
        public long Uptime { get; private set; }

        /// <summary>Gets or sets the microseconds within the present millisecond.</summary>
        public int Fraction { get; set; }

        public long Microseconds
        {
            get { return (Uptime * 1000) + Fraction; }
        }

        public long UtcMilliseconds { get; set; } = UnknownTime.Value;

        public int UtcOffsetMinutes { get; set; }

        /// <summary>Lets time pass; the time of day goes on only if it is known.</summary>
        public void Advance(long milliseconds)
        {
            Uptime += milliseconds;
            if (UtcMilliseconds != UnknownTime.Value)
            {
                UtcMilliseconds += milliseconds;
            }
        }

        /// <summary>Starts again at zero, as a restarted device does.</summary>
        public void Restart()
        {
            Uptime = 0;
        }
    }
}
