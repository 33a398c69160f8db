using System;
using NanoCwmp.Core;

namespace NanoCwmp.Tests.Unit
{
    /// <summary>Writes the bytes of a bank as firmware/Storage/SPEC.md has them, without the code under test.</summary>
    public class StorageLayout
    {
        private readonly byte[] _cells;
        private readonly int _unit;
        private readonly byte[] _generation;
        private int _frame;

        /// <summary>Starts with a header.</summary>
        public StorageLayout(int capacity, int unit, int generation)
        {
            _cells = new byte[capacity];
            for (int i = 0; i < capacity; i++)
            {
                _cells[i] = 0xFF;
            }

            _unit = unit;
            _generation = new byte[4];
            for (int i = 0; i < 4; i++)
            {
                _generation[i] = (byte)(generation >> (8 * i));
            }

            byte logarithm = 0;
            while (1 << logarithm < unit)
            {
                logarithm++;
            }

            Put(new byte[] { 0x4E, 0x43, 0x50, 0x4C, 1, logarithm, 0xFF, 0xFF });
            Put(_generation);
            PutCrc(Crc32.Update(0, _cells, 0, 12));
            Pad();
            _frame = Length;
        }

        public int Length { get; private set; }

        public byte[] Cells => _cells;

        public StorageLayout Value(string key, string value)
        {
            Put(new byte[] { (byte)(0x10 + key.Length - 1), (byte)value.Length, (byte)(value.Length >> 8) });
            PutText(key);
            PutText(value);
            Pad();
            return this;
        }

        public StorageLayout Delete(string key)
        {
            Put(new byte[] { (byte)(0x20 + key.Length - 1), 0, 0 });
            PutText(key);
            Pad();
            return this;
        }

        /// <summary>Ends a frame: kind 0x30 commits, 0x40 aborts.</summary>
        public StorageLayout Trailer(byte kind)
        {
            int count = Length - _frame;
            Put(new byte[] { kind, (byte)count, (byte)(count >> 8), (byte)(count >> 16) });
            PutCrc(Crc32.Update(Crc32.Update(0, _generation, 0, 4), _cells, _frame, Length - _frame));
            Pad();
            _frame = Length;
            return this;
        }

        public StorageLayout Mark()
        {
            Put(new byte[_unit]);
            _frame = Length;
            return this;
        }

        /// <summary>Puts the bytes into a bank.</summary>
        public void Load(StorageMemoryBank bank)
        {
            Array.Copy(_cells, bank.Cells, _cells.Length);
        }

        private void Put(byte[] bytes)
        {
            Array.Copy(bytes, 0, _cells, Length, bytes.Length);
            Length += bytes.Length;
        }

        private void PutText(string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                _cells[Length++] = (byte)text[i];
            }
        }

        private void PutCrc(uint crc)
        {
            Put(new byte[] { (byte)crc, (byte)(crc >> 8), (byte)(crc >> 16), (byte)(crc >> 24) });
        }

        private void Pad()
        {
            Length = (Length + _unit - 1) / _unit * _unit;
        }
    }
}
