using NanoCwmp.Core;

namespace NanoCwmp.Diagnostics.Dns
{
    /// <summary>
    /// Reads the answer to a <see cref="DnsQuery"/> (RFC 1035 4.1): a place to read one into, used again for each. Whatever the
    /// bytes are, nothing is thrown.
    /// </summary>
    public sealed class DnsAnswer
    {
        /// <summary>The response code of success.</summary>
        public const int NoError = 0;

        /// <summary>The response code that says that the name does not exist.</summary>
        public const int NameError = 3;

        private const int RecordTail = 10;
        private const int Response = 0x80;
        private const int Authoritative = 0x04;
        private const int Truncated = 0x02;

        /// <summary>The addresses, the first <see cref="Count"/> of them count: 192.0.2.1 is 0xC0000201.</summary>
        public readonly uint[] Addresses = new uint[Limits.NsLookupAddresses];

        /// <summary>Gets how many addresses there are; further ones are left out.</summary>
        public int Count { get; private set; }

        /// <summary>Gets the response code.</summary>
        public int Code { get; private set; }

        /// <summary>Gets a value indicating whether the server answers for names of its own.</summary>
        public bool IsAuthoritative { get; private set; }

        /// <summary>Reads a message.</summary>
        /// <param name="message">Holds the message.</param>
        /// <param name="length">How many bytes it has.</param>
        /// <param name="query">Holds the query.</param>
        /// <param name="queryLength">How many bytes it has.</param>
        /// <returns>Whether it is the answer to the query, whole or cut to fit a datagram.</returns>
        public bool TryRead(byte[] message, int length, byte[] query, int queryLength)
        {
            Count = 0;
            if (length < queryLength || message[0] != query[0] || message[1] != query[1]
                || (message[2] & Response) == 0 || BigEndian.Get16(message, 4) != 1 || !IsSameQuestion(message, query, queryLength))
            {
                return false;
            }

            Code = message[3] & 0x0F;
            IsAuthoritative = (message[2] & Authoritative) != 0;
            int records = BigEndian.Get16(message, 6);
            int at = queryLength;
            for (int i = 0; i < records; i++)
            {
                at = SkipName(message, at, length);
                if (at < 0 || at + RecordTail > length)
                {
                    return IsCut(message);
                }

                int type = BigEndian.Get16(message, at);
                int size = BigEndian.Get16(message, at + 8);
                at += RecordTail;
                if (at + size > length)
                {
                    return IsCut(message);
                }

                if (type == DnsQuery.TypeA && size == 4 && Count < Addresses.Length)
                {
                    Addresses[Count++] = (uint)BigEndian.GetUnsigned32(message, at);
                }

                at += size;
            }

            return true;
        }

        private static bool IsCut(byte[] message)
        {
            return (message[2] & Truncated) != 0;
        }

        /// <summary>Compares the questions; servers may give a name in other letters.</summary>
        private static bool IsSameQuestion(byte[] message, byte[] query, int end)
        {
            for (int i = DnsQuery.HeaderLength; i < end; i++)
            {
                if (Lower(message[i]) != Lower(query[i]))
                {
                    return false;
                }
            }

            return true;
        }

        private static int Lower(byte character)
        {
            return character >= 'A' && character <= 'Z' ? character | 0x20 : character;
        }

        /// <summary>Passes over a name: labels up to an empty one, or to a pointer (RFC 1035 4.1.4).</summary>
        private static int SkipName(byte[] message, int at, int length)
        {
            while (at < length)
            {
                int size = message[at];
                if (size == 0)
                {
                    return at + 1;
                }

                if (size >= 0xC0)
                {
                    return at + 2;
                }

                at += size + 1;
            }

            return -1;
        }
    }
}
