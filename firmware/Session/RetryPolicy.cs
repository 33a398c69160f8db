namespace NanoCwmp.Session
{
    /// <summary>
    /// How long to wait before trying a session again (TR-069 3.2.1.1, R106-R114), as a pure function: who counts retries
    /// and draws the random number is not its business.
    /// </summary>
    public static class RetryPolicy
    {
        /// <summary>From this retry on the range stays the same (R108).</summary>
        public const int LastRange = 10;

        /// <summary>
        /// The longest bound, in milliseconds: a hundred years. With the highest interval and multiplier the tenth range
        /// would leave 64 bits.
        /// </summary>
        public const long Longest = 100L * 366 * 86400 * 1000;

        /// <summary>Gets the shortest wait before a retry: m * k^(n-1).</summary>
        /// <param name="retry">Which retry it is, from 1 on.</param>
        /// <param name="minimumWait">CWMPRetryMinimumWaitInterval (m) in seconds, 1 to 65535.</param>
        /// <param name="multiplier">CWMPRetryIntervalMultiplier (k) in thousandths, 1000 to 65535.</param>
        /// <returns>The wait in milliseconds.</returns>
        public static long ShortestWait(int retry, int minimumWait, int multiplier)
        {
            return Bound((retry < LastRange ? retry : LastRange) - 1, minimumWait, multiplier);
        }

        /// <summary>Gets the longest wait before a retry: m * k^n.</summary>
        /// <param name="retry">Which retry it is, from 1 on.</param>
        /// <param name="minimumWait">CWMPRetryMinimumWaitInterval (m) in seconds, 1 to 65535.</param>
        /// <param name="multiplier">CWMPRetryIntervalMultiplier (k) in thousandths, 1000 to 65535.</param>
        /// <returns>The wait in milliseconds.</returns>
        public static long LongestWait(int retry, int minimumWait, int multiplier)
        {
            return Bound(retry < LastRange ? retry : LastRange, minimumWait, multiplier);
        }

        /// <summary>Draws the wait before a retry from its range, both ends included.</summary>
        /// <param name="retry">Which retry it is, from 1 on.</param>
        /// <param name="minimumWait">CWMPRetryMinimumWaitInterval (m) in seconds, 1 to 65535.</param>
        /// <param name="multiplier">CWMPRetryIntervalMultiplier (k) in thousandths, 1000 to 65535.</param>
        /// <param name="random">A random number, evenly spread over all its 31 bits.</param>
        /// <returns>The wait in milliseconds.</returns>
        public static long Wait(int retry, int minimumWait, int multiplier, int random)
        {
            long shortest = ShortestWait(retry, minimumWait, multiplier);
            long range = LongestWait(retry, minimumWait, multiplier) - shortest;

            // random / (2^31 - 1) of the range, in two steps because the product leaves 64 bits.
            long whole = range / int.MaxValue;
            long rest = range % int.MaxValue;
            return shortest + (whole * random) + (rest * random / int.MaxValue);
        }

        private static long Bound(int exponent, int minimumWait, int multiplier)
        {
            long bound = minimumWait * 1000L;
            for (int i = 0; i < exponent; i++)
            {
                bound = bound * multiplier / 1000;
                if (bound > Longest)
                {
                    return Longest;
                }
            }

            return bound;
        }
    }
}
