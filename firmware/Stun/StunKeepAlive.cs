using NanoCwmp.Core;

namespace NanoCwmp.Stun
{
    /// <summary>
    /// How long to wait between two keepalives of a NAT's binding: within what the ACS allows, and where that leaves a choice,
    /// as long as the binding is known to last (TR-069 G.2.1). Pure arithmetic: the probes are made by others.
    /// </summary>
    public sealed class StunKeepAlive
    {
        private const int Second = 1000;
        private const int Margin = 8;

        private long _minimum;
        private long _maximum;
        private long _lasting;
        private long _failing;

        /// <summary>Gets a value indicating whether there is something left to find out.</summary>
        public bool IsSearching { get; private set; }

        /// <summary>
        /// Gets how long the next probe has to wait after the binding was used last, in milliseconds; 0 for the one that shows
        /// whether probes work at all.
        /// </summary>
        public long Candidate { get; private set; }

        /// <summary>Gets the milliseconds between two keepalives.</summary>
        public long Period { get; private set; }

        /// <summary>Begins with what the ACS allows.</summary>
        /// <param name="minimum">STUNMinimumKeepAlivePeriod, in seconds.</param>
        /// <param name="maximum">STUNMaximumKeepAlivePeriod, in seconds; -1 for no maximum.</param>
        public void Start(long minimum, long maximum)
        {
            _minimum = (minimum > 0 ? minimum : 1) * Second;
            _maximum = (maximum >= 0 ? maximum : Limits.StunLongestPeriod) * Second;
            _maximum = _maximum > _minimum ? _maximum : _minimum;
            _lasting = _minimum;
            _failing = 0;
            Period = Within(Limits.StunPeriod * Second);
            Candidate = 0;
            IsSearching = _maximum > _minimum;
        }

        /// <summary>Takes note that the binding was alive after <see cref="Candidate"/>.</summary>
        public void Alive()
        {
            if (Candidate == 0)
            {
                Candidate = Period;
                return;
            }

            _lasting = Candidate;
            Next();
        }

        /// <summary>Takes note that the binding was lost after <see cref="Candidate"/>, or that probes do not work.</summary>
        public void Lost()
        {
            if (Candidate == 0)
            {
                Stop();
                return;
            }

            _failing = Candidate;
            Next();
        }

        /// <summary>Takes note that the server does not know how to answer probes.</summary>
        public void Stop()
        {
            IsSearching = false;
        }

        /// <summary>Takes note that a keepalive found another binding than before: it came too late.</summary>
        public void Shorten()
        {
            Period = Within(Period / 2);
        }

        private void Next()
        {
            // It is found where what lasts and what does not are an eighth apart; from that an eighth is taken for safety.
            Period = Within(_lasting - (_lasting / Margin));
            if (_lasting >= _maximum || (_failing > 0 && _failing - _lasting <= Second + (_lasting / Margin)))
            {
                IsSearching = false;
                return;
            }

            Candidate = Within(_failing > 0 ? (_lasting + _failing) / 2 : 2 * _lasting);
        }

        private long Within(long period)
        {
            return period < _minimum ? _minimum : period > _maximum ? _maximum : period;
        }
    }
}
