using NanoCwmp.Core;
using NanoCwmp.Model;
using NanoCwmp.Storage;

namespace NanoCwmp.Session
{
    /// <summary>
    /// The events that the ACS does not know of yet. Those that must not get lost are records of the log, stored before
    /// what they tell of happens and deleted after the ACS has answered (R152, R153); the others are bits.
    /// </summary>
    public sealed class EventQueue
    {
        private const int KeyLength = 4;

        private readonly ParameterModel _model;
        private readonly byte[] _key = new byte[ParameterLog.KeyMaximum];
        private readonly byte[] _prefix = { StoreKey.Event };
        private byte[] _listed;
        private int _listedCount;
        private int _listedBits;
        private int _bits;
        private bool _hasNew;
        private bool _hasMore;

        /// <summary>Initializes a new instance of the <see cref="EventQueue"/> class.</summary>
        /// <param name="model">The model, whose log holds the events.</param>
        public EventQueue(ParameterModel model)
        {
            _model = model;
        }

        /// <summary>Gets a value indicating whether there is anything to tell.</summary>
        public bool IsEmpty
        {
            get
            {
                int cursor = 0;
                return _bits == 0 && _model.Log.NextKey(ref cursor, _prefix, 1, _key) < 0;
            }
        }

        /// <summary>
        /// Tells whether an event has come up since the last call, and so calls for a session: not for each of those that
        /// wait for a retry (R109).
        /// </summary>
        /// <returns>Whether there is a new one.</returns>
        public bool TakeNew()
        {
            bool hasNew = _hasNew;
            _hasNew = false;
            return hasNew;
        }

        /// <summary>Raises an event. One of those that survive a restart is durable when this returns.</summary>
        /// <param name="code">One of <see cref="EventCode"/>.</param>
        /// <param name="commandKey">The CommandKey of a command's event; else not used.</param>
        /// <returns>Whether it could be kept.</returns>
        public bool Raise(int code, ValueBuffer commandKey)
        {
            if (!EventCode.IsPersistent(code))
            {
                _bits |= 1 << code;
                _hasNew = true;
                return true;
            }

            WriteKey(code, 0);
            if (code < EventCode.FirstMultiple && _model.Log.Contains(_key, 0, KeyLength))
            {
                // Listed once, however often it occurs (R150).
                _hasNew = true;
                return true;
            }

            SetTransaction transaction = _model.Transaction;
            transaction.Begin();
            Stage(code, commandKey, transaction);
            bool isKept = transaction.Commit() == FaultCode.None;
            _hasNew = _hasNew || isKept;
            return isKept;
        }

        /// <summary>Puts an event into a batch, to become durable with what it tells of.</summary>
        /// <param name="code">One of <see cref="EventCode"/> that survives a restart.</param>
        /// <param name="commandKey">The CommandKey of a command's event; else not used.</param>
        /// <param name="transaction">The transaction that is open.</param>
        public void Stage(int code, ValueBuffer commandKey, SetTransaction transaction)
        {
            bool hasKey = code >= EventCode.FirstMultiple;
            WriteKey(code, hasKey ? NumberAfterLast(code) : 0);
            transaction.Stage(_key, KeyLength, hasKey ? commandKey.Bytes : _key, hasKey ? commandKey.Length : 0);
        }

        /// <summary>Puts the event of a command into a batch, under a number by which it is found again.</summary>
        /// <param name="code">One of <see cref="EventCode"/> that survives a restart.</param>
        /// <param name="number">A number of 16 bits that no other pending event of this code has.</param>
        /// <param name="commandKey">Holds the CommandKey, from the start.</param>
        /// <param name="length">How many bytes it has.</param>
        /// <param name="transaction">The transaction that is open.</param>
        public void StageNumbered(int code, int number, byte[] commandKey, int length, SetTransaction transaction)
        {
            WriteKey(code, number);
            transaction.Stage(_key, KeyLength, commandKey, length);
        }

        /// <summary>Puts the removal of an event that survives a restart into a batch.</summary>
        /// <param name="code">One of <see cref="EventCode"/>.</param>
        /// <param name="number">The number it was staged with; 0 for one without.</param>
        /// <param name="transaction">The transaction that is open.</param>
        public void StageRemove(int code, int number, SetTransaction transaction)
        {
            WriteKey(code, number);
            transaction.StageDelete(_key, KeyLength);
        }

        /// <summary>Tells whether an event waits for delivery.</summary>
        /// <param name="code">One of <see cref="EventCode"/>.</param>
        /// <param name="number">The number it was staged with; 0 for one without.</param>
        /// <returns>Whether it does.</returns>
        public bool IsWaiting(int code, int number)
        {
            WriteKey(code, number);
            return EventCode.IsPersistent(code) ? _model.Log.Contains(_key, 0, KeyLength) : (_bits & (1 << code)) != 0;
        }

        /// <summary>Drops an event that does not survive a restart.</summary>
        /// <param name="code">One of <see cref="EventCode"/>.</param>
        public void Drop(int code)
        {
            _bits &= ~(1 << code);
        }

        /// <summary>Takes note that a batch was committed that discards all events and raises one of its own (R130).</summary>
        public void Replaced()
        {
            _bits = 0;
            _hasNew = true;
        }

        /// <summary>Drops an event that the failed session does not pass on to the next one (R139).</summary>
        public void DiscardUnretried()
        {
            _bits &= ~(1 << EventCode.ConnectionRequest);
            Unlist();
        }

