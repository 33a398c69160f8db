using System;

namespace NanoCwmp.Hal.Esp32.Device
{
    /// <summary>
    /// The system timer and the real-time clock, which nanoCLR sets by SNTP as soon as there is a network. The clock goes on
    /// over a restart; after a loss of power it begins in 1970 and counts as unknown until it is set.
    /// </summary>
    public sealed class DeviceClock : IClock
    {
        /// <summary>The first year that a clock which is set can show.</summary>
        private const int FirstYear = 2025;

        /// <summary>Initializes a new instance of the <see cref="DeviceClock"/> class.</summary>
        /// <param name="utcOffsetMinutes">What to add to UTC to get local time, in minutes.</param>
        public DeviceClock(int utcOffsetMinutes)
        {
            UtcOffsetMinutes = utcOffsetMinutes;
        }

        /// <inheritdoc/>
        public long Uptime
        {
            get { return Environment.TickCount64; }
        }

        /// <inheritdoc/>
        public long UtcMilliseconds
        {
            get
            {
                DateTime now = DateTime.UtcNow;
                return now.Year < FirstYear
                    ? UnknownTime.Value
                    : (now.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
            }
        }

        /// <inheritdoc/>
        public int UtcOffsetMinutes { get; }
    }
}
