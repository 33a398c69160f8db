using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Diagnostics
{
    /// <summary>
    /// The time stamps of one test, to the microsecond (R392): measured since boot, and told by the time of day at the test's
    /// beginning, so that what lies between two of them is right whatever is done to the clock meanwhile.
    /// </summary>
    public sealed class DiagnosticTime
    {
        /// <summary>The time stamp of what has not happened.</summary>
        public const long Never = -1;

        private readonly DiagnosticPlatform _platform;
        private long _offset;
        private bool _isRelative = true;

        /// <summary>Initializes a new instance of the <see cref="DiagnosticTime"/> class.</summary>
        /// <param name="platform">Has the clocks.</param>
        public DiagnosticTime(DiagnosticPlatform platform)
        {
            _platform = platform;
        }

        /// <summary>Gets the present time stamp: microseconds since boot.</summary>
        public long Now
        {
            get { return _platform.Ticker.Microseconds; }
        }

        /// <summary>Takes the time of day for all time stamps from now on.</summary>
        public void Begin()
        {
            long utc = _platform.Clock.UtcMilliseconds;
            _isRelative = utc == UnknownTime.Value;
            _offset = _isRelative ? 0 : (utc * 1000) - Now;
        }

        /// <summary>Writes a time stamp as a dateTime.</summary>
        /// <param name="stamp">The time stamp, or <see cref="Never"/>.</param>
        /// <param name="value">Receives the dateTime; the Unknown Time for what has not happened.</param>
        public void Write(long stamp, ValueBuffer value)
        {
            if (stamp == Never)
            {
                value.SetDateTime(DateTimeText.Unknown);
            }
            else
            {
                value.Length = DateTimeText.WriteMicroseconds(stamp + _offset, _isRelative, value.Bytes, 0);
            }
        }
    }
}
