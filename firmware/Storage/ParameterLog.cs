using System;
using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.Storage
{
    /// <summary>
    /// A store of small values that survives a loss of power at any moment: keys of 1 to 16 bytes, values of up to
    /// <see cref="Limits.StoreValue"/> bytes, changed by batches that become visible and durable as a whole.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Two banks hold a log. A batch is one frame of it with a CRC-32; a full log moves to the other bank, with the next
    /// generation. Byte layout, rules and their reasons: SPEC.md beside this file.
    /// </para>
    /// <para>
    /// RAM: 5 bytes a key and about 1 KB, all of it taken by the constructor. Not safe for use by two threads.
    /// </para>
    /// </remarks>
    public sealed partial class ParameterLog
    {
        /// <summary>A read's result when there is no such key.</summary>
        public const int NotFound = -1;

        /// <summary>A read's result when the medium failed.</summary>
        public const int ReadFailed = -2;

        /// <summary>The result of <see cref="ReadStaged"/> when the open batch deletes the key.</summary>
        public const int Deleted = -3;

        /// <summary>Length of the longest key in bytes.</summary>
        public const int KeyMaximum = LogBank.KeyMaximum;

        private readonly KeyIndex _index;
        private readonly byte[] _record = new byte[LogBank.ProbeSize];
        private readonly byte[] _entry = new byte[LogBank.ProbeSize];
        private readonly bool _fits;
        private LogBank _active;
        private LogBank _spare;
        private bool _mounted;
        private bool _closed;
        private int _live;

        /// <summary>Initializes a new instance of the <see cref="ParameterLog"/> class.</summary>
        /// <param name="a">One bank.</param>
        /// <param name="b">The other bank. Of unequal banks the smaller size and the larger program unit count.</param>
        /// <param name="maximumKeys">How many keys the index has room for, those of the open batch included.</param>
        public ParameterLog(IStorageBank a, IStorageBank b, int maximumKeys)
        {
            int unit = a.ProgramUnit > b.ProgramUnit ? a.ProgramUnit : b.ProgramUnit;
            int capacity = a.Capacity < b.Capacity ? a.Capacity : b.Capacity;
            capacity = (capacity < KeyIndex.OffsetEnd ? capacity : KeyIndex.OffsetEnd) & ~(unit - 1);
            byte[] page = new byte[LogBank.PageSize];
            _active = new LogBank(a, page, capacity, unit);
            _spare = new LogBank(b, page, capacity, unit);
            _index = new KeyIndex(maximumKeys);
            _fits = unit <= LogBank.PageSize && Overhead + _active.RecordSize(KeyMaximum, Limits.StoreValue) <= capacity;
        }

        /// <summary>Gets the number of committed keys, and while a batch is open also of the keys it adds.</summary>
        public int KeyCount => _index.Count;

        /// <summary>Gets the bytes that the committed records take.</summary>
        public int LiveBytes => _live;

        /// <summary>Gets how often a bank was erased since the log was created, both banks together; 2^31 - 1 at most.</summary>
        public int Erasures => _active.Generation < 0 ? int.MaxValue : _active.Generation;

        /// <summary>Gets the bytes of records that one bank holds: <see cref="LiveBytes"/> at its most.</summary>
        public int Capacity => _active.Capacity - Overhead;

        private int Overhead => _active.HeaderSize + _active.TrailerSize + _active.MarkSize;

        /// <summary>
        /// Finds the content and moves it to the other bank, which settles for good what a loss of power left in doubt.
        /// To be called once, before anything else; an open batch of before is gone.
        /// </summary>
        /// <returns>What was found; the store can be read after Ok, Created and ReadOnly.</returns>
        public MountResult Mount()
        {
            _mounted = false;
            _open = false;
            _batch = null;
            if (!_fits)
            {
                return MountResult.TooSmall;
            }

            _index.Clear();
            _live = 0;
            MountResult result = ChooseBank();
            if (result == MountResult.Ok)
            {
                result = Load();
            }

            if (result != MountResult.Ok && result != MountResult.Created)
            {
                return result;
            }

            _mounted = true;
            if (StartSpare() && MoveToSpare())
            {
                return result;
            }

            // A log that was found is still good; without one there is nothing to go on with.
            _closed = true;
            _mounted = _mounted && result == MountResult.Ok;
            return _mounted ? MountResult.ReadOnly : MountResult.MediumFailed;
        }

        /// <summary>Tells whether a key is committed.</summary>
        /// <param name="key">Holds the key.</param>
        /// <param name="keyIndex">Where it starts.</param>
        /// <param name="keyLength">Its length in bytes.</param>
        /// <returns><see langword="true"/> if so.</returns>
        public bool Contains(byte[] key, int keyIndex, int keyLength)
        {
            return FindCommitted(key, keyIndex, keyLength) >= 0;
        }

        /// <summary>Reads the committed value of a key, also while a batch is open.</summary>
        /// <param name="key">Holds the key.</param>
        /// <param name="keyIndex">Where it starts.</param>
        /// <param name="keyLength">Its length in bytes.</param>
        /// <param name="buffer">Receives the value, or its first bytes if it is longer than the buffer's rest.</param>
        /// <param name="index">Where in <paramref name="buffer"/> the first byte goes.</param>
        /// <returns>The value's whole length, <see cref="NotFound"/> or <see cref="ReadFailed"/>.</returns>
        public int Read(byte[] key, int keyIndex, int keyLength, byte[] buffer, int index)
        {
            int position = FindCommitted(key, keyIndex, keyLength);
            return position < 0 ? position : ReadValue(_active, _index.Offset(position), _entry, buffer, index);
        }

        /// <summary>
        /// Enumerates the committed keys that start with a prefix, in no particular order. A commit ends an enumeration:
        /// go on from 0 after it.
        /// </summary>
        /// <param name="cursor">0 to start; set to go on from.</param>
        /// <param name="prefix">Holds the prefix at its start.</param>
        /// <param name="prefixLength">Its length in bytes, 0 for all keys.</param>
        /// <param name="key">Receives the key: <see cref="KeyMaximum"/> bytes.</param>
        /// <returns>The key's length, <see cref="NotFound"/> at the end, or <see cref="ReadFailed"/>.</returns>
        public int NextKey(ref int cursor, byte[] prefix, int prefixLength, byte[] key)
        {
            while (_mounted && cursor < _index.Count)
            {
                int position = cursor++;
                if (_index.State(position) == KeyIndex.Pending)
                {
                    continue;
                }

                if (!_active.ReadRecord(_index.Offset(position), _entry))
                {
                    return ReadFailed;
                }

                int length = LogBank.KeyLength(_entry);
                if (length >= prefixLength && Same(_entry, prefix, 0, prefixLength))
                {
                    Array.Copy(_entry, LogBank.RecordHead, key, 0, length);
                    return length;
                }
            }

            return NotFound;
        }

        // Compares the key of a record with bytes.
        private static bool Same(byte[] record, byte[] key, int index, int length)
        {
            for (int i = 0; i < length; i++)
            {
                if (record[LogBank.RecordHead + i] != key[index + i])
                {
                    return false;
                }
            }

            return true;
        }

        private static int ReadValue(LogBank bank, int offset, byte[] record, byte[] buffer, int index)
        {
            int length = LogBank.ValueLength(record);
            int count = buffer.Length - index;
            count = length < count ? length : count;
            offset += LogBank.RecordHead + LogBank.KeyLength(record);
            return count == 0 || bank.Read(offset, buffer, index, count) ? length : ReadFailed;
        }

        // Leaves the record's head in _entry if the result is a position.
        private int FindCommitted(byte[] key, int keyIndex, int keyLength)
        {
            int position = _mounted ? Find(key, keyIndex, keyLength, out _) : NotFound;
            if (position >= 0)
            {
                return _index.State(position) == KeyIndex.Pending ? NotFound : position;
            }

            return position == ReadFailed ? ReadFailed : NotFound;
        }

        // Finds a key, committed or pending, by its hash; keys of equal hash are told apart by the records.
        private int Find(byte[] key, int keyIndex, int keyLength, out int insertAt)
        {
            int hash = HashOf(key, keyIndex, keyLength);
            insertAt = _index.LowerBound(hash);
            for (int position = insertAt; position < _index.Count && _index.Hash(position) == hash; position++)
            {
                LogBank bank = _index.State(position) == KeyIndex.Pending ? _batch : _active;
                if (!bank.ReadRecord(_index.Offset(position), _entry))
                {
                    return ReadFailed;
                }

                if (LogBank.KeyLength(_entry) == keyLength && Same(_entry, key, keyIndex, keyLength))
                {
                    return position;
                }
            }

            return NotFound;
        }

        private static int HashOf(byte[] key, int keyIndex, int keyLength)
        {
            return (int)(Crc32.Update(0, key, keyIndex, keyLength) & 0xFFFF);
        }
    }
}
