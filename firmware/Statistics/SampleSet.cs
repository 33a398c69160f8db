using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Session;

namespace NanoCwmp.Statistics
{
    /// <summary>
    /// A row of SampleSet.{i}. that was enabled since the start, and the interval that it samples. What was collected stays until
    /// the set is enabled again, or deleted.
    /// </summary>
    public sealed class SampleSet
    {
        private const int None = -1;
        private const int Second = 1000;

        private readonly IClock _clock;
        private long _interval;
        private long _reference;
        private long _fetch;

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
            Ring = new SampleRing(clock);
            Columns = new SampleColumn[Limits.SampledParameters];
        }

        /// <summary>Gets the instance number of the row.</summary>
        public int Row { get; }

        /// <summary>Gets the samples.</summary>
        public SampleRing Ring { get; }

        /// <summary>Gets the columns of its parameters; a place without one is <see langword="null"/>.</summary>
        public SampleColumn[] Columns { get; }

        /// <summary>Gets a value indicating whether it collects.</summary>
        public bool IsEnabled { get; private set; }

        /// <summary>Takes over the settings of the row. <see cref="CountReadings"/> is due when its columns have theirs.</summary>
        /// <param name="isEnabled">Enable.</param>
        /// <param name="interval">SampleInterval, in milliseconds.</param>
        /// <param name="capacity">ReportSamples.</param>
        /// <param name="reference">TimeReference.</param>
        /// <param name="fetch">FetchSamples.</param>
        /// <returns>Whether it begins anew: then the columns have to.</returns>
        public bool Configure(bool isEnabled, long interval, int capacity, long reference, long fetch)
        {
            bool isNew = isEnabled && (!IsEnabled || interval != _interval || reference != _reference);
            IsEnabled = isEnabled;
            _interval = interval;
            _reference = reference;
            _fetch = fetch;
            if (isNew)
            {
                Ring.Clear(capacity);
                _isForced = false;
                _isTriggered = false;
                _completed = 0;
                _start = _clock.Uptime;
            }
            else if (capacity != Ring.Capacity)
            {
                Resize(capacity);
            }

            return isNew;
        }

        /// <summary>Finds out how often the present interval has to be looked at.</summary>
        public void CountReadings()
        {
            bool isFine = false;
            for (int i = 0; i < Columns.Length; i++)
            {
                isFine = isFine || (Columns[i] != null && Columns[i].IsFine);
            }

            long seconds = _interval / Second;
            _readings = !isFine ? 1 : seconds < Limits.SampleReadings ? seconds : Limits.SampleReadings;
            _reading = ReadingAt(_clock.Uptime, EndOf(_start, SampleTime.OffsetOf(_clock)));
        }

        /// <summary>Does what is due.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to come back, or <see cref="AgentFeature.Never"/>.</returns>
        public long Poll(long now)
        {
            if (!IsEnabled)
            {
                return AgentFeature.Never;
            }

            long offset = SampleTime.OffsetOf(_clock);
            long end = EndOf(_start, offset);
            if (now >= end)
            {
                Complete(end, offset, now);
                end = CatchUp(offset, now);
                CountReadings();
            }

            long reading = ReadingAt(now, end);
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
            if (!IsEnabled)
            {
                return;
            }

            // The interval may have ended while a session was under way.
            long now = _clock.Uptime;
            Poll(now);
            int place = NextPlace();
            _isForced = true;
            Ring.Set(place, now, now - _start);
            for (int i = 0; i < Columns.Length; i++)
            {
                if (Columns[i] != null)
                {
                    Columns[i].Preview(place, now);
                }
            }
        }

        /// <summary>Finds the column of a parameter.</summary>
        /// <param name="row">The instance number of its row.</param>
        /// <returns>Its place in <see cref="Columns"/>, or a negative number.</returns>
        public int Find(int row)
        {
            for (int i = 0; i < Columns.Length; i++)
            {
                if (Columns[i] != null && Columns[i].Row == row)
                {
                    return i;
                }
            }

            return None;
        }

        private void Resize(int capacity)
        {
            int excess = Ring.Excess(capacity);
            for (int i = 0; i < Columns.Length; i++)
            {
                if (Columns[i] != null)
                {
                    Columns[i].Resize(Ring.First + excess, Ring.Count - excess, capacity);
                }
            }

            Ring.Resize(capacity);
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
            Ring.Set(place, end, end - _start);
            for (int i = 0; i < Columns.Length; i++)
            {
                if (Columns[i] != null)
                {
                    Columns[i].Store(place, now - end > Limits.SampleLateness);
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
            long unseen = ((now - _start) / _interval) - Ring.Capacity - 1;
            if (unseen > 0)
            {
                // They would fill the ring several times over.
                _start += unseen * _interval;
                _completed += unseen;
                Ring.Clear(Ring.Capacity);
            }

            long end = EndOf(_start, offset);
            while (now >= end)
            {
                int place = NextPlace();
                Ring.Set(place, end, 0);
                for (int i = 0; i < Columns.Length; i++)
                {
                    if (Columns[i] != null)
                    {
                        Columns[i].Skip(place, end);
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
            if (_fetch >= 1 && _fetch <= Ring.Capacity)
            {
                long number = SampleTime.IsAligned(_reference, offset)
                    ? SampleTime.NumberOf(end, _interval, _reference, offset)
                    : _completed;
                _isTriggered = _isTriggered || number % _fetch == 0;
            }
        }

        private void Take(long time, bool isWithin)
        {
            for (int i = 0; i < Columns.Length; i++)
            {
                if (Columns[i] != null && (!isWithin || Columns[i].IsFine))
                {
                    Columns[i].Take(time);
                }
            }
        }

        private long ReadingAt(long now, long end)
        {
            return now >= end ? _readings - 1 : (now - _start) * _readings / (end - _start);
        }

        /// <summary>Gets the place for the sample of the present interval.</summary>
        private int NextPlace()
        {
            return _isForced ? Ring.Last : Ring.Add(_start);
        }
    }
}
