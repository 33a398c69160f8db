using NanoCwmp.Core;

namespace NanoCwmp.ConnectionRequests
{
    /// <summary>Counts authentic connection requests, however they come, against the limit (R318, R356).</summary>
    public sealed class ConnectionRequestLimit
    {
        private readonly long[] _accepted = new long[Limits.ConnectionRequests];
        private int _oldest;

        /// <summary>Initializes a new instance of the <see cref="ConnectionRequestLimit"/> class.</summary>
        public ConnectionRequestLimit()
        {
            for (int i = 0; i < _accepted.Length; i++)
            {
                _accepted[i] = -Limits.ConnectionRequestPeriod;
            }
        }

        /// <summary>Counts a request, if there is room for it.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>Whether it may be accepted.</returns>
        public bool Admit(long now)
        {
            if (now - _accepted[_oldest] < Limits.ConnectionRequestPeriod)
            {
                return false;
            }

            _accepted[_oldest] = now;
            _oldest = (_oldest + 1) % _accepted.Length;
            return true;
        }
    }
}
