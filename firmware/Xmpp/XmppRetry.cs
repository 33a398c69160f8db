namespace NanoCwmp.Xmpp
{
    /// <summary>How long to wait before the next try to connect to an XMPP server (TR-181 XMPP.Connection, R366).</summary>
    public static class XmppRetry
    {
        private const long RandomRange = 0x80000000;

        /// <summary>Gets the wait.</summary>
        /// <param name="failures">How many tries have failed in a row, 1 or more.</param>
        /// <param name="initial">ServerRetryInitialInterval, in seconds.</param>
        /// <param name="multiplier">ServerRetryIntervalMultiplier, in thousandths.</param>
        /// <param name="maximum">ServerRetryMaxInterval, in seconds.</param>
        /// <param name="random">31 random bits.</param>
        /// <returns>Milliseconds, from 0 to below the interval of this retry.</returns>
        public static long Wait(int failures, long initial, long multiplier, long maximum, int random)
        {
            long limit = maximum * 1000;
            long interval = initial * 1000;
            for (int i = 1; i < failures && interval < limit; i++)
            {
                // Above a second a thousandth of a millisecond is nothing; below the limit there is no overflow.
                interval = interval / 1000 * multiplier;
            }

            interval = interval < limit ? interval : limit;
            return (interval / RandomRange * random) + (interval % RandomRange * random / RandomRange);
        }
    }
}
