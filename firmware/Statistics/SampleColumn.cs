using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Statistics
{
    /// <summary>
    /// The samples of one parameter: a row of SampleSet.{i}.Parameter.{i}. while its set collects. Its samples stand at the same
    /// places as those of the set, those of a time when it was not enabled included: nothing was collected then, and they say so.
    /// </summary>
    public sealed class SampleColumn
    {
        private const int InRange = 0;
        private const int Low = -1;
        private const int High = 1;

        private readonly ParameterProbe _probe;
        private readonly ParameterAddress _reference = new ParameterAddress();
        private readonly SampleSum _sum = new SampleSum();
        private long[] _values;
        private uint[] _seconds;
        private bool[] _isSuspect;

        // What the statistic is of. With another reference or mode it is another one.
        private bool _isEnabled;
        private int _path;
        private bool _isChange;
        private Calculation _calculation;
        private long _lowThreshold;
        private long _highThreshold;

        // The present interval.
        private bool _isThere;
        private long _last;
        private long _lastTime;
        private long _collected;
        private bool _isDoubtful;
        private int _range;
        private ParameterType _type;

        /// <summary>Initializes a new instance of the <see cref="SampleColumn"/> class.</summary>
        /// <param name="probe">Reads parameters.</param>
        /// <param name="reference">The address of the row's Reference.</param>
        /// <param name="capacity">How many samples there is room for.</param>
        public SampleColumn(ParameterProbe probe, ParameterAddress reference, int capacity)
        {
            _probe = probe;
            _reference.Set(reference);
            Clear(capacity);
        }

        /// <summary>Gets the instance number of the row.</summary>
        public int Row
        {
            get { return _reference.Instances[_reference.Depth - 1]; }
        }

        /// <summary>Gets a value indicating whether values within an interval count, not its end alone.</summary>
        public bool IsFine
        {
            get { return _isEnabled && _calculation != Calculation.Latest; }
        }

        /// <summary>Gets how often the value has gone out of range since the row was enabled last.</summary>
        public uint Failures { get; private set; }

        /// <summary>Forgets all samples.</summary>
        /// <param name="capacity">How many there is to be room for.</param>
        public void Clear(int capacity)
        {
            if (_values == null || _values.Length != capacity)
            {
                _values = new long[capacity];
                _seconds = new uint[capacity];
                _isSuspect = new bool[capacity];
            }

            for (int i = 0; i < capacity; i++)
            {
                Set(i, 0, 0, true);
            }
        }

        /// <summary>Makes room for more samples or fewer.</summary>
        /// <param name="first">The place of the oldest one that is kept; it goes to the front.</param>
        /// <param name="count">How many are kept.</param>
        /// <param name="capacity">How many there is to be room for.</param>
        public void Resize(int first, int count, int capacity)
        {
            long[] values = _values;
            uint[] seconds = _seconds;
            bool[] suspects = _isSuspect;
            _values = null;
            Clear(capacity);
            for (int i = 0; i < count; i++)
            {
                int from = (first + i) % values.Length;
                _values[i] = values[from];
                _seconds[i] = seconds[from];
                _isSuspect[i] = suspects[from];
            }
        }

        /// <summary>Takes over the settings of the row.</summary>
        /// <param name="isEnabled">Enable.</param>
        /// <param name="path">A hash of Reference.</param>
        /// <param name="isChange">Whether SampleMode is Change.</param>
        /// <param name="calculation">CalculationMode.</param>
        /// <returns>Whether the row was enabled, or is another statistic now: then <see cref="Begin"/> is due.</returns>
        public bool Configure(bool isEnabled, int path, bool isChange, Calculation calculation)
        {
            bool isOther = path != _path || isChange != _isChange || calculation != _calculation;
            bool isNew = isEnabled && (isOther || !_isEnabled);
            _isEnabled = isEnabled;
            _path = path;
            _isChange = isChange;
            _calculation = calculation;
            if (isNew || isOther)
            {
                Clear(_values.Length);
                Failures = 0;
                _range = InRange;
            }

            return isNew;
        }

        /// <summary>Takes over the thresholds of the row; equal ones are none.</summary>
        /// <param name="low">LowThreshold.</param>
        /// <param name="high">HighThreshold.</param>
        public void SetThresholds(long low, long high)
        {
            _lowThreshold = low;
            _highThreshold = high;
        }

        /// <summary>Begins to collect, within an interval or at its start.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        public void Begin(long now)
        {
            _sum.Clear();
            _collected = 0;
            _isDoubtful = false;
            _isThere = _isEnabled && Read();
            _last = _probe.Value;
            _lastTime = now;
        }

        /// <summary>Reads the parameter, as one of the values of the present interval.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        public void Take(long now)
        {
            if (!_isEnabled)
            {
                return;
            }

            bool wasThere = _isThere;
            _isThere = Read();
            _isDoubtful = _isDoubtful || !_isThere || !wasThere;
            if (_isThere)
            {
                _collected += wasThere ? now - _lastTime : 0;
                if (!IsDifference || wasThere)
                {
                    Add(IsDifference ? Difference() : _probe.Value);
                }

                _last = _probe.Value;
            }

            _lastTime = now;
        }

        /// <summary>Makes a sample of the interval up to now, which goes on.</summary>
        /// <param name="place">The sample's place.</param>
        /// <param name="now">Milliseconds since boot.</param>
        public void Preview(int place, long now)
        {
            bool isThere = _isEnabled && Read();
            long value = isThere && _sum.Count == 0 && (!IsDifference || _isThere)
                ? (IsDifference ? _probe.Value - _last : _probe.Value)
                : Statistic();
            long collected = _collected + (isThere && _isThere ? now - _lastTime : 0);
            Set(place, value, collected, _isDoubtful || !isThere || !_isThere);
        }

        /// <summary>Makes the sample of an interval that has ended, and begins the next.</summary>
        /// <param name="place">The sample's place.</param>
        /// <param name="isLate">Whether the end was noticed late, so that the value is of another time.</param>
        public void Store(int place, bool isLate)
        {
            Set(place, Statistic(), _collected, _isDoubtful || isLate || !_isEnabled);
            _sum.Clear();
            _collected = 0;

            // The next difference counts from that value.
            _isDoubtful = isLate && IsDifference;
        }

        /// <summary>Makes the sample of an interval in which nothing was collected, and begins the next.</summary>
        /// <param name="place">The sample's place.</param>
        /// <param name="end">The end of the interval, in milliseconds since boot.</param>
        public void Skip(int place, long end)
        {
            Set(place, 0, 0, true);
            _lastTime = end;
        }

        /// <summary>Writes one of the lists, oldest first.</summary>
        /// <param name="list">Which one.</param>
        /// <param name="first">The place of the oldest sample.</param>
        /// <param name="count">How many samples there are.</param>
        /// <param name="value">Receives the list.</param>
        public void Write(SampleList list, int first, int count, ValueBuffer value)
        {
            value.Length = 0;
            for (int i = 0; i < count; i++)
            {
                int place = (first + i) % _values.Length;
                long item = list == SampleList.Values ? _values[place]
                    : list == SampleList.Seconds ? _seconds[place]
                    : _isSuspect[place] ? 1 : 0;
                Append(item, value);
            }
        }

        /// <summary>Puts a number at the end of a list.</summary>
        /// <param name="item">The number.</param>
        /// <param name="value">The list.</param>
        internal static void Append(long item, ValueBuffer value)
        {
            if (value.Length > 0)
            {
                value.Bytes[value.Length++] = (byte)',';
            }

            value.Length += NumberText.Write(item, value.Bytes, value.Length);
        }

        /// <summary>Gets a value indicating whether differences are sampled; of a boolean there are none.</summary>
        private bool IsDifference
        {
            get { return _isChange && _type != ParameterType.Boolean; }
        }

        private bool Read()
        {
            bool isThere = _probe.Read(_reference);
            _type = isThere ? _probe.Type : _type;
            return isThere;
        }

        /// <summary>
        /// Gets what has been added since the last reading. A number without sign that has become smaller is a counter that was
        /// set back, or has begun anew after its highest value.
        /// </summary>
        private long Difference()
        {
            bool hasSign = _type == ParameterType.Int || _type == ParameterType.Long;
            _isDoubtful = _isDoubtful || (!hasSign && _probe.Value < _last);
            return _probe.Value - _last;
        }

        private void Add(long value)
        {
            _sum.Add(value);
            if (_lowThreshold == _highThreshold || _type == ParameterType.Boolean)
            {
                return;
            }

            int range = value <= _lowThreshold ? Low : value >= _highThreshold ? High : InRange;
            if (range != InRange && range != _range)
            {
                Failures++;
            }

            _range = range;
        }

        private long Statistic()
        {
            return _sum.Get(_type == ParameterType.Boolean ? Calculation.Latest : _calculation);
        }

        private void Set(int place, long value, long collected, bool isSuspect)
        {
            _values[place] = value;
            _seconds[place] = SampleRing.ToSeconds(collected);
            _isSuspect[place] = isSuspect;
        }
    }
}
