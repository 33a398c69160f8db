namespace NanoCwmp.HostInterface
{
    /// <summary>Counts requests in periods that follow each other, whoever sends them.</summary>
    internal sealed class RequestRate
    {
        private readonly int _most;
        private readonly int _period;
        private long _begin;
        private int _count;

        public RequestRate(int most, int period)
        {
            _most = most;
            _period = period;
            _begin = -period;
        }

        /// <summary>Counts a request, if there is room for it.</summary>
        public bool Admit(long now)
        {
            if (now - _begin >= _period)
            {
                _begin = now;
                _count = 0;
            }

            if (_count == _most)
            {
                return false;
            }

            _count++;
            return true;
        }
    }
}
