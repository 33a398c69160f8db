namespace NanoCwmp.Core
{
    /// <summary>Numbers in the records of the log: highest byte first.</summary>
    public static class BigEndian
    {
        /// <summary>Writes a number of 4 bytes, with or without sign.</summary>
        /// <param name="buffer">Receives the bytes.</param>
        /// <param name="offset">Where the first one goes.</param>
        /// <param name="number">The number.</param>
        public static void Put32(byte[] buffer, int offset, long number)
        {
            Put(buffer, offset, 4, number);
        }

        /// <summary>Writes a number of 8 bytes.</summary>
        /// <param name="buffer">Receives the bytes.</param>
        /// <param name="offset">Where the first one goes.</param>
        /// <param name="number">The number.</param>
        public static void Put64(byte[] buffer, int offset, long number)
        {
            Put(buffer, offset, 8, number);
        }

        /// <summary>Reads an unsigned number of 2 bytes.</summary>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="offset">Where the first one is.</param>
        /// <returns>The number.</returns>
        public static int Get16(byte[] buffer, int offset)
        {
            return (buffer[offset] << 8) | buffer[offset + 1];
        }

        /// <summary>Reads an unsigned number of 4 bytes.</summary>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="offset">Where the first one is.</param>
        /// <returns>The number.</returns>
        public static long GetUnsigned32(byte[] buffer, int offset)
        {
            return Get(buffer, offset, 4);
        }

        /// <summary>Reads a signed number of 4 bytes.</summary>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="offset">Where the first one is.</param>
        /// <returns>The number.</returns>
        public static int GetSigned32(byte[] buffer, int offset)
        {
            return (int)Get(buffer, offset, 4);
        }

        /// <summary>Reads a number of 8 bytes.</summary>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="offset">Where the first one is.</param>
        /// <returns>The number.</returns>
        public static long Get64(byte[] buffer, int offset)
        {
            return Get(buffer, offset, 8);
        }

        private static void Put(byte[] buffer, int offset, int length, long number)
        {
            for (int i = offset + length - 1; i >= offset; i--)
            {
                buffer[i] = (byte)number;
                number >>= 8;
            }
        }

        private static long Get(byte[] buffer, int offset, int length)
        {
            long number = 0;
            for (int i = 0; i < length; i++)
            {
                number = (number << 8) | buffer[offset + i];
            }

            return number;
        }
    }
}
