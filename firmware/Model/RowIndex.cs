using System;
using NanoCwmp.Core;

namespace NanoCwmp.Model
{
    /// <summary>
    /// Which rows the stored tables have, in order of table and instance numbers: 10 bytes a row, so that a walk through
    /// the model reads nothing from the log to find them.
    /// </summary>
    public sealed class RowIndex
    {
        private const int InstanceBits = 16;

        private short[] _tables = new short[8];
        private long[] _rows = new long[8];

        /// <summary>Gets how many rows there are.</summary>
        public int Count { get; private set; }

        /// <summary>Forgets all rows.</summary>
        public void Clear()
        {
            Count = 0;
        }

        /// <summary>Adds a row that is not there yet.</summary>
        /// <param name="table">The table's node.</param>
        /// <param name="row">The instance numbers, the row's own the last.</param>
        /// <returns>Whether there is room for it.</returns>
        public bool Add(int table, ParameterAddress row)
        {
            if (Count == Limits.StoredRows)
            {
                return false;
            }

            if (Count == _tables.Length)
            {
                Grow();
            }

            long packed = Pack(row, row.Depth, 0);
            int at = LowerBound(table, packed);
            Array.Copy(_tables, at, _tables, at + 1, Count - at);
            Array.Copy(_rows, at, _rows, at + 1, Count - at);
            _tables[at] = (short)table;
            _rows[at] = packed;
            Count++;
            return true;
        }

        /// <summary>Finds the next row of a table.</summary>
        /// <param name="table">The table's node.</param>
        /// <param name="around">The instance numbers of the tables around it.</param>
        /// <param name="after">The instance number to go on from, 0 for the first row.</param>
        /// <returns>The lowest instance number above <paramref name="after"/> that exists, or 0.</returns>
        public int Next(int table, ParameterAddress around, int after)
        {
            if (after >= Limits.Instance)
            {
                return 0;
            }

            long wanted = Pack(around, around.Depth, after + 1);
            int at = LowerBound(table, wanted);
            int below = (Limits.InstanceDepth - around.Depth) * InstanceBits;
            bool isFound = at < Count && _tables[at] == table
                && (around.Depth == 0 || _rows[at] >> below == wanted >> below);
            if (!isFound)
            {
                return 0;
            }

            // The turned bit is the sign of the outermost number.
            int number = (int)(_rows[at] >> (below - InstanceBits)) & Limits.Instance;
            return around.Depth == 0 ? number ^ 0x8000 : number;
        }

        // In the order of numbers without sign: the highest bit turned over.
        private static long Pack(ParameterAddress address, int depth, int last)
        {
            long packed = 0;
            for (int i = 0; i < Limits.InstanceDepth; i++)
            {
                int number = i < depth ? address.Instances[i] : i == depth ? last : 0;
                packed = (packed << InstanceBits) | (long)number;
            }

            return packed ^ long.MinValue;
        }

        private int LowerBound(int table, long row)
        {
            int low = 0;
            int high = Count;
            while (low < high)
            {
                int middle = (low + high) >> 1;
                if (_tables[middle] < table || (_tables[middle] == table && _rows[middle] < row))
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

        private void Grow()
        {
            short[] tables = new short[Count * 2];
            long[] rows = new long[Count * 2];
            Array.Copy(_tables, 0, tables, 0, Count);
            Array.Copy(_rows, 0, rows, 0, Count);
            _tables = tables;
            _rows = rows;
        }
    }
}
