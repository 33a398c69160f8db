using System;
using NanoCwmp.Core;

namespace NanoCwmp.Storage
{
    // The staged batch. Its records are programmed as they come, into the open frame of the bank they will stay in.
    public sealed partial class ParameterLog
    {
        private bool _open;
        private LogBank _batch; // the bank of the open frame, null before the first record
        private int _overridden; // bytes of the committed records that the batch replaces or deletes

        /// <summary>Opens a batch. Nothing is written yet.</summary>
        /// <returns>Ok, or WrongState.</returns>
        public StoreResult Begin()
        {
            if (!_mounted || _open)
            {
                return StoreResult.WrongState;
            }

            _open = true;
            _overridden = 0;
            return StoreResult.Ok;
        }

        /// <summary>Adds a new value of a key to the open batch; the last one staged for a key wins.</summary>
        /// <param name="key">Holds the key.</param>
        /// <param name="keyIndex">Where it starts.</param>
        /// <param name="keyLength">Its length, 1 to <see cref="KeyMaximum"/> bytes.</param>
        /// <param name="value">Holds the value.</param>
        /// <param name="index">Where it starts.</param>
        /// <param name="length">Its length, 0 to <see cref="Limits.StoreValue"/> bytes.</param>
        /// <returns>Ok, TooLong, TooManyKeys, Full, MediumFailed or WrongState.</returns>
        public StoreResult Stage(byte[] key, int keyIndex, int keyLength, byte[] value, int index, int length)
        {
            return Append(LogBank.ValueKind, key, keyIndex, keyLength, value, index, length);
        }

        /// <summary>Adds the deletion of a key to the open batch; the key need not exist.</summary>
        /// <param name="key">Holds the key.</param>
        /// <param name="keyIndex">Where it starts.</param>
        /// <param name="keyLength">Its length, 1 to <see cref="KeyMaximum"/> bytes.</param>
        /// <returns>Ok, TooLong, Full, MediumFailed or WrongState.</returns>
        public StoreResult StageDelete(byte[] key, int keyIndex, int keyLength)
        {
            return Append(LogBank.DeleteKind, key, keyIndex, keyLength, null, 0, 0);
        }

        /// <summary>Tells whether the open batch has a record for a key, be it a value or a deletion.</summary>
        /// <param name="key">Holds the key.</param>
        /// <param name="keyIndex">Where it starts.</param>
        /// <param name="keyLength">Its length in bytes.</param>
        /// <returns><see langword="true"/> if so.</returns>
        public bool IsStaged(byte[] key, int keyIndex, int keyLength)
        {
            int position = _open ? Find(key, keyIndex, keyLength, out _) : NotFound;
            return position >= 0 && _index.State(position) != 0;
        }

        /// <summary>Reads what the open batch has last staged for a key. Reads the batch once through.</summary>
        /// <param name="key">Holds the key.</param>
        /// <param name="keyIndex">Where it starts.</param>
        /// <param name="keyLength">Its length in bytes.</param>
        /// <param name="buffer">Receives the value, or its first bytes if it is longer than the buffer's rest.</param>
        /// <param name="index">Where in <paramref name="buffer"/> the first byte goes.</param>
        /// <returns>
        /// The value's whole length, <see cref="Deleted"/>, <see cref="NotFound"/> (look for the committed one) or
        /// <see cref="ReadFailed"/>.
        /// </returns>
        public int ReadStaged(byte[] key, int keyIndex, int keyLength, byte[] buffer, int index)
        {
            int found = NotFound;
            for (int offset = BatchStart; offset < BatchEnd; offset += _batch.RecordSize(_record))
            {
                if (!_batch.ReadRecord(offset, _record))
                {
                    return ReadFailed;
                }

                if (LogBank.KeyLength(_record) == keyLength && Same(_record, key, keyIndex, keyLength))
                {
                    found = offset;
                }
            }

            if (found == NotFound)
            {
                return NotFound;
            }

            return _batch.ReadRecord(found, _record) ? StagedValue(found, buffer, index) : ReadFailed;
        }

        /// <summary>Enumerates the records of the open batch in the order they were staged, superseded ones included.</summary>
        /// <param name="cursor">0 to start; set to go on from.</param>
        /// <param name="key">Receives the key: <see cref="KeyMaximum"/> bytes.</param>
        /// <param name="value">Receives the value, or its first bytes if it is longer.</param>
        /// <param name="valueLength">The value's whole length, <see cref="Deleted"/> or <see cref="ReadFailed"/>.</param>
        /// <returns>The key's length, <see cref="NotFound"/> at the end, or <see cref="ReadFailed"/>.</returns>
        public int NextStaged(ref int cursor, byte[] key, byte[] value, out int valueLength)
        {
            valueLength = NotFound;
            int offset = BatchStart + cursor;
            if (offset >= BatchEnd)
            {
                return NotFound;
            }

            if (!_batch.ReadRecord(offset, _record))
            {
                return ReadFailed;
            }

            cursor += _batch.RecordSize(_record);
            int keyLength = LogBank.KeyLength(_record);
            Array.Copy(_record, LogBank.RecordHead, key, 0, keyLength);
            valueLength = StagedValue(offset, value, 0);
            return keyLength;
        }

