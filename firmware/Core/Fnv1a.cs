namespace NanoCwmp.Core
{
    /// <summary>
    /// The 32-bit FNV-1a hash (draft-eastlake-fnv): one multiplication a byte, good enough to tell names apart, and no
    /// secret.
    /// </summary>
    public static class Fnv1a
    {
        /// <summary>The hash of nothing.</summary>
        public const int Start = unchecked((int)2166136261);

        /// <summary>Goes on with a hash, closing the piece so that "a" and "bc" differ from "ab" and "c".</summary>
        /// <param name="hash">The hash so far.</param>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many there are.</param>
        /// <returns>The hash with the bytes.</returns>
        public static int Add(int hash, byte[] buffer, int offset, int count)
        {
            return unchecked((AddPart(hash, buffer, offset, count) ^ '.') * 16777619);
        }

        /// <summary>Goes on with a hash within a piece.</summary>
        /// <param name="hash">The hash so far.</param>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many there are.</param>
        /// <returns>The hash with the bytes.</returns>
        public static int AddPart(int hash, byte[] buffer, int offset, int count)
        {
            for (int end = offset + count; offset < end; offset++)
            {
                hash = unchecked((hash ^ buffer[offset]) * 16777619);
            }

            return hash;
        }
    }
}
