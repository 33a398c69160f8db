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

        /// <summary>A part of a transfer that the ACS has asked for: then its slot and the part (1 byte each).</summary>
        public const byte Transfer = (byte)'T';

        /// <summary>A part of a transfer that the ACS has not asked for: then its slot and the part (1 byte each).</summary>
        public const byte Autonomous = (byte)'A';

        /// <summary>A scheduled Inform: then its slot (1 byte). The value is delay, age and CommandKey.</summary>
        public const byte Schedule = (byte)'S';

        /// <summary>The factory reset that is to be carried out: no value. It goes with all the rest.</summary>
        public const byte FactoryReset = (byte)'R';

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
    }
}
