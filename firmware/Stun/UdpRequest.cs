using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Stun
{
    /// <summary>
    /// Reads a connection request that came as a datagram (TR-069 G.2.2): the request line of an HTTP GET whose query has ts,
    /// id, un, cn and sig, once each. Everything else in it does not matter. Values are decoded in place.
    /// </summary>
    public sealed class UdpRequest
    {
        /// <summary>The seconds since 1970 at which it was made.</summary>
        public const int Timestamp = 0;

        /// <summary>The identifier that its copies share and other requests do not.</summary>
        public const int Id = 1;

        /// <summary>The user name.</summary>
        public const int Username = 2;

        /// <summary>The client's nonce.</summary>
        public const int Nonce = 3;

        /// <summary>The signature in hexadecimal digits.</summary>
        public const int Signature = 4;

        /// <summary>How many fields there are.</summary>
        public const int Count = 5;

        private static readonly byte[] s_get = Ascii.Bytes("GET ");
        private static readonly byte[] s_version = Ascii.Bytes("http/1.");
        private static readonly byte[][] s_names =
        {
            Ascii.Bytes("ts"), Ascii.Bytes("id"), Ascii.Bytes("un"), Ascii.Bytes("cn"), Ascii.Bytes("sig"),
        };

        private readonly int[] _offsets = new int[Count];
        private readonly int[] _lengths = new int[Count];

        /// <summary>Reads a datagram.</summary>
        /// <param name="buffer">Holds it from its first place on; changed where values are encoded.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <returns>Whether it is a request with all fields.</returns>
        public bool Read(byte[] buffer, int count)
        {
            for (int i = 0; i < Count; i++)
            {
                _lengths[i] = -1;
            }

            for (int i = 0; i < s_get.Length; i++)
            {
                if (i == count || buffer[i] != s_get[i])
                {
                    return false;
                }
            }

            int end = HttpText.IndexOf(buffer, s_get.Length, count, (byte)' ');
            int version = end + 1;
            if (version + s_version.Length > count
                || !HttpText.EqualsIgnoreCase(buffer, version, s_version.Length, s_version)
                || HttpText.HasControl(buffer, 0, end))
            {
                return false;
            }

            int at = HttpText.IndexOf(buffer, s_get.Length, end, (byte)'?') + 1;
            while (at < end)
            {
                int fieldEnd = HttpText.IndexOf(buffer, at, end, (byte)'&');
                if (!ReadField(buffer, at, fieldEnd))
                {
                    return false;
                }

                at = fieldEnd + 1;
            }

            bool isComplete = true;
            for (int i = 0; i < Count; i++)
            {
                isComplete &= _lengths[i] > 0;
            }

            return isComplete;
        }

        /// <summary>Gets where a value begins.</summary>
        /// <param name="field">The field, <see cref="Timestamp"/> to <see cref="Signature"/>.</param>
        /// <returns>Its place in the buffer.</returns>
        public int OffsetOf(int field)
        {
            return _offsets[field];
        }

        /// <summary>Gets how long a value is.</summary>
        /// <param name="field">The field, <see cref="Timestamp"/> to <see cref="Signature"/>.</param>
        /// <returns>How many bytes it has, 1 or more.</returns>
        public int LengthOf(int field)
        {
            return _lengths[field];
        }

        /// <returns>Whether the field is another one, or well-formed and the first of its name.</returns>
        private bool ReadField(byte[] buffer, int at, int end)
        {
            int equals = HttpText.IndexOf(buffer, at, end, (byte)'=');
            for (int i = 0; i < Count; i++)
            {
                if (!HttpText.EqualsIgnoreCase(buffer, at, equals - at, s_names[i]))
                {
                    continue;
                }

                if (equals == end || _lengths[i] >= 0)
                {
                    return false;
                }

                _offsets[i] = equals + 1;
                _lengths[i] = Decode(buffer, equals + 1, end);
                return _lengths[i] >= 0;
            }

            return true;
        }

        /// <summary>Puts bytes in place of their codes (RFC 3986 2.1).</summary>
        /// <returns>The length that is left, or -1 if a code is none.</returns>
        private static int Decode(byte[] buffer, int offset, int end)
        {
            int to = offset;
            for (int at = offset; at < end; at++)
            {
                byte value = buffer[at];
                if (value == '%')
                {
                    long code = at + 2 < end ? HexNumber.Read(buffer, at + 1, 2) : -1;
                    if (code < 0)
                    {
                        return -1;
                    }

                    value = (byte)code;
                    at += 2;
                }

                buffer[to++] = value;
            }

            return to - offset;
        }
    }
}
