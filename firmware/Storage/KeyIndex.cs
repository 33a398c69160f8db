using System;

namespace NanoCwmp.Storage
{
    /// <summary>
    /// The index in RAM: for each key 16 bits of its hash and where its record lies, in arrays ordered by hash. Sorted arrays
    /// cost 5 bytes a key, have no empty places and shift by native copies; a look-up halves ten times for 1,000 keys. Of as
    /// many keys, one in sixty shares its hash with another one, and costs the reading of a record more.
    /// </summary>
    internal sealed class KeyIndex
    {
        /// <summary>The key exists in the open batch only; the location is that of its last record there.</summary>
        internal const int Pending = 0x80;

        /// <summary>The open batch holds a record for this committed key; the location is that of the committed one.</summary>
        internal const int Touched = 0x40;

        /// <summary>One more than the highest offset that there is room for.</summary>
        internal const int OffsetEnd = Touched << LowBits;

        private const int Flags = Pending | Touched;
        private const int LowBits = 16;

        private readonly ushort[] _hashes;
        private readonly ushort[] _lows;
        private readonly byte[] _highs;

        internal KeyIndex(int maximumKeys)
        {
            _hashes = new ushort[maximumKeys];
            _lows = new ushort[maximumKeys];
            _highs = new byte[maximumKeys];
        }

        internal int Count { get; private set; }

        internal bool IsFull => Count == _hashes.Length;

        /// <summary>Gets the hash at a position, 16 bits.</summary>
        internal int Hash(int position) => _hashes[position];

        internal int Offset(int position) => ((_highs[position] & ~Flags) << LowBits) | _lows[position];

        internal int State(int position) => _highs[position] & Flags;

        internal void Clear()
        {
            Count = 0;
        }

        /// <summary>Finds the first position whose hash is not below <paramref name="hash"/>.</summary>
        internal int LowerBound(int hash)
        {
            int low = 0;
            int high = Count;
            while (low < high)
            {
                int middle = (low + high) >> 1;
                if (_hashes[middle] < hash)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return low;
        }

        internal void Set(int position, int offset, int state)
        {
            _lows[position] = (ushort)offset;
            _highs[position] = (byte)((offset >> LowBits) | state);
        }

        internal void Insert(int position, int hash, int offset, int state)
        {
            Move(position, position + 1, Count - position);
            _hashes[position] = (ushort)hash;
            Set(position, offset, state);
            Count++;
        }

        internal void RemoveAt(int position)
        {
            Count--;
            Move(position + 1, position, Count - position);
        }

        /// <summary>Follows the records of the open batch to where they were copied.</summary>
        internal void MovePending(int distance)
        {
            for (int i = 0; i < Count; i++)
            {
                if ((_highs[i] & Pending) != 0)
                {
                    Set(i, Offset(i) + distance, State(i));
                }
            }
        }

        /// <summary>Forgets everything about the open batch.</summary>
        internal void DropBatch()
        {
            int kept = 0;
            for (int i = 0; i < Count; i++)
            {
                if ((_highs[i] & Pending) == 0)
                {
                    _hashes[kept] = _hashes[i];
                    Set(kept++, Offset(i), 0);
                }
            }

            Count = kept;
        }

        private void Move(int from, int to, int count)
        {
            Array.Copy(_hashes, from, _hashes, to, count);
            Array.Copy(_lows, from, _lows, to, count);
            Array.Copy(_highs, from, _highs, to, count);
        }
    }
}