        /// <summary>Drops the events that are kept in the log, in a batch; those staged after this stay.</summary>
        /// <param name="transaction">The transaction that is open.</param>
        public void StageDiscard(SetTransaction transaction)
        {
            int cursor = 0;
            while (_model.Log.NextKey(ref cursor, _prefix, 1, _key) > 0)
            {
                transaction.StageDelete(_key, KeyLength);
            }
        }

        /// <summary>Draws up the list for an Inform: what is pending now, up to <see cref="Limits.InformEvents"/>.</summary>
        /// <returns>How many events it has.</returns>
        public int List()
        {
            // R127: the event is there as long as there are changes to tell.
            _bits &= ~(1 << EventCode.ValueChange);
            _bits |= _model.Changes.List() ? 1 << EventCode.ValueChange : 0;
            _listedBits = _bits;
            _listedCount = 0;
            _listed = new byte[Limits.InformEvents * KeyLength];
            _hasMore = false;
            int room = Limits.InformEvents;
            for (int bits = _bits; bits != 0; bits &= bits - 1)
            {
                room--;
            }

            int volatileCount = Limits.InformEvents - room;
            int cursor = 0;
            while (_model.Log.NextKey(ref cursor, _prefix, 1, _key) > 0)
            {
                InsertListed(room);
            }

            return volatileCount + _listedCount;
        }

        /// <summary>Gets one event of the list: in order of code and, for commands, of arrival.</summary>
        /// <param name="index">Which one, from 0 on.</param>
        /// <param name="commandKey">Receives the CommandKey, empty if the event has none.</param>
        /// <returns>The event's code.</returns>
        public int Get(int index, ValueBuffer commandKey)
        {
            commandKey.Clear();
            int listed = 0;
            for (int code = 0; code < EventCode.FirstMultiple; code++)
            {
                bool isStored = listed < _listedCount && _listed[(listed * KeyLength) + 1] == code;
                if (isStored || (_listedBits & (1 << code)) != 0)
                {
                    if (index-- == 0)
                    {
                        return code;
                    }

                    listed += isStored ? 1 : 0;
                }
            }

            int at = (listed + index) * KeyLength;
            int length = _model.Log.Read(_listed, at, KeyLength, commandKey.Bytes, 0);
            commandKey.Length = length < 0 ? 0 : length;
            return _listed[at + 1];
        }

        /// <summary>Removes what was listed and is delivered by the Inform: the ACS knows now.</summary>
        /// <returns>Whether the log took it; if not, the events are told again.</returns>
        public bool RemoveListed()
        {
            for (int code = 0; code < EventCode.FirstMultiple; code++)
            {
                if ((_listedBits & (1 << code)) != 0 && EventCode.IsDeliveredByInform(code))
                {
                    _bits &= ~(1 << code);
                }
            }

            // What found no room calls for a session of its own.
            _hasNew = _hasNew || _hasMore;

            bool hasChanges = (_listedBits & (1 << EventCode.ValueChange)) != 0;
            if (_listedCount == 0 && !hasChanges)
            {
                Unlist();
                return true;
            }

            SetTransaction transaction = _model.Transaction;
            transaction.Begin();
            for (int i = 0; i < _listedCount; i++)
            {
                for (int j = 0; j < KeyLength; j++)
                {
                    _key[j] = _listed[(i * KeyLength) + j];
                }

                if (EventCode.IsDeliveredByInform(_key[1]))
                {
                    transaction.StageDelete(_key, KeyLength);
                }
            }

            if (hasChanges)
            {
                _model.Changes.StageTold(transaction);
            }

            Unlist();
            return transaction.Commit() == FaultCode.None;
        }

        private void Unlist()
        {
            _listedCount = 0;
            _listedBits = 0;
            _listed = null;
        }

        private void WriteKey(int code, int number)
        {
            _key[0] = StoreKey.Event;
            _key[1] = (byte)code;
            StoreKey.Put16(_key, 2, number);
        }

        /// <summary>Numbers the events of commands in the order of their arrival, which the log does not keep.</summary>
        private int NumberAfterLast(int code)
        {
            int next = 0;
            int cursor = 0;
            while (_model.Log.NextKey(ref cursor, _prefix, 1, _key) > 0)
            {
                int number = (_key[2] << 8) | _key[3];
                if (_key[1] == code && number >= next)
                {
                    next = number + 1;
                }
            }

            return next;
        }

        /// <summary>
        /// Puts the key that was found into its place: the log gives keys in no order. Where there are too many the first
        /// ones stay.
        /// </summary>
        private void InsertListed(int room)
        {
            if (_listedCount == room)
            {
                _hasMore = true;
                if (Compare((room - 1) * KeyLength) > 0)
                {
                    return;
                }

                _listedCount--;
            }

            int at = _listedCount++ * KeyLength;
            while (at > 0 && Compare(at - KeyLength) < 0)
            {
                for (int i = 0; i < KeyLength; i++)
                {
                    _listed[at + i] = _listed[at - KeyLength + i];
                }

                at -= KeyLength;
            }

            for (int i = 0; i < KeyLength; i++)
            {
                _listed[at + i] = _key[i];
            }
        }

        private int Compare(int at)
        {
            for (int i = 0; i < KeyLength; i++)
            {
                int difference = _key[i] - _listed[at + i];
                if (difference != 0)
                {
                    return difference;
                }
            }

            return 0;
        }
    }
}
