namespace NanoCwmp.Core
{
    /// <summary>
    /// CRC-32 of IEEE 802.3 (reflected polynomial 0xEDB88320), as zlib and Ethernet have it: "123456789" gives 0xCBF43926.
    /// </summary>
    public static class Crc32
    {
        // A table of 16 costs 84 bytes of heap and two look-ups a byte; one of 256 would cost 1 KB for twice the speed.
        private static readonly uint[] s_nibbles = new uint[]
        {
            0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
            0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
        };

        /// <summary>Continues a CRC-32 over a part of a buffer.</summary>
        /// <param name="crc">The CRC-32 of what came before, 0 at the start.</param>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="index">Where in <paramref name="buffer"/> the first byte is.</param>
        /// <param name="count">How many bytes.</param>
        /// <returns>The CRC-32 of all bytes so far.</returns>
        public static uint Update(uint crc, byte[] buffer, int index, int count)
        {
            uint[] nibbles = s_nibbles;
            crc = ~crc;
            for (int end = index + count; index < end; index++)
            {
                crc ^= buffer[index];
                crc = (crc >> 4) ^ nibbles[(int)(crc & 15)];
                crc = (crc >> 4) ^ nibbles[(int)(crc & 15)];
            }

            return ~crc;
        }
    }
}
