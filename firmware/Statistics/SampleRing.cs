using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Statistics
{
    /// <summary>
    /// The last samples of a set: when each ended and of how many seconds it is. The next one begins where it ended. The columns
    /// of the set's parameters have theirs at the same places.
    /// </summary>
    public sealed class SampleRing
    {
        private const int Second = 1000;

        private readonly IClock _clock;
        private long[] _ends = new long[0];
        private uint[] _seconds;
        private long _firstStart;

        // What makes the time of day of them: taken when a sample is made, so that a report does not change by itself.
        private long _offset = SampleTime.NoOffset;

        /// <summary>Initializes a new instance of the <see cref="SampleRing"/> class, without room for a sample.</summary>
        /// <param name="clock">The clock.</param>
        public SampleRing(IClock clock)
        {
            _clock = clock;
        }

        /// <summary>Gets how many samples there is room for.</summary>
        public int Capacity
        {
            get { return _ends.Length; }
        }

        /// <summary>Gets the place of the oldest sample.</summary>
        public int First { get; private set; }

        /// <summary>Gets how many samples there are.</summary>
        public int Count { get; private set; }

        /// <summary>Gets the place of the last sample.</summary>
        public int Last
        {
            get { return (First + Count - 1) % Capacity; }
        }

        /// <summary>Rounds a time.</summary>
        /// <param name="milliseconds">The time.</param>
        /// <returns>Seconds.</returns>
        public static uint ToSeconds(long milliseconds)
        {
            return (uint)((milliseconds + (Second / 2)) / Second);
        }

        /// <summary>Forgets all samples.</summary>
        /// <param name="capacity">How many there is to be room for.</param>
        public void Clear(int capacity)
        {
            if (Capacity != capacity)
            {
                _ends = new long[capacity];
                _seconds = new uint[capacity];
            }

            First = 0;
            Count = 0;
        }

        /// <summary>Gets how many of the oldest samples have to go.</summary>
        /// <param name="capacity">How many there is to be room for.</param>
        /// <returns>How many.</returns>
        public int Excess(int capacity)
        {
            return Count > capacity ? Count - capacity : 0;
        }

        /// <summary>Makes room for more samples or fewer; the oldest that is kept goes to the front.</summary>
        /// <param name="capacity">How many there is to be room for.</param>
        public void Resize(int capacity)
        {
            int excess = Excess(capacity);
            long[] ends = new long[capacity];
            uint[] seconds = new uint[capacity];
            for (int i = excess; i < Count; i++)
            {
                int place = (First + i) % Capacity;
                ends[i - excess] = _ends[place];
                seconds[i - excess] = _seconds[place];
            }

            _firstStart = excess == 0 ? _firstStart : _ends[(First + excess - 1) % Capacity];
            _ends = ends;
            _seconds = seconds;
            First = 0;
            Count -= excess;
        }

        /// <summary>Adds a sample; the oldest one makes room for it.</summary>
        /// <param name="start">When it began, in milliseconds since boot.</param>
        /// <returns>Its place.</returns>
        public int Add(long start)
        {
            if (Count == Capacity)
            {
                _firstStart = _ends[First];
                First = (First + 1) % Capacity;
                Count--;
            }

            _firstStart = Count == 0 ? start : _firstStart;
            Count++;
            return Last;
        }

        /// <summary>Sets what a sample is of.</summary>
        /// <param name="place">Its place.</param>
        /// <param name="end">When it ended, in milliseconds since boot.</param>
        /// <param name="collected">For how long data was collected, in milliseconds.</param>
        public void Set(int place, long end, long collected)
        {
            _ends[place] = end;
            _seconds[place] = ToSeconds(collected);
            _offset = SampleTime.OffsetOf(_clock);
        }

        /// <summary>Writes SampleSeconds.</summary>
        /// <param name="value">Receives the list.</param>
        public void WriteSeconds(ValueBuffer value)
        {
            value.Length = 0;
            for (int i = 0; i < Count; i++)
            {
                SampleColumn.Append(_seconds[(First + i) % Capacity], value);
            }
        }

        /// <summary>Writes ReportStartTime or ReportEndTime.</summary>
        /// <param name="isEnd">Which one.</param>
        /// <param name="value">Receives the time; the Unknown Time without samples, since boot without a time of day.</param>
        public void WriteTime(bool isEnd, ValueBuffer value)
        {
            if (Count == 0)
            {
                value.SetDateTime(DateTimeText.Unknown);
                return;
            }

            long time = isEnd ? _ends[Last] : _firstStart;
            if (_offset == SampleTime.NoOffset)
            {
                _offset = SampleTime.OffsetOf(_clock);
            }

            value.Length = _offset == SampleTime.NoOffset
                ? DateTimeText.WriteRelative(time, value.Bytes, 0)
                : DateTimeText.Write(Round(time + _offset), 0, value.Bytes, 0);
        }

        /// <summary>Rounds to whole seconds: the clock may have been corrected by a part of one since.</summary>
        private static long Round(long milliseconds)
        {
            long rounded = milliseconds + (Second / 2);
            return rounded - SampleTime.Modulo(rounded, Second);
        }
    }
}
