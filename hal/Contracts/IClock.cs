namespace NanoCwmp.Hal
{
    /// <summary>Time since boot, and the time of day where it is known.</summary>
    public interface IClock
    {
        /// <summary>Gets the milliseconds since boot. Never goes back and never jumps.</summary>
        long Uptime { get; }

        /// <summary>
        /// Gets the time of day in milliseconds since 1970-01-01T00:00:00Z, or <see cref="UnknownTime.Value"/> while the clock is
        /// not set.
        /// </summary>
        long UtcMilliseconds { get; }

        /// <summary>Gets what to add to UTC to get local time, daylight saving included, in minutes.</summary>
        int UtcOffsetMinutes { get; }
    }
}
