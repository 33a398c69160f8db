namespace NanoCwmp.Statistics
{
    /// <summary>
    /// The sampled values of one interval, put together as CalculationMode asks: each value is added once and kept by no one.
    /// </summary>
    public sealed class SampleSum
    {
        // Values of 63 bits are summed in two parts, so that as many as there are in an interval cannot overflow.
        private const int LowBits = 16;
        private const long LowMask = (1L << LowBits) - 1;

        private long _latest;
        private long _minimum;
        private long _maximum;
        private long _high;
        private long _low;

        /// <summary>Gets how many values have been added.</summary>
        public int Count { get; private set; }

        /// <summary>Begins anew.</summary>
        public void Clear()
        {
            Count = 0;
        }

        /// <summary>Adds a value.</summary>
        /// <param name="value">The value.</param>
        public void Add(long value)
        {
            if (Count == 0)
            {
                _minimum = value;
                _maximum = value;
                _high = 0;
                _low = 0;
            }

            Count++;
            _latest = value;
            _minimum = value < _minimum ? value : _minimum;
            _maximum = value > _maximum ? value : _maximum;
            _high += value >> LowBits;
            _low += value & LowMask;
        }

        /// <summary>Gets the statistic.</summary>
        /// <param name="calculation">Which one.</param>
        /// <returns>The statistic; the mean is rounded to the nearest number. 0 if there is no value.</returns>
        public long Get(Calculation calculation)
        {
            if (Count == 0)
            {
                return 0;
            }

            switch (calculation)
            {
                case Calculation.Minimum: return _minimum;
                case Calculation.Maximum: return _maximum;
                case Calculation.Average: return Mean();
                default: return _latest;
            }
        }

        private long Mean()
        {
            long rest = SampleTime.Modulo(_high, Count);
            long mean = (_high - rest) / Count;
            return (mean << LowBits) + (((rest << LowBits) + _low + (Count / 2)) / Count);
        }
    }
}