        /// <summary>
        /// Makes the open batch visible and durable, all of it or nothing, and closes it. It is durable when this returns Ok.
        /// </summary>
        /// <returns>
        /// Ok, WrongState, or MediumFailed: the batch is dropped, and if the medium refused even to take the old content
        /// into the other bank, only the next mount can tell which of the two it holds.
        /// </returns>
        public StoreResult Commit()
        {
            if (!_open)
            {
                return StoreResult.WrongState;
            }

            if (_batch == null)
            {
                _open = false;
                return StoreResult.Ok;
            }

            if (_batch == _active ? CommitInPlace() : MoveToSpare())
            {
                return StoreResult.Ok;
            }

            // What failed last may have got through all the same: the old content goes to the other bank to prevail.
            StoreResult failed = Fail();
            if (_mounted && StartSpare())
            {
                MoveToSpare();
            }

            return failed;
        }

        /// <summary>Drops the open batch, if there is one.</summary>
        public void Rollback()
        {
            // A frame that is ended by an abort trailer lets the log go on behind it. The spare bank is simply erased again.
            if (_batch == _active && !_active.CloseFrame(LogBank.AbortKind))
            {
                _closed = true;
            }

            _batch = null;
            _open = false;
            _index.DropBatch();
        }

        private int BatchStart => _batch == null ? 0 : _batch.FrameStart;

        private int BatchEnd => _batch == null ? 0 : _batch.End;

        private int StagedValue(int offset, byte[] buffer, int index)
        {
            return LogBank.Kind(_record) == LogBank.DeleteKind ? Deleted : ReadValue(_batch, offset, _record, buffer, index);
        }

        private StoreResult Append(int kind, byte[] key, int keyIndex, int keyLength, byte[] value, int index, int length)
        {
            if (!_open)
            {
                return StoreResult.WrongState;
            }

            if (keyLength < 1 || keyLength > KeyMaximum || length > Limits.StoreValue)
            {
                return StoreResult.TooLong;
            }

            int position = Find(key, keyIndex, keyLength, out int insertAt);
            if (position == ReadFailed)
            {
                return Fail();
            }

            int replaced = 0;
            if (position >= 0)
            {
                replaced = _index.State(position) == 0 ? _active.RecordSize(_entry) : 0;
            }
            else if (kind == LogBank.DeleteKind)
            {
                return StoreResult.Ok;
            }
            else if (_index.IsFull)
            {
                return StoreResult.TooManyKeys;
            }

            StoreResult room = MakeRoom(_active.RecordSize(keyLength, length), replaced);
            if (room != StoreResult.Ok)
            {
                return room;
            }

            int offset = _batch.End;
            if (!_batch.AppendRecord(kind, key, keyIndex, keyLength, value, index, length))
            {
                return Fail();
            }

            _overridden += replaced;
            if (position < 0)
            {
                _index.Insert(insertAt, HashOf(key, keyIndex, keyLength), offset, KeyIndex.Pending);
            }
            else if (_index.State(position) == KeyIndex.Pending)
            {
                _index.Set(position, offset, KeyIndex.Pending);
            }
            else
            {
                _index.Set(position, _index.Offset(position), KeyIndex.Touched);
            }

            return StoreResult.Ok;
        }

        // Sees to it that a record and the trailer fit behind the open frame: in the active bank as long as there is room,
        // else in the spare one, where the rest of the content must fit beside the batch.
        private StoreResult MakeRoom(int size, int replaced)
        {
            int staged = BatchEnd - BatchStart;
            if (_batch == _active || (_batch == null && !_closed))
            {
                if (_active.End + size + _active.TrailerSize <= _active.Capacity)
                {
                    if (_batch == null)
                    {
                        _batch = _active;
                        _batch.OpenFrame();
                    }

                    return StoreResult.Ok;
                }
            }

            if (staged + size + _live - _overridden - replaced > Capacity)
            {
                return StoreResult.Full;
            }

            if (_batch == _spare)
            {
                return StoreResult.Ok;
            }

            if (!StartSpare())
            {
                return Fail();
            }

            if (staged > 0)
            {
                // The frame left behind has no trailer, so nothing can follow it.
                _closed = true;
                if (!_spare.Copy(_active, _active.FrameStart, staged) || !_spare.Flush())
                {
                    return Fail();
                }

                _index.MovePending(_spare.FrameStart - _active.FrameStart);
            }

            _batch = _spare;
            return StoreResult.Ok;
        }

        private StoreResult Fail()
        {
            // What stands behind the last good frame of the active bank is unknown: nothing may follow it.
            _closed |= _batch == _active;
            _batch = null;
            Rollback();
            return StoreResult.MediumFailed;
        }
    }
}
