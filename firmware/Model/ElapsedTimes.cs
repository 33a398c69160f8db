using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.Model
{
    /// <summary>
    /// How long ago things were asked for, in slots, over restarts. While the device is up its own clock counts; over a
    /// restart the time of day tells how long it was off. Without a time of day the age goes on from where it was stored last,
    /// which is at most <see cref="StorePeriod"/> behind: a delay becomes longer by the time that the device was off and by
    /// that much, never shorter.
    /// </summary>
    public sealed class ElapsedTimes
    {
        /// <summary>Bytes that an age takes in a record: the time of day of the start, and the age.</summary>
        public const int RecordLength = 16;

        /// <summary>
        /// Milliseconds between two records of an age without a time of day. A transfer may begin up to an hour late (R273).
        /// </summary>
        public const long StorePeriod = 45 * 60 * 1000;

        private readonly IClock _clock;
        private readonly int _slots;

        // Made for the first age: most devices never get to have one.
        private long[] _since;
        private long[] _utc;
        private long[] _stored;
        private bool[] _isRestored;

        /// <summary>Initializes a new instance of the <see cref="ElapsedTimes"/> class.</summary>
        /// <param name="clock">Tells the time.</param>
        /// <param name="slots">How many ages there are.</param>
        public ElapsedTimes(IClock clock, int slots)
        {
            _clock = clock;
            _slots = slots;
        }

        /// <summary>Starts at zero, now.</summary>
        /// <param name="slot">Which one.</param>
        public void Begin(int slot)
        {
            MakeSlots();
            _since[slot] = _clock.Uptime;
            _utc[slot] = _clock.UtcMilliseconds;
            _isRestored[slot] = false;
        }

        /// <summary>Goes on from a record, after a restart.</summary>
        /// <param name="slot">Which one.</param>
        /// <param name="record">Holds what <see cref="Write"/> has written.</param>
        /// <param name="offset">Where it begins.</param>
        public void Restore(int slot, byte[] record, int offset)
        {
            MakeSlots();
            _utc[slot] = BigEndian.Get64(record, offset);
            _since[slot] = _clock.Uptime - BigEndian.Get64(record, offset + 8);
            _stored[slot] = _clock.Uptime;
            _isRestored[slot] = true;
        }

        /// <summary>Takes the clock into account, which may have been set since the last call.</summary>
        /// <param name="slot">Which one.</param>
        /// <returns>Whether the age should be stored again, to be right after a restart.</returns>
        public bool Update(int slot)
        {
            long utc = _clock.UtcMilliseconds;
            long uptime = _clock.Uptime;
            if (utc == UnknownTime.Value)
            {
                return _utc[slot] == UnknownTime.Value && uptime - _stored[slot] >= StorePeriod;
            }

            if (_utc[slot] == UnknownTime.Value)
            {
                _utc[slot] = utc - (uptime - _since[slot]);
                _isRestored[slot] = false;
                return true;
            }

            // Once: from then on the device's own clock counts, whatever is done to the time of day. That can only show that
            // more time has passed than is known.
            if (_isRestored[slot])
            {
                _isRestored[slot] = false;
                long since = uptime - (utc - _utc[slot]);
                _since[slot] = since < _since[slot] ? since : _since[slot];
            }

            return false;
        }

        /// <summary>Gets when an age without a time of day is to be stored again.</summary>
        /// <param name="slot">Which one.</param>
        /// <returns>Milliseconds since boot; the highest number for one with a time of day.</returns>
        public long StoreDue(int slot)
        {
            return _utc[slot] == UnknownTime.Value ? _stored[slot] + StorePeriod : long.MaxValue;
        }

        /// <summary>Gets an age in milliseconds.</summary>
        /// <param name="slot">Which one.</param>
        /// <returns>The age.</returns>
        public long Get(int slot)
        {
            return _clock.Uptime - _since[slot];
        }

        /// <summary>Gets when an age is reached.</summary>
        /// <param name="slot">Which one.</param>
        /// <param name="age">The age in milliseconds.</param>
        /// <returns>Milliseconds since boot; negative if it was before.</returns>
        public long When(int slot, long age)
        {
            return _since[slot] + age;
        }

        /// <summary>Writes a record.</summary>
        /// <param name="slot">Which one.</param>
        /// <param name="record">Receives <see cref="RecordLength"/> bytes.</param>
        /// <param name="offset">Where they go.</param>
        public void Write(int slot, byte[] record, int offset)
        {
            _stored[slot] = _clock.Uptime;
            BigEndian.Put64(record, offset, _utc[slot]);
            BigEndian.Put64(record, offset + 8, Get(slot));
        }

        private void MakeSlots()
        {
            if (_since == null)
            {
                _since = new long[_slots];
                _utc = new long[_slots];
                _stored = new long[_slots];
                _isRestored = new bool[_slots];
            }
        }
    }
}
