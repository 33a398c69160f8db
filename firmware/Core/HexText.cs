namespace NanoCwmp.Core
{
    /// <summary>Bytes as hexadecimal digits.</summary>
    public static class HexText
    {
        private static readonly byte[] s_lower = Ascii.Bytes("0123456789abcdef");

        /// <summary>Writes bytes as lower-case digits, two each.</summary>
        /// <param name="bytes">Holds the bytes.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many there are.</param>
        /// <param name="text">Receives the digits.</param>
        /// <param name="at">Where the first digit goes.</param>
        public static void Write(byte[] bytes, int offset, int count, byte[] text, int at)
        {
            for (int end = offset + count; offset < end; offset++)
            {
                text[at++] = s_lower[bytes[offset] >> 4];
                text[at++] = s_lower[bytes[offset] & 15];
            }
        }

        /// <summary>Writes a number as eight lower-case digits.</summary>
        /// <param name="number">The number.</param>
        /// <param name="text">Receives the digits.</param>
        /// <param name="at">Where the first digit goes.</param>
        public static void Write(int number, byte[] text, int at)
        {
            for (int shift = 28; shift >= 0; shift -= 4)
            {
                text[at++] = s_lower[(number >> shift) & 15];
            }
        }
    }
}
