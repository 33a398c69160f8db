namespace NanoCwmp.Hal
{
    /// <summary>Time since boot, fine enough to measure a network with.</summary>
    public interface IMicrosecondClock
    {
        /// <summary>
        /// Gets the microseconds since boot, with the resolution that the board has. Never goes back; counts with
        /// <see cref="IClock.Uptime"/>.
        /// </summary>
        long Microseconds { get; }
    }
}
