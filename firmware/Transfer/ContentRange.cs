using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Transfer
{
    /// <summary>The part of a file that a response has, by its Content-Range (RFC 7233 4.2).</summary>
    public sealed class ContentRange
    {
        /// <summary>A number that the response does not give.</summary>
        public const long Unknown = -1;

        private static readonly byte[] s_unit = Ascii.Bytes("bytes ");

        /// <summary>Gets the first byte, from 0 on, or <see cref="Unknown"/>.</summary>
        public long Start { get; private set; }

        /// <summary>Gets how many bytes the whole file has, or <see cref="Unknown"/>.</summary>
        public long Total { get; private set; }

        /// <summary>Forgets what was read.</summary>
        public void Clear()
        {
            Start = Unknown;
            Total = Unknown;
        }

        /// <summary>Reads "bytes 0-99/200", "bytes 0-99/*" or "bytes */200"; of anything else nothing is known.</summary>
        /// <param name="buffer">Holds the field's value.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        public void Read(byte[] buffer, int offset, int count)
        {
            Clear();
            int end = offset + count;
            int range = offset + s_unit.Length;
            int slash = HttpText.IndexOf(buffer, offset, end, (byte)'/');
            if (range >= slash || slash == end || !HttpText.EqualsIgnoreCase(buffer, offset, s_unit.Length, s_unit))
            {
                return;
            }

            Total = ReadNumber(buffer, slash + 1, end);
            int dash = HttpText.IndexOf(buffer, range, slash, (byte)'-');
            Start = dash == slash ? Unknown : ReadNumber(buffer, range, dash);
        }

        private static long ReadNumber(byte[] buffer, int start, int end)
        {
            bool isDigit = start < end && buffer[start] >= '0' && buffer[start] <= '9';
            return isDigit && NumberText.TryRead(buffer, start, end - start, out long number) ? number : Unknown;
        }
    }
}
