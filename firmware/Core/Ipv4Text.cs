using System.Text;

namespace NanoCwmp.Core
{
    /// <summary>IPv4 addresses as four numbers with dots; as a number, 192.0.2.1 is 0xC0000201.</summary>
    public static class Ipv4Text
    {
        /// <summary>The bytes that the longest address takes.</summary>
        public const int MaximumLength = 15;

        /// <summary>Reads an address.</summary>
        /// <param name="text">The text.</param>
        /// <param name="address">The address, or 0.</param>
        /// <returns>Whether the text is an address.</returns>
        public static bool TryRead(string text, out uint address)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            uint read = 0;
            int parts = 0;
            int start = 0;
            address = 0;
            for (int i = 0; i <= bytes.Length; i++)
            {
                if (i < bytes.Length && bytes[i] != '.')
                {
                    continue;
                }

                if (++parts > 4 || i - start > 3 || i == start || bytes[start] < '0'
                    || !NumberText.TryRead(bytes, start, i - start, out long part) || part > 255)
                {
                    return false;
                }

                read = (read << 8) | (uint)part;
                start = i + 1;
            }

            address = parts == 4 ? read : 0;
            return parts == 4;
        }

        /// <summary>Writes an address.</summary>
        /// <param name="address">The address.</param>
        /// <param name="buffer">Receives up to <see cref="MaximumLength"/> bytes.</param>
        /// <param name="offset">Where the first byte goes.</param>
        /// <returns>How many bytes were written.</returns>
        public static int Write(uint address, byte[] buffer, int offset)
        {
            int at = offset;
            for (int shift = 24; shift >= 0; shift -= 8)
            {
                at += NumberText.Write((int)(address >> shift) & 0xFF, buffer, at);
                if (shift > 0)
                {
                    buffer[at++] = (byte)'.';
                }
            }

            return at - offset;
        }
    }
}
