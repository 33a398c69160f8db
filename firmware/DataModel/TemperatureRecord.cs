using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>What is remembered of one temperature sensor.</summary>
    internal sealed class TemperatureRecord
    {
        /// <summary>No temperature: below absolute zero, as TR-181 has it.</summary>
        internal const int None = -274;

        /// <summary>The last good reading.</summary>
        internal const int Value = 0;

        /// <summary>The lowest one.</summary>
        internal const int Minimum = 1;

        /// <summary>The highest one.</summary>
        internal const int Maximum = 2;

        /// <summary>How many temperatures there are.</summary>
        internal const int Degrees = 3;

        /// <summary>When all began anew.</summary>
        internal const int ResetTime = 0;

        /// <summary>When the last good reading was taken.</summary>
        internal const int UpdateTime = 1;

        /// <summary>When the lowest one was.</summary>
        internal const int MinimumTime = 2;

        /// <summary>When the highest one was.</summary>
        internal const int MaximumTime = 3;

        /// <summary>When it was first as cold as <see cref="Low"/>.</summary>
        internal const int LowTime = 4;

        /// <summary>When it was first as warm as <see cref="High"/>.</summary>
        internal const int HighTime = 5;

        /// <summary>How many times there are.</summary>
        internal const int Times = 6;

        private const int Second = 1000;

        private readonly int[] _degrees = new int[Degrees];

        // Milliseconds since 1970; after the Unknown Time and before 1970, those since boot of a device whose clock is not set.
        private readonly long[] _times = new long[Times];

        /// <summary>Initializes a new instance of the <see cref="TemperatureRecord"/> class: never read.</summary>
        internal TemperatureRecord()
        {
            Reset(DateTimeText.Unknown);
        }

        /// <summary>Gets or sets a value indicating whether the sensor is read.</summary>
        internal bool IsEnabled { get; set; }

        /// <summary>Gets a value indicating whether the last reading was no good one.</summary>
        internal bool HasFailed { get; private set; }

        /// <summary>Gets or sets what is too cold, or <see cref="None"/>.</summary>
        internal int Low { get; set; } = None;

        /// <summary>Gets or sets what is too warm, or <see cref="None"/>.</summary>
        internal int High { get; set; } = None;

        /// <summary>Gets or sets the milliseconds from one reading to the next.</summary>
        internal long Interval { get; set; }

        /// <summary>Gets or sets when the next reading is due, in milliseconds since boot.</summary>
        internal long Due { get; set; }

        /// <summary>Gets a temperature.</summary>
        internal int DegreesOf(int which)
        {
            return _degrees[which];
        }

        /// <summary>Makes a time of a device whose clock is not set.</summary>
        internal static long TimeSinceBoot(long uptime)
        {
            // Never the Unknown Time itself.
            return DateTimeText.Unknown + 1 + uptime;
        }

        /// <summary>Gets a time in its lexical form, in whole seconds.</summary>
        internal void CopyTime(int which, ValueBuffer value)
        {
            long time = _times[which];
            if (time >= 0 || time == DateTimeText.Unknown)
            {
                value.SetDateTime(time / Second * Second);
            }
            else
            {
                value.Length = DateTimeText.WriteRelative(time - TimeSinceBoot(0), value.Bytes, 0);
            }
        }

        /// <summary>Forgets a time.</summary>
        internal void ClearTime(int which)
        {
            _times[which] = DateTimeText.Unknown;
        }

        /// <summary>Begins anew.</summary>
        internal void Reset(long time)
        {
            for (int i = 0; i < Degrees; i++)
            {
                _degrees[i] = None;
            }

            for (int i = 0; i < Times; i++)
            {
                _times[i] = DateTimeText.Unknown;
            }

            _times[ResetTime] = time;
            HasFailed = false;
        }

        /// <summary>Takes a reading.</summary>
        /// <returns>Whether more has changed than the value.</returns>
        internal bool Take(int degrees, long time)
        {
            bool isGood = degrees > None;
            bool isNews = isGood == HasFailed;
            HasFailed = !isGood;
            if (!isGood)
            {
                return isNews;
            }

            Set(Value, degrees, UpdateTime, time);
            if (_degrees[Minimum] == None || degrees < _degrees[Minimum])
            {
                Set(Minimum, degrees, MinimumTime, time);
                isNews = true;
            }

            if (degrees > _degrees[Maximum])
            {
                Set(Maximum, degrees, MaximumTime, time);
                isNews = true;
            }

            isNews |= Low != None && degrees <= Low && NoteAlarm(LowTime, time);
            return (High != None && degrees >= High && NoteAlarm(HighTime, time)) || isNews;
        }

        /// <summary>Makes times since boot times of day.</summary>
        /// <param name="start">When the device was started, in milliseconds since 1970.</param>
        internal void Date(long start)
        {
            for (int i = 0; i < Times; i++)
            {
                if (_times[i] != DateTimeText.Unknown && _times[i] < 0)
                {
                    _times[i] += start - TimeSinceBoot(0);
                }
            }
        }

        private void Set(int which, int degrees, int whichTime, long time)
        {
            _degrees[which] = degrees;
            _times[whichTime] = time;
        }

        /// <returns>Whether it is the first one.</returns>
        private bool NoteAlarm(int which, long time)
        {
            bool isFirst = _times[which] == DateTimeText.Unknown;
            _times[which] = isFirst ? time : _times[which];
            return isFirst;
        }
    }
}
