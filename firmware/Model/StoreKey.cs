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

        /// <summary>
        /// A row of a stored table: then the hash of the table's path (4 bytes) and each instance number, its own the last
        /// (2 bytes). The value is empty.
        /// </summary>
        public const byte Row = (byte)'I';

        /// <summary>
        /// The highest instance number that a stored table ever gave (2 bytes, the value): then the hash of the table's path
        /// (4 bytes) and the instance numbers of the tables around it (2 bytes each).
        /// </summary>
        public const byte LastRow = (byte)'L';

        /// <summary>A pending event: then its code (1 byte) and a running number (2 bytes). The value is the CommandKey.</summary>
        public const byte Event = (byte)'E';

        /// <summary>The ACS and the identity that 0 BOOTSTRAP was raised for: a hash (4 bytes) as value.</summary>
        public const byte Bootstrap = (byte)'B';

        /// <summary>
        /// A wrong entry of the SetParameterValues that is being read; the same key for all of them. The value is the fault
        /// code (2 bytes) and the name. Only ever staged, never committed.
        /// </summary>
        public const byte Fault = (byte)'F';

        /// <summary>The random path of the connection request URL (R326): 16 bytes as value.</summary>
        public const byte ConnectionRequestPath = (byte)'C';

        /// <summary>
        /// The connection request over UDP that was accepted last: its timestamp (8 bytes) and a hash of the credentials that
        /// it was signed with (4 bytes) as value.
        /// </summary>
        public const byte UdpRequest = (byte)'G';

        /// <summary>
        /// A setting that came by DHCP, and that neither the ACS nor the owner has set since: then which one (1 byte). The value
        /// is empty.
        /// </summary>
        public const byte Discovered = (byte)'D';

        /// <summary>A part of a transfer that the ACS has asked for: then its slot and the part (1 byte each).</summary>
        public const byte Transfer = (byte)'T';

        /// <summary>A part of a transfer that the ACS has not asked for: then its slot and the part (1 byte each).</summary>
        public const byte Autonomous = (byte)'U';

        /// <summary>A scheduled Inform: then its slot (1 byte). The value is delay, age and CommandKey.</summary>
        public const byte Schedule = (byte)'S';

        /// <summary>The factory reset that is to be carried out: no value. It goes with all the rest.</summary>
        public const byte FactoryReset = (byte)'R';

        /// <summary>The firmware upgrade that is under way: no more key. The value's layout stands with who writes it.</summary>
        public const byte Update = (byte)'W';

        /// <summary>The configuration file that was restored last: no more key. The value's layout stands with who writes it.</summary>
        public const byte Configuration = (byte)'V';

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

        /// <summary>
        /// Writes the key of something that belongs to a place in the model: kind, hash of the path, instance numbers. All
        /// such records go when the row that they are in is deleted.
        /// </summary>
        /// <param name="kind">The kind of record.</param>
        /// <param name="hash">The hash of the path.</param>
        /// <param name="address">Has the instance numbers.</param>
        /// <param name="key">Receives the key.</param>
        /// <returns>The key's length.</returns>
        public static int Write(byte kind, int hash, ParameterAddress address, byte[] key)
        {
            key[0] = kind;
            Put32(key, 1, hash);
            int length = 5;
            for (int i = 0; i < address.Depth; i++)
            {
                Put16(key, length, address.Instances[i]);
                length += 2;
            }

            return length;
        }

        /// <summary>Gets the hash out of a key that <see cref="Write"/> has written.</summary>
        /// <param name="key">The key.</param>
        /// <returns>The hash of the path.</returns>
        public static int HashOf(byte[] key)
        {
            return (key[1] << 24) | (key[2] << 16) | (key[3] << 8) | key[4];
        }

        /// <summary>Gets the instance numbers out of a key that <see cref="Write"/> has written.</summary>
        /// <param name="key">The key.</param>
        /// <param name="length">Its length.</param>
        /// <param name="address">Receives the instance numbers, not the node.</param>
        /// <returns>Whether the length is one that such a key has.</returns>
        public static bool TryReadInstances(byte[] key, int length, ParameterAddress address)
        {
            int depth = (length - 5) / 2;
            if (length != 5 + (depth * 2) || depth < 0 || depth > address.Instances.Length)
            {
                return false;
            }

            address.Depth = depth;
            for (int i = 0; i < depth; i++)
            {
                address.Instances[i] = (key[5 + (i * 2)] << 8) | key[6 + (i * 2)];
            }

            return true;
        }

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
