namespace NanoCwmp.Model
{
    /// <summary>
    /// The keys of the parameter log. The first byte says what a record is; the values never change, because the log
    /// outlives the firmware's version.
    /// </summary>
    public static class StoreKey
    {
        /// <summary>A parameter's value: then the hash of its path (4 bytes) and each instance number (2 bytes).</summary>
        public const byte Parameter = (byte)'P';

        /// <summary>A pending event: then its code (1 byte) and a running number (2 bytes). The value is the CommandKey.</summary>
        public const byte Event = (byte)'E';

        /// <summary>The ACS and the identity that 0 BOOTSTRAP was raised for: a hash (4 bytes) as value.</summary>
        public const byte Bootstrap = (byte)'B';

        /// <summary>
        /// A wrong entry of the SetParameterValues that is being read; the same key for all of them. The value is the fault
        /// code (2 bytes) and the name. Only ever staged, never committed.
        /// </summary>
        public const byte Fault = (byte)'F';

        /// <summary>
        /// A parameter's notification, where it is or was other than off: then what follows in <see cref="Parameter"/>. The
        /// value is the notification (1 byte), what the ACS knows of the value (1 byte) and a hash of the value (4 bytes).
        /// </summary>
        public const byte Notification = (byte)'N';

        /// <summary>
        /// A parameter whose access list is empty, so that nobody but the ACS may write it: then what follows in
        /// <see cref="Parameter"/>. The value is empty.
        /// </summary>
        public const byte Access = (byte)'A';

        /// <summary>Writes a number of 2 bytes into a key.</summary>
        /// <param name="key">The key.</param>
        /// <param name="offset">Where the number goes.</param>
        /// <param name="number">The number.</param>
        public static void Put16(byte[] key, int offset, int number)
        {
            key[offset] = (byte)(number >> 8);
            key[offset + 1] = (byte)number;
        }

        /// <summary>Writes a number of 4 bytes into a key or value.</summary>
        /// <param name="key">The key.</param>
        /// <param name="offset">Where the number goes.</param>
        /// <param name="number">The number.</param>
        public static void Put32(byte[] key, int offset, int number)
        {
            Put16(key, offset, number >> 16);
            Put16(key, offset + 2, number);
        }

        /// <summary>Reads a number of 4 bytes from a key or value.</summary>
        /// <param name="key">The key.</param>
        /// <param name="offset">Where the number stands.</param>
        /// <returns>The number.</returns>
        public static int Get32(byte[] key, int offset)
        {
            return (key[offset] << 24) | (key[offset + 1] << 16) | (key[offset + 2] << 8) | key[offset + 3];
        }
    }
}
