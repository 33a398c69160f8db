using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.Storage
{
    /// <summary>One bank in its byte layout (SPEC.md). This part reads it.</summary>
    internal sealed partial class LogBank
    {
        /// <summary>The longest key, what the four bits of a record's first byte can say.</summary>
        internal const int KeyMaximum = 16;

        /// <summary>Bytes of a record before its key.</summary>
        internal const int RecordHead = 3;

        /// <summary>Bytes that hold any record's head and key, and any trailer.</summary>
        internal const int ProbeSize = RecordHead + KeyMaximum;

        /// <summary>Bytes programmed at once at most: the page of NOR flash.</summary>
        internal const int PageSize = 256;

        internal const int ValueKind = 1;
        internal const int DeleteKind = 2;
        internal const int CommitKind = 3;
        internal const int AbortKind = 4;

        /// <summary>No valid frame starts there.</summary>
        internal const int NoFrame = 0;

        /// <summary>The medium failed.</summary>
        internal const int Failed = -1;

        private const int HeaderBytes = 16;
        private const int TrailerBytes = 8;
        private const int Version = 1;
        private const uint Magic = 0x4C50434E; // "NCPL"

        private readonly IStorageBank _bank;
        private readonly byte[] _page;
        private readonly byte[] _head = new byte[HeaderBytes];
        private readonly int _unit;

        /// <param name="bank">The medium.</param>
        /// <param name="page">A buffer of <see cref="PageSize"/> bytes; both banks share it, as one is written at a time.</param>
        /// <param name="capacity">Bytes to use, a multiple of <paramref name="unit"/>.</param>
        /// <param name="unit">Everything is aligned to this many bytes, a power of two up to <see cref="PageSize"/>.</param>
        internal LogBank(IStorageBank bank, byte[] page, int capacity, int unit)
        {
            _bank = bank;
            _page = page;
            _unit = unit;
            Capacity = capacity;
        }

        internal int Capacity { get; }

        /// <summary>Gets the number that orders the banks and seeds every CRC of this one.</summary>
        internal int Generation { get; set; }

        internal int HeaderSize => Align(HeaderBytes);

        internal int TrailerSize => Align(TrailerBytes);

        internal int MarkSize => _unit;

        internal static int Kind(byte[] record) => record[0] >> 4;

        internal static int KeyLength(byte[] record) => (record[0] & 15) + 1;

        internal static int ValueLength(byte[] record) => record[1] | (record[2] << 8);

        internal int RecordSize(int keyLength, int valueLength) => Align(RecordHead + keyLength + valueLength);

        internal int RecordSize(byte[] record) => RecordSize(KeyLength(record), ValueLength(record));

        internal bool Read(int offset, byte[] buffer, int index, int count) => _bank.Read(offset, buffer, index, count);

        /// <summary>Reads head and key of the record at an offset; behind the end of the bank everything is erased.</summary>
        internal bool ReadRecord(int offset, byte[] record)
        {
            if (offset > Capacity - TrailerBytes)
            {
                record[0] = 0xFF;
                return true;
            }

            int count = Capacity - offset;
            return _bank.Read(offset, record, 0, count < ProbeSize ? count : ProbeSize);
        }

        /// <summary>Reads the header.</summary>
        /// <returns>Ok, Created (there is none), Incompatible or MediumFailed.</returns>
        internal MountResult ReadHeader()
        {
            if (!_bank.Read(0, _head, 0, HeaderBytes))
            {
                return MountResult.MediumFailed;
            }

            if (GetUInt(_head, 0) != Magic || GetUInt(_head, 12) != Crc32.Update(0, _head, 0, 12))
            {
                return MountResult.Created;
            }

            Generation = (int)GetUInt(_head, 8);
            return _head[4] == Version && 1 << _head[5] == _unit ? MountResult.Ok : MountResult.Incompatible;
        }

        /// <summary>Looks for a valid frame.</summary>
        /// <param name="start">Where the frame would start.</param>
        /// <param name="record">A buffer of <see cref="ProbeSize"/> bytes; holds the trailer afterwards.</param>
        /// <returns>The offset of its trailer, <see cref="NoFrame"/> or <see cref="Failed"/>.</returns>
        internal int FindTrailer(int start, byte[] record)
        {
            int offset = start;
            while (true)
            {
                if (!ReadRecord(offset, record))
                {
                    return Failed;
                }

                switch (Kind(record))
                {
                    case ValueKind:
                    case DeleteKind:
                        offset += RecordSize(record);
                        break;
                    case CommitKind:
                    case AbortKind:
                        return CheckTrailer(start, offset, record);
                    default:
                        return NoFrame;
                }
            }
        }

        /// <summary>Looks for the mark: any cleared bit of it proves that what lies before it is firm.</summary>
        /// <returns>1 if it is seen, <see cref="NoFrame"/> or <see cref="Failed"/>.</returns>
        internal int FindMark(int offset)
        {
            if (offset > Capacity - _unit)
            {
                return NoFrame;
            }

            if (!_bank.Read(offset, _page, 0, _unit))
            {
                return Failed;
            }

            for (int i = 0; i < _unit; i++)
            {
                if (_page[i] != 0xFF)
                {
                    return 1;
                }
            }

            return NoFrame;
        }

        private static uint GetUInt(byte[] buffer, int index) =>
            (uint)(buffer[index] | (buffer[index + 1] << 8) | (buffer[index + 2] << 16) | (buffer[index + 3] << 24));

        private int Align(int count) => (count + _unit - 1) & ~(_unit - 1);

        private uint Seed()
        {
            PutUInt(_head, 0, (uint)Generation);
            return Crc32.Update(0, _head, 0, 4);
        }

        private int CheckTrailer(int start, int offset, byte[] record)
        {
            if ((int)(GetUInt(record, 0) >> 8) != offset - start)
            {
                return NoFrame;
            }

            uint crc = Seed();
            for (int at = start; at < offset; at += PageSize)
            {
                int count = offset - at < PageSize ? offset - at : PageSize;
                if (!_bank.Read(at, _page, 0, count))
                {
                    return Failed;
                }

                crc = Crc32.Update(crc, _page, 0, count);
            }

            return GetUInt(record, 4) == Crc32.Update(crc, record, 0, 4) ? offset : NoFrame;
        }
    }
}
