namespace NanoCwmp.Session
{
    /// <summary>When periodic Informs are due (R091-R094), as pure functions of the settings.</summary>
    public static class PeriodicSchedule
    {
        /// <summary>
        /// Gets how long it is until the next point of a grid: a reference plus or minus whole intervals.
        /// </summary>
        /// <param name="now">The present time in milliseconds, on any scale.</param>
        /// <param name="reference">A point of the grid on the same scale, in the past or in the future.</param>
        /// <param name="interval">The interval in milliseconds, 1 or more.</param>
        /// <returns>Milliseconds until the next point after now: 1 to <paramref name="interval"/>.</returns>
        public static long UntilNext(long now, long reference, long interval)
        {
            long since = (now - reference) % interval;
            if (since < 0)
            {
                since += interval;
            }

            return interval - since;
        }
    }
}
