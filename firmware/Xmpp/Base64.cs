using NanoCwmp.Core;

namespace NanoCwmp.Xmpp
{
    /// <summary>Base64 (RFC 4648 4) on bytes. Decoding is strict: no white space, no missing padding, no stray bits.</summary>
    public static class Base64
    {
        private static readonly byte[] s_digits = Ascii.Bytes("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

        /// <summary>Gets how many bytes a text takes.</summary>
        /// <param name="count">How many bytes are encoded.</param>
        /// <returns>The length.</returns>
        public static int EncodedLength(int count)
        {
            return (count + 2) / 3 * 4;
        }

        /// <summary>Encodes.</summary>
        /// <param name="bytes">Holds the bytes.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many there are.</param>
        /// <param name="text">Receives the text; another buffer than <paramref name="bytes"/>.</param>
        /// <param name="at">Where the text goes.</param>
        /// <returns>How many bytes the text has.</returns>
        public static int Encode(byte[] bytes, int offset, int count, byte[] text, int at)
        {
            int start = at;
            for (int i = 0; i < count; i += 3)
            {
                int left = count - i;
                int group = (bytes[offset + i] << 16)
                    | (left > 1 ? bytes[offset + i + 1] << 8 : 0)
                    | (left > 2 ? bytes[offset + i + 2] : 0);
                text[at] = s_digits[group >> 18];
                text[at + 1] = s_digits[(group >> 12) & 63];
                text[at + 2] = left > 1 ? s_digits[(group >> 6) & 63] : (byte)'=';
                text[at + 3] = left > 2 ? s_digits[group & 63] : (byte)'=';
                at += 4;
            }

            return at - start;
        }

        /// <summary>Decodes in place: the bytes replace the text.</summary>
        /// <param name="buffer">Holds the text; receives the bytes.</param>
        /// <param name="offset">Where it begins, and where the bytes go.</param>
        /// <param name="count">How many bytes the text has.</param>
        /// <returns>How many bytes it stands for, or -1 if it is no base64.</returns>
        public static int Decode(byte[] buffer, int offset, int count)
        {
            if ((count & 3) != 0)
            {
                return -1;
            }

            int to = offset;
            for (int from = offset; from < offset + count; from += 4)
            {
                bool isLast = from + 4 == offset + count;
                int padding = !isLast || buffer[from + 3] != '=' ? 0 : buffer[from + 2] != '=' ? 1 : 2;
                int group = 0;
                for (int i = 0; i < 4; i++)
                {
                    int value = i >= 4 - padding ? 0 : ValueOf(buffer[from + i]);
                    if (value < 0)
                    {
                        return -1;
                    }

                    group = (group << 6) | value;
                }

                if ((group & ((1 << (8 * padding)) - 1)) != 0)
                {
                    return -1;
                }

                for (int i = 0; i < 3 - padding; i++)
                {
                    buffer[to++] = (byte)(group >> (16 - (8 * i)));
                }
            }

            return to - offset;
        }

        private static int ValueOf(int digit)
        {
            if (digit >= 'A' && digit <= 'Z')
            {
                return digit - 'A';
            }

            if (digit >= 'a' && digit <= 'z')
            {
                return digit - 'a' + 26;
            }

            if (digit >= '0' && digit <= '9')
            {
                return digit - '0' + 52;
            }

            return digit == '+' ? 62 : digit == '/' ? 63 : -1;
        }
    }
}
