using System;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Storage;

namespace NanoCwmp.Session
{
    /// <summary>
    /// The Informs that the ACS has scheduled (R264-R266): records of the log, each with its CommandKey, that turn into events
    /// by one batch when they are due. One that became due while the device was off is due at once.
    /// </summary>
    public sealed class InformSchedule
    {
        /// <summary>No deadline.</summary>
        public const long Never = long.MaxValue;

        private const int KeyLength = 2;
        private const int Head = 4 + ElapsedTimes.RecordLength;
        private const int RecordLength = Head + Limits.Key;

        private readonly ParameterModel _model;
        private readonly EventQueue _events;
        private readonly IClock _clock;
        private readonly ElapsedTimes _ages;
        private readonly byte[] _key = new byte[ParameterLog.KeyMaximum];
        private readonly long[] _delays = new long[Limits.ScheduledInforms];
        private long _notBefore;

        /// <summary>Initializes a new instance of the <see cref="InformSchedule"/> class, with what the log holds.</summary>
        /// <param name="model">The model, whose log holds the records.</param>
        /// <param name="events">Takes the events.</param>
        /// <param name="clock">Tells the time.</param>
        public InformSchedule(ParameterModel model, EventQueue events, IClock clock)
        {
            _model = model;
            _events = events;
            _clock = clock;
            _ages = new ElapsedTimes(clock, Limits.ScheduledInforms);
            byte[] record = new byte[RecordLength];
            for (int slot = 0; slot < _delays.Length; slot++)
            {
                if (Read(slot, record) >= Head)
                {
                    _delays[slot] = BigEndian.GetUnsigned32(record, 0) * 1000;
                    _ages.Restore(slot, record, 4);
                }
            }
        }

        /// <summary>Adds a schedule; it is durable when this returns.</summary>
        /// <param name="delaySeconds">Seconds from now on, 1 or more.</param>
        /// <param name="commandKey">The CommandKey that the event will carry.</param>
        /// <returns>A fault code.</returns>
        public int Add(long delaySeconds, ValueBuffer commandKey)
        {
            int slot = 0;
            while (slot < _delays.Length && _delays[slot] != 0)
            {
                slot++;
            }

            if (slot == _delays.Length)
            {
                return FaultCode.ResourcesExceeded;
            }

            _ages.Begin(slot);
            byte[] record = new byte[RecordLength];
            Array.Copy(commandKey.Bytes, 0, record, Head, commandKey.Length);
            int fault = Store(slot, delaySeconds, record, Head + commandKey.Length);
            if (fault == FaultCode.None)
            {
                _delays[slot] = delaySeconds * 1000;
            }

            return fault;
        }

        /// <summary>Gets when the next one is due.</summary>
        /// <returns>Milliseconds since boot, or <see cref="Never"/>.</returns>
        public long Due()
        {
            long due = Never;
            for (int slot = 0; slot < _delays.Length; slot++)
            {
                if (_delays[slot] != 0)
                {
                    long next = _ages.When(slot, _delays[slot]);
                    next = next > _notBefore ? next : _notBefore;
                    due = next < due ? next : due;
                    long store = _ages.StoreDue(slot);
                    due = store < due ? store : due;
                }
            }

            return due;
        }

        /// <summary>Raises the events of those that are due.</summary>
        /// <returns>Whether there were any.</returns>
        public bool Fire()
        {
            bool hasFired = false;
            for (int slot = 0; slot < _delays.Length; slot++)
            {
                if (_delays[slot] == 0)
                {
                    continue;
                }

                if (_ages.Update(slot))
                {
                    StoreAgain(slot);
                }

                if (_ages.Get(slot) >= _delays[slot] && _clock.Uptime >= _notBefore)
                {
                    hasFired |= Raise(slot);
                }
            }

            return hasFired;
        }

        private bool Raise(int slot)
        {
            byte[] record = new byte[RecordLength];
            int length = Read(slot, record);
            SetTransaction transaction = _model.Transaction;
            transaction.Begin();
            if (length >= Head)
            {
                var commandKey = new ValueBuffer(RecordLength);
                commandKey.SetBytes(record, Head, length - Head);
                _events.Stage(EventCode.Scheduled, null, transaction);
                _events.Stage(EventCode.MScheduleInform, commandKey, transaction);
            }

            WriteKey(slot);
            transaction.StageDelete(_key, KeyLength);
            if (transaction.Commit() != FaultCode.None)
            {
                _notBefore = _clock.Uptime + Limits.RetryWait;
                return false;
            }

            _delays[slot] = 0;
            return true;
        }

        private void StoreAgain(int slot)
        {
            byte[] record = new byte[RecordLength];
            int length = Read(slot, record);
            if (length >= Head)
            {
                Store(slot, _delays[slot] / 1000, record, length);
            }
        }

        private int Store(int slot, long delaySeconds, byte[] record, int length)
        {
            BigEndian.Put32(record, 0, delaySeconds);
            _ages.Write(slot, record, 4);
            WriteKey(slot);
            _model.Transaction.Begin();
            _model.Transaction.Stage(_key, KeyLength, record, length);
            return _model.Transaction.Commit();
        }

        private int Read(int slot, byte[] record)
        {
            WriteKey(slot);
            int length = _model.Log.Read(_key, 0, KeyLength, record, 0);
            return length <= record.Length ? length : ParameterLog.NotFound;
        }

        private void WriteKey(int slot)
        {
            _key[0] = StoreKey.Schedule;
            _key[1] = (byte)slot;
        }
    }
}
