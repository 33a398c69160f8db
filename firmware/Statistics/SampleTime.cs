using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Statistics
{
    /// <summary>
    /// When sample intervals end: as long after each other as SampleInterval says, and where a TimeReference is given and the
    /// time of day is known, at that time plus or minus whole intervals. All times are in milliseconds.
    /// </summary>
    public static class SampleTime
    {
        /// <summary>What <see cref="OffsetOf"/> gives while the time of day is not known.</summary>
        public const long NoOffset = long.MinValue;

        // A clock that is corrected by so little makes no interval of its own.
        private const long Slack = 1000;

        /// <summary>Gets what to add to the time since boot to get the time of day.</summary>
        /// <param name="clock">The clock.</param>
        /// <returns>The offset, or <see cref="NoOffset"/>.</returns>
        public static long OffsetOf(IClock clock)
        {
            long utc = clock.UtcMilliseconds;
            return utc == UnknownTime.Value ? NoOffset : utc - clock.Uptime;
        }

        /// <summary>Tells whether intervals follow the time of day.</summary>
        /// <param name="reference">TimeReference, the Unknown Time included.</param>
        /// <param name="offset">What <see cref="OffsetOf"/> gives.</param>
        /// <returns>Whether they do.</returns>
        public static bool IsAligned(long reference, long offset)
        {
            return reference != DateTimeText.Unknown && offset != NoOffset;
        }

        /// <summary>Gets the end of an interval.</summary>
        /// <param name="start">Its start since boot.</param>
        /// <param name="interval">SampleInterval, at least 1,000.</param>
        /// <param name="reference">TimeReference.</param>
        /// <param name="offset">What <see cref="OffsetOf"/> gives.</param>
        /// <returns>
        /// Its end since boot, after <paramref name="start"/>. An interval that follows the time of day may be shorter than
        /// the others, so that the next one does not have to be.
        /// </returns>
        public static long End(long start, long interval, long reference, long offset)
        {
            if (!IsAligned(reference, offset))
            {
                return start + interval;
            }

            long slack = interval / 4 < Slack ? interval / 4 : Slack;
            long latest = start + interval + slack;
            return latest - Modulo(latest + offset - reference, interval);
        }

        /// <summary>Gets the number of an interval that follows the time of day: the one before it has the number before.</summary>
        /// <param name="end">Its end since boot.</param>
        /// <param name="interval">SampleInterval.</param>
        /// <param name="reference">TimeReference.</param>
        /// <param name="offset">What <see cref="OffsetOf"/> gives.</param>
        /// <returns>The number; that of one which ends at the reference is 0.</returns>
        public static long NumberOf(long end, long interval, long reference, long offset)
        {
            long distance = end + offset - reference + (interval / 2);
            return (distance - Modulo(distance, interval)) / interval;
        }

        /// <summary>Gets the rest of a division, with the sign of the divisor.</summary>
        /// <param name="number">What is divided.</param>
        /// <param name="divisor">The divisor, above 0.</param>
        /// <returns>0 to <paramref name="divisor"/> - 1.</returns>
        public static long Modulo(long number, long divisor)
        {
            long rest = number % divisor;
            return rest < 0 ? rest + divisor : rest;
        }
    }
}
