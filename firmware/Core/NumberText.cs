namespace NanoCwmp.Core
{
    /// <summary>
    /// Whole numbers as decimal digits in a byte array. The class library works on strings, which cost an allocation a
    /// number, and its TryParse leaves garbage behind on nanoCLR.
    /// </summary>
    public static class NumberText
    {
        /// <summary>The bytes that the longest number takes.</summary>
        public const int MaximumLength = 20;

        /// <summary>Writes a number.</summary>
        /// <param name="number">The number.</param>
        /// <param name="buffer">Receives up to <see cref="MaximumLength"/> digits and sign.</param>
        /// <param name="offset">Where the first byte goes.</param>
        /// <returns>How many bytes were written.</returns>
        public static int Write(long number, byte[] buffer, int offset)
        {
            int start = offset;
            if (number < 0)
            {
                buffer[offset++] = (byte)'-';
            }

            // Digits are taken with their sign, because the lowest number has no positive twin.
            int length = 1;
            for (long rest = number / 10; rest != 0; rest /= 10)
            {
                length++;
            }

            for (int i = offset + length - 1; i >= offset; i--)
            {
                int digit = (int)(number % 10);
                buffer[i] = (byte)('0' + (digit < 0 ? -digit : digit));
                number /= 10;
            }

            return offset + length - start;
        }

        /// <summary>Reads a number: an optional sign and digits, and nothing else.</summary>
        /// <param name="buffer">Holds the text.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <param name="number">The number, or 0.</param>
        /// <returns>Whether the text is a number of 64 bits.</returns>
        public static bool TryRead(byte[] buffer, int offset, int count, out long number)
        {
            number = 0;
            int end = offset + count;
            bool negative = false;
            if (count > 0 && (buffer[offset] == '-' || buffer[offset] == '+'))
            {
                negative = buffer[offset] == '-';
                offset++;
            }

            if (offset == end)
            {
                return false;
            }

            long value = 0;
            for (; offset < end; offset++)
            {
                int digit = buffer[offset] - '0';
                if (digit < 0 || digit > 9 || value < (long.MinValue + digit) / 10)
                {
                    return false;
                }

                value = (value * 10) - digit;
            }

            if (!negative && value == long.MinValue)
            {
                return false;
            }

            number = negative ? value : -value;
            return true;
        }
    }
}
