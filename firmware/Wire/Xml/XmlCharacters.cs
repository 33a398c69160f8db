namespace NanoCwmp.Wire.Xml
{
    /// <summary>The characters of XML 1.0 beyond ASCII, and how UTF-8 writes them.</summary>
    public static class XmlCharacters
    {
        // XML 1.0 (fifth edition) [4]: first and last of each range of characters that start a name.
        private static readonly int[] s_nameStart =
        {
            0xC0, 0xD6, 0xD8, 0xF6, 0xF8, 0x2FF, 0x370, 0x37D, 0x37F, 0x1FFF, 0x200C, 0x200D, 0x2070, 0x218F,
            0x2C00, 0x2FEF, 0x3001, 0xD7FF, 0xF900, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0xEFFFF,
        };

        /// <summary>Says whether XML can carry a character (XML 1.0 [2]).</summary>
        /// <param name="character">The code point, 0 or more.</param>
        /// <returns>False for controls, surrogates, U+FFFE, U+FFFF and what is beyond Unicode.</returns>
        public static bool IsCharacter(int character)
        {
            if (character < 0x20)
            {
                return character == '\t' || character == '\n' || character == '\r';
            }

            return character < 0xD800 || (character > 0xDFFF && character < 0xFFFE)
                || (character > 0xFFFF && character < 0x110000);
        }

        /// <summary>Says whether a character may stand in a name (XML 1.0, fifth edition, [4] and [4a]).</summary>
        /// <param name="character">The code point, 128 or more.</param>
        /// <param name="first">Whether it is the first one of the name.</param>
        /// <returns>True if it may.</returns>
        public static bool IsNameCharacter(int character, bool first)
        {
            for (int i = 0; i < s_nameStart.Length; i += 2)
            {
                if (character >= s_nameStart[i] && character <= s_nameStart[i + 1])
                {
                    return true;
                }
            }

            return !first && (character == 0xB7 || (character >= 0x300 && character <= 0x36F)
                || character == 0x203F || character == 0x2040);
        }

        /// <summary>Decodes one UTF-8 sequence that is known to be valid.</summary>
        /// <param name="buffer">The bytes.</param>
        /// <param name="offset">Where the sequence starts.</param>
        /// <param name="length">Its length, 2 to 4.</param>
        /// <returns>The code point.</returns>
        public static int Decode(byte[] buffer, int offset, int length)
        {
            int character = buffer[offset] & (0x7F >> length);
            for (int i = 1; i < length; i++)
            {
                character = (character << 6) | (buffer[offset + i] & 0x3F);
            }

            return character;
        }

        /// <summary>Encodes one character in UTF-8.</summary>
        /// <param name="character">The code point.</param>
        /// <param name="buffer">Takes the bytes.</param>
        /// <param name="offset">Where they go; up to four.</param>
        /// <returns>The offset behind them.</returns>
        public static int Encode(int character, byte[] buffer, int offset)
        {
            if (character < 0x80)
            {
                buffer[offset++] = (byte)character;
                return offset;
            }

            if (character < 0x800)
            {
                buffer[offset++] = (byte)(0xC0 | (character >> 6));
            }
            else
            {
                if (character < 0x10000)
                {
                    buffer[offset++] = (byte)(0xE0 | (character >> 12));
                }
                else
                {
                    buffer[offset++] = (byte)(0xF0 | (character >> 18));
                    buffer[offset++] = (byte)(0x80 | ((character >> 12) & 0x3F));
                }

                buffer[offset++] = (byte)(0x80 | ((character >> 6) & 0x3F));
            }

            buffer[offset++] = (byte)(0x80 | (character & 0x3F));
            return offset;
        }

        /// <summary>
        /// Measures the UTF-8 sequence at an offset: shortest form only, no surrogates, nothing beyond U+10FFFF
        /// (RFC 3629 section 4).
        /// </summary>
        /// <param name="buffer">The bytes.</param>
        /// <param name="offset">Where the sequence starts; this byte is a lead byte, 0xC2 to 0xF4.</param>
        /// <param name="end">The offset behind the bytes there are.</param>
        /// <returns>
        /// The length 2 to 4; 0 if all the bytes there are fit, but more are needed; the negative count of bytes that fit
        /// if the next one does not.
        /// </returns>
        public static int SequenceLength(byte[] buffer, int offset, int end)
        {
            int lead = buffer[offset];
            if (offset + 1 == end)
            {
                return 0;
            }

            int second = buffer[offset + 1];
            int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            if (second < low || second > high)
            {
                return -1;
            }

            int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            for (int i = 2; i < length; i++)
            {
                if (offset + i == end)
                {
                    return 0;
                }

                if ((buffer[offset + i] & 0xC0) != 0x80)
                {
                    return -i;
                }
            }

            return length;
        }
    }
}
