using System;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit
{
    /// <summary>A bank in RAM that checks the contract and fails on demand.</summary>
    public class StorageMemoryBank : IStorageBank
    {
        private readonly bool[] _programmed;

        public StorageMemoryBank(int capacity, int programUnit)
        {
            Capacity = capacity;
            ProgramUnit = programUnit;
            Cells = new byte[capacity];
            _programmed = new bool[capacity / programUnit];
            Erase();
            Erasures = 0;
            Operations = 0;
        }

        public byte[] Cells { get; }

        public int Capacity { get; }

        public int ProgramUnit { get; }

        public int Erasures { get; private set; }

        /// <summary>Gets the number of writing operations so far.</summary>
        public int Operations { get; private set; }

        /// <summary>Gets or sets how many writing operations succeed before some fail; negative for no failure.</summary>
        public int FailAfter { get; set; } = -1;

        /// <summary>Gets or sets how many operations fail then.</summary>
        public int Failures { get; set; }

        /// <summary>Gets or sets a value indicating whether reading fails.</summary>
        public bool IsUnreadable { get; set; }

        public bool Read(int offset, byte[] buffer, int index, int count)
        {
            if (IsUnreadable || offset < 0 || offset + count > Capacity)
            {
                return false;
            }

            Array.Copy(Cells, offset, buffer, index, count);
            return true;
        }

        public bool Program(int offset, byte[] buffer, int index, int count)
        {
            if (Fails() || offset < 0 || offset + count > Capacity || offset % ProgramUnit != 0 || count % ProgramUnit != 0)
            {
                return false;
            }

            for (int i = 0; i < count; i++)
            {
                byte data = buffer[index + i];
                byte cell = Cells[offset + i];
                if (cell != data && (_programmed[(offset + i) / ProgramUnit] || (cell & data) != data))
                {
                    return false;
                }
            }

            Array.Copy(buffer, index, Cells, offset, count);
            for (int i = 0; i < count; i += ProgramUnit)
            {
                _programmed[(offset + i) / ProgramUnit] = true;
            }

            return true;
        }

        public bool Erase()
        {
            if (Fails())
            {
                return false;
            }

            for (int i = 0; i < Capacity; i++)
            {
                Cells[i] = 0xFF;
            }

            for (int i = 0; i < _programmed.Length; i++)
            {
                _programmed[i] = false;
            }

            Erasures++;
            return true;
        }

        public bool Sync()
        {
            return !Fails();
        }

        private bool Fails()
        {
            Operations++;
            if (FailAfter < 0 || FailAfter-- > 0)
            {
                return false;
            }

            FailAfter = Failures-- > 1 ? 0 : -1;
            return true;
        }
    }
}
