namespace NanoCwmp.Core
{
    /// <summary>Numbers of hexadecimal digits.</summary>
    public static class HexNumber
    {
        /// <summary>Reads digits of either case.</summary>
        /// <param name="text">Holds the digits.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many there are, at most 16.</param>
        /// <returns>The number, or a negative one if there is another character among them or it has 64 bits.</returns>
        public static long Read(byte[] text, int offset, int count)
        {
            long number = 0;
            for (int end = offset + count; offset < end; offset++)
            {
                int digit = text[offset] - '0';
                if (digit < 0 || digit > 9)
                {
                    int letter = (text[offset] | 0x20) - 'a';
                    if (letter < 0 || letter > 5)
                    {
                        return -1;
                    }

                    digit = 10 + letter;
                }

                number = (number << 4) | (uint)digit;
            }

            return number;
        }
    }
}
