using System;
using NanoCwmp.Core;

namespace NanoCwmp.Storage
{
    // Writing a bank. What is appended gathers in the page buffer, between _programmed and End.
    internal sealed partial class LogBank
    {
        private int _programmed;
        private uint _crc;

        /// <summary>Gets where the next byte goes.</summary>
        internal int End { get; private set; }

        /// <summary>Gets where the open frame starts.</summary>
        internal int FrameStart { get; private set; }

        /// <summary>Programs the mark, also once more over one that a loss of power may have left weak.</summary>
        internal bool Settle(int offset)
        {
            Array.Clear(_page, 0, _unit);
            End = offset + _unit;
            _programmed = End;
            return _bank.Program(offset, _page, 0, _unit);
        }

        /// <summary>Erases the bank and writes the header of a new generation.</summary>
        internal bool Start(int generation)
        {
            Generation = generation;
            End = 0;
            _programmed = 0;
            PutUInt(_head, 0, Magic);
            _head[4] = Version;
            _head[5] = 0;
            while (1 << _head[5] != _unit)
            {
                _head[5]++;
            }

            _head[6] = 0xFF;
            _head[7] = 0xFF;
            PutUInt(_head, 8, (uint)generation);
            PutUInt(_head, 12, Crc32.Update(0, _head, 0, 12));
            return _bank.Erase() && Append(_head, 0, HeaderBytes) && Flush();
        }

        internal void OpenFrame()
        {
            FrameStart = End;
            _crc = Seed();
        }

        /// <summary>Appends a record to the open frame. It can be read when this returns.</summary>
        internal bool AppendRecord(int kind, byte[] key, int keyIndex, int keyLength, byte[] value, int index, int length)
        {
            _head[0] = (byte)((kind << 4) | (keyLength - 1));
            _head[1] = (byte)length;
            _head[2] = (byte)(length >> 8);
            return Append(_head, 0, RecordHead)
                && Append(key, keyIndex, keyLength)
                && Append(value, index, length)
                && Flush();
        }

        /// <summary>Appends records of the other bank; the next <see cref="Flush"/> has them programmed.</summary>
        internal bool Copy(LogBank source, int offset, int count)
        {
            while (count > 0)
            {
                int part = PageSize - (End & (PageSize - 1));
                part = count < part ? count : part;
                if (!source.Read(offset, _page, End - _programmed, part))
                {
                    return false;
                }

                End += part;
                offset += part;
                count -= part;
                if ((End & (PageSize - 1)) == 0 && !Flush())
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Ends the open frame by a trailer of the given kind.</summary>
        internal bool CloseFrame(int kind)
        {
            if (!Flush())
            {
                return false;
            }

            PutUInt(_head, 0, (uint)((kind << 4) | ((End - FrameStart) << 8)));
            PutUInt(_head, 4, Crc32.Update(_crc, _head, 0, 4));
            return Append(_head, 0, TrailerBytes) && Flush();
        }

        internal bool Sync() => _bank.Sync();

        /// <summary>Pads to the program unit with 0xFF and programs what was appended.</summary>
        internal bool Flush()
        {
            int aligned = Align(End);
            while (End < aligned)
            {
                _page[End++ - _programmed] = 0xFF;
            }

            int count = End - _programmed;
            if (count == 0)
            {
                return true;
            }

            _crc = Crc32.Update(_crc, _page, 0, count);
            bool programmed = _bank.Program(_programmed, _page, 0, count);
            _programmed = End;
            return programmed;
        }

        private static void PutUInt(byte[] buffer, int index, uint value)
        {
            buffer[index] = (byte)value;
            buffer[index + 1] = (byte)(value >> 8);
            buffer[index + 2] = (byte)(value >> 16);
            buffer[index + 3] = (byte)(value >> 24);
        }

        // Buffers to the end of a page, so that no operation crosses one.
        private bool Append(byte[] buffer, int index, int count)
        {
            while (count > 0)
            {
                int part = PageSize - (End & (PageSize - 1));
                part = count < part ? count : part;
                Array.Copy(buffer, index, _page, End - _programmed, part);
                End += part;
                index += part;
                count -= part;
                if ((End & (PageSize - 1)) == 0 && !Flush())
                {
                    return false;
                }
            }

            return true;
        }
    }
}
