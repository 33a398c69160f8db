using NanoCwmp.Core;

namespace NanoCwmp.Diagnostics.Dns
{
    /// <summary>Writes a query for the IPv4 addresses of a name (RFC 1035 4.1).</summary>
    public static class DnsQuery
    {
        /// <summary>The bytes before the question.</summary>
        public const int HeaderLength = 12;

        /// <summary>The bytes that the longest query takes: header, a name of 255 bytes, type and class.</summary>
        public const int MaximumLength = HeaderLength + NameMaximum + 4;

        /// <summary>The type of a record with an IPv4 address, and the class of the Internet.</summary>
        internal const int TypeA = 1;

        private const int NameMaximum = 255;
        private const int LabelMaximum = 63;
        private const int RecursionDesired = 1;

        /// <summary>Writes a query.</summary>
        /// <param name="id">The number by which its answer is known, 16 bits.</param>
        /// <param name="name">The name, with or without a dot at its end.</param>
        /// <param name="buffer">Receives up to <see cref="MaximumLength"/> bytes.</param>
        /// <returns>How many bytes were written, or -1 if the name cannot be one of a host.</returns>
        public static int Write(int id, byte[] name, byte[] buffer)
        {
            int count = name.Length > 0 && name[name.Length - 1] == '.' ? name.Length - 1 : name.Length;
            if (count == 0 || count + 2 > NameMaximum)
            {
                return -1;
            }

            for (int i = 0; i < HeaderLength; i++)
            {
                buffer[i] = 0;
            }

            buffer[0] = (byte)(id >> 8);
            buffer[1] = (byte)id;
            buffer[2] = RecursionDesired;
            buffer[5] = 1;

            int at = HeaderLength;
            int label = 0;
            for (int i = 0; i <= count; i++)
            {
                if (i < count && name[i] != '.')
                {
                    continue;
                }

                int length = i - label;
                if (length == 0 || length > LabelMaximum)
                {
                    return -1;
                }

                buffer[at++] = (byte)length;
                for (int j = label; j < i; j++)
                {
                    buffer[at++] = name[j];
                }

                label = i + 1;
            }

            buffer[at++] = 0;
            BigEndian.Put32(buffer, at, (TypeA << 16) | TypeA);
            return at + 4;
        }
    }
}
