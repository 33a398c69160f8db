using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Statistics
{
    /// <summary>
    /// A row of SampleSet.{i}. that was enabled since the start: the interval that is being sampled, and a ring of samples, which
    /// the columns of its parameters share. What was collected stays until the set is enabled again, or deleted.
    /// </summary>
    public sealed class SampleSet
    {
        /// <summary>No deadline.</summary>
        public const long Never = long.MaxValue;

        private const int None = -1;
        private const int Second = 1000;

        private readonly IClock _clock;
        private readonly SampleColumn[] _columns = new SampleColumn[Limits.SampledParameters];
        private bool _isEnabled;
        private long _interval;
        private long _reference;
        private long _fetch;

        // The ring. Samples have an end each; the next begins there.
        private long[] _ends = new long[0];
        private uint[] _seconds;
        private int _first;
        private int _count;
        private long _firstStart;

        // What makes the time of day of them: taken when a sample is made, so that a report does not change by itself.
        private long _reportOffset = SampleTime.NoOffset;

        // The present interval.
        private long _start;
        private long _readings;
        private long _reading;
        private bool _isForced;
        private long _completed;
        private bool _isTriggered;

        /// <summary>Initializes a new instance of the <see cref="SampleSet"/> class.</summary>
        /// <param name="clock">The clock.</param>
        /// <param name="row">The instance number.</param>
        public SampleSet(IClock clock, int row)
        {
            _clock = clock;
            Row = row;
        }

        /// <summary>Gets the instance number of the row.</summary>
        public int Row { get; }

        /// <summary>Gets the columns of its parameters; a place without one is <see langword="null"/>.</summary>
        public SampleColumn[] Columns
        {
            get { return _columns; }
        }

        /// <summary>Gets a value indicating whether it collects.</summary>
        public bool IsEnabled
        {
            get { return _isEnabled; }
        }

        /// <summary>Gets how many samples there is room for.</summary>
        public int Capacity
        {
            get { return _ends.Length; }
        }

        /// <summary>Gets the place of the oldest sample.</summary>
        public int First
        {
            get { return _first; }
        }

        /// <summary>Gets how many samples there are.</summary>
        public int Count
        {
            get { return _count; }
        }

        /// <summary>Rounds a time.</summary>
        /// <param name="milliseconds">The time.</param>
        /// <returns>Seconds.</returns>
        public static uint ToSeconds(long milliseconds)
        {
            return (uint)((milliseconds + (Second / 2)) / Second);
        }

        /// <summary>Takes over the settings of the row.</summary>
        /// <param name="isEnabled">Enable.</param>
        /// <param name="interval">SampleInterval, in milliseconds.</param>
        /// <param name="capacity">ReportSamples.</param>
        /// <param name="reference">TimeReference.</param>
        /// <param name="fetch">FetchSamples.</param>
        /// <returns>Whether it begins anew: then the columns have to.</returns>
        public bool Configure(bool isEnabled, long interval, int capacity, long reference, long fetch)
        {
            bool isNew = isEnabled && (!_isEnabled || interval != _interval || reference != _reference);
            _isEnabled = isEnabled;
            _interval = interval;
            _reference = reference;
            _fetch = fetch;
            if (isNew)
            {
                Start(capacity);
            }
            else if (capacity != Capacity)
            {
                Resize(capacity);
            }

            return isNew;
        }

        /// <summary>Begins an interval, with settings of its columns that may be new.</summary>
        public void CountReadings()
        {
            bool isFine = false;
            for (int i = 0; i < _columns.Length; i++)
            {
                isFine = isFine || (_columns[i] != null && _columns[i].IsFine);
            }

            long seconds = _interval / Second;
            _readings = !isFine ? 1 : seconds < Limits.SampleReadings ? seconds : Limits.SampleReadings;
            _reading = ReadingAt(_clock.Uptime);
        }

        /// <summary>Does what is due.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to come back, or <see cref="Never"/>.</returns>
        public long Poll(long now)
        {
            if (!_isEnabled)
            {
                return Never;
            }

            long offset = SampleTime.OffsetOf(_clock);
            long end = EndOf(_start, offset);
            if (now >= end)
            {
                Complete(end, offset, now);
                end = CatchUp(offset, now);
                CountReadings();
            }

            long reading = ReadingAt(now);
            if (reading > _reading)
            {
                _reading = reading;
                Take(now, true);
            }

            long due = _start + ((((end - _start) * (_reading + 1)) + _readings - 1) / _readings);
            bool isClockWatched = _reference != DateTimeText.Unknown && due - now > Limits.SampleClockCheck;
            return isClockWatched ? now + Limits.SampleClockCheck : due;
        }

        /// <summary>Tells whether enough samples have come together for the ACS since the last call (FetchSamples).</summary>
        /// <returns>Whether to tell it.</returns>
        public bool TakeTrigger()
        {
            bool isTriggered = _isTriggered;
            _isTriggered = false;
            return isTriggered;
        }

        /// <summary>Shows what there is of the present interval, which goes on (ForceSample).</summary>
        public void Force()
        {
            if (!_isEnabled)
            {
                return;
            }

            // The interval may have ended while a session was under way.
            long now = _clock.Uptime;
            Poll(now);
            int place = NextPlace();
            _isForced = true;
            _ends[place] = now;
            _seconds[place] = ToSeconds(now - _start);
            for (int i = 0; i < _columns.Length; i++)
            {
                if (_columns[i] != null)
                {
                    _columns[i].Preview(place, now);
                }
            }
        }

        /// <summary>Finds the column of a parameter.</summary>
        /// <param name="row">The instance number of its row.</param>
        /// <returns>Its place in <see cref="Columns"/>, or a negative number.</returns>
        public int Find(int row)
        {
            for (int i = 0; i < _columns.Length; i++)
            {
                if (_columns[i] != null && _columns[i].Row == row)
                {
                    return i;
                }
            }

            return None;
        }

        /// <summary>Writes SampleSeconds.</summary>
        /// <param name="value">Receives the list.</param>
        public void WriteSeconds(ValueBuffer value)
        {
            value.Length = 0;
            for (int i = 0; i < _count; i++)
            {
                SampleColumn.Append(_seconds[(_first + i) % Capacity], value);
            }
        }

        /// <summary>Writes ReportStartTime or ReportEndTime.</summary>
        /// <param name="isEnd">Which one.</param>
        /// <param name="value">Receives the time; the Unknown Time without samples, since boot without a time of day (R120).</param>
        public void WriteTime(bool isEnd, ValueBuffer value)
        {
            if (_count == 0)
            {
                value.SetDateTime(DateTimeText.Unknown);
                return;
            }

            long time = isEnd ? _ends[(_first + _count - 1) % Capacity] : _firstStart;
            if (_reportOffset == SampleTime.NoOffset)
            {
                _reportOffset = SampleTime.OffsetOf(_clock);
            }

            value.Length = _reportOffset == SampleTime.NoOffset
                ? DateTimeText.WriteRelative(time, value.Bytes, 0)
                : DateTimeText.Write(Round(time + _reportOffset), 0, value.Bytes, 0);
        }

        /// <summary>Rounds to whole seconds: the clock may have been corrected by a part of one since.</summary>
        private static long Round(long milliseconds)
        {
            long rounded = milliseconds + (Second / 2);
            return rounded - SampleTime.Modulo(rounded, Second);
        }

        private void Start(int capacity)
        {
            if (Capacity != capacity)
            {
                _ends = new long[capacity];
                _seconds = new uint[capacity];
            }

            _first = 0;
            _count = 0;
            _isForced = false;
            _isTriggered = false;
            _completed = 0;
            _start = _clock.Uptime;
        }

        private void Resize(int capacity)
        {
            int dropped = _count > capacity ? _count - capacity : 0;
            int oldest = Capacity == 0 ? 0 : (_first + dropped) % Capacity;
            int kept = _count - dropped;
            _firstStart = dropped == 0 ? _firstStart : _ends[(_first + dropped - 1) % Capacity];
            long[] ends = new long[capacity];
            uint[] seconds = new uint[capacity];
            for (int i = 0; i < kept; i++)
            {
                ends[i] = _ends[(oldest + i) % Capacity];
                seconds[i] = _seconds[(oldest + i) % Capacity];
            }

            for (int i = 0; i < _columns.Length; i++)
            {
                if (_columns[i] != null)
                {
                    _columns[i].Resize(oldest, kept, capacity);
                }
            }

            _ends = ends;
            _seconds = seconds;
            _first = 0;
            _count = kept;
        }

        private long EndOf(long start, long offset)
        {
            return SampleTime.End(start, _interval, _reference, offset);
        }

        /// <summary>Ends the present interval.</summary>
        private void Complete(long end, long offset, long now)
        {
            Take(end, false);
            int place = NextPlace();
            _ends[place] = end;
            _seconds[place] = ToSeconds(end - _start);
            for (int i = 0; i < _columns.Length; i++)
            {
                if (_columns[i] != null)
                {
                    _columns[i].Store(place, now - end > Limits.SampleLateness);
                }
            }

            Next(end, offset);
        }

        /// <summary>
        /// Makes samples without data of the intervals that went by while the device was busy with something else. The value
        /// that was read last counts for the start of the present one.
        /// </summary>
        /// <returns>The end of the present interval.</returns>
        private long CatchUp(long offset, long now)
        {
            long missed = (now - _start) / _interval;
            if (missed > Capacity + 1)
            {
                // They would fill the ring several times over.
                _start += (missed - Capacity - 1) * _interval;
                _completed += missed - Capacity - 1;
                _count = 0;
            }

            long end = EndOf(_start, offset);
            while (now >= end)
            {
                int place = NextPlace();
                _ends[place] = end;
                _seconds[place] = 0;
                for (int i = 0; i < _columns.Length; i++)
                {
                    if (_columns[i] != null)
                    {
                        _columns[i].Skip(place, end);
                    }
                }

                Next(end, offset);
                end = EndOf(_start, offset);
            }

            return end;
        }

        private void Next(long end, long offset)
        {
            _isForced = false;
            _start = end;
            _completed++;
            if (_fetch >= 1 && _fetch <= Capacity)
            {
                long number = SampleTime.IsAligned(_reference, offset)
                    ? SampleTime.NumberOf(end, _interval, _reference, offset)
                    : _completed;
                _isTriggered = _isTriggered || number % _fetch == 0;
            }
        }

        private void Take(long time, bool isWithin)
        {
            for (int i = 0; i < _columns.Length; i++)
            {
                if (_columns[i] != null && (!isWithin || _columns[i].IsFine))
                {
                    _columns[i].Take(time);
                }
            }
        }

        private long ReadingAt(long now)
        {
            long end = EndOf(_start, SampleTime.OffsetOf(_clock));
            return now >= end ? _readings - 1 : (now - _start) * _readings / (end - _start);
        }

        /// <summary>Gets the place for the sample of the present interval; the oldest one makes room for it.</summary>
        private int NextPlace()
        {
            _reportOffset = SampleTime.OffsetOf(_clock);
            if (_isForced)
            {
                return (_first + _count - 1) % Capacity;
            }

            if (_count == Capacity)
            {
                _firstStart = _ends[_first];
                _first = (_first + 1) % Capacity;
                _count--;
            }

            if (_count == 0)
            {
                _firstStart = _start;
            }

            return (_first + _count++) % Capacity;
        }
    }
}
