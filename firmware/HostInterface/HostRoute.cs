using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.HostInterface
{
    /// <summary>The target of a request: what it is about, and the values of its query (RFC 3986 3.4).</summary>
    internal sealed class HostRoute
    {
        public const int Unknown = -1;
        public const int Rdk = 0;
        public const int Values = 1;
        public const int Attributes = 2;
        public const int Changes = 3;
        public const int Objects = 4;

        private static readonly byte[][] s_paths =
        {
            Ascii.Bytes("/"), Ascii.Bytes("/values"), Ascii.Bytes("/attributes"), Ascii.Bytes("/changes"), Ascii.Bytes("/objects"),
        };

        private static readonly byte[] s_scheme = Ascii.Bytes("http://");
        private static readonly byte[] s_path = Ascii.Bytes("path");
        private static readonly byte[] s_since = Ascii.Bytes("since");

        private readonly byte[] _buffer;
        private readonly int _query;
        private readonly int _end;

        /// <summary>Initializes a new instance of the <see cref="HostRoute"/> class.</summary>
        /// <param name="buffer">Has the target, from its start.</param>
        /// <param name="length">How many bytes it has.</param>
        public HostRoute(byte[] buffer, int length)
        {
            _buffer = buffer;
            _end = length;
            int start = HttpText.EqualsIgnoreCase(buffer, 0, length < s_scheme.Length ? length : s_scheme.Length, s_scheme)
                ? HttpText.IndexOf(buffer, s_scheme.Length, length, (byte)'/')
                : 0;
            int query = HttpText.IndexOf(buffer, start, length, (byte)'?');
            _query = query < length ? query + 1 : length;
            Route = RouteOf(start, query);
        }

        /// <summary>Gets what the request is about.</summary>
        public int Route { get; }

        /// <summary>Reads the query.</summary>
        /// <param name="request">Receives each "path"; its buffer is that of the target.</param>
        /// <param name="since">Receives where the value of "since" begins, or a negative number.</param>
        /// <param name="sinceLength">Receives how many bytes it has.</param>
        /// <returns>Whether there is nothing else in it, and all is well escaped.</returns>
        public bool TryReadQuery(HostRequest request, out int since, out int sinceLength)
        {
            since = -1;
            sinceLength = 0;
            int at = _query;
            while (at < _end)
            {
                int end = HttpText.IndexOf(_buffer, at, _end, (byte)'&');
                int equals = HttpText.IndexOf(_buffer, at, end, (byte)'=');
                int value = equals + 1;
                int length = equals == end ? -1 : Unescape(value, end);
                if (length < 0)
                {
                    return false;
                }

                if (Is(at, equals - at, s_path))
                {
                    if (!request.Add(value, length))
                    {
                        return false;
                    }
                }
                else if (since < 0 && Is(at, equals - at, s_since))
                {
                    since = value;
                    sinceLength = length;
                }
                else
                {
                    return false;
                }

                at = end + 1;
            }

            return true;
        }

        private int RouteOf(int start, int end)
        {
            for (int i = 0; i < s_paths.Length; i++)
            {
                if (Is(start, end - start, s_paths[i]))
                {
                    return i;
                }
            }

            return Unknown;
        }

        private bool Is(int offset, int count, byte[] text)
        {
            if (count != text.Length)
            {
                return false;
            }

            for (int i = 0; i < count; i++)
            {
                if (_buffer[offset + i] != text[i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Takes the escapes out of a value, in place.</summary>
        /// <returns>How many bytes it has then, or a negative number if one is broken.</returns>
        private int Unescape(int start, int end)
        {
            int to = start;
            for (int at = start; at < end; at++)
            {
                byte letter = _buffer[at];
                if (letter == '%')
                {
                    int high = end - at > 2 ? DigitOf(_buffer[at + 1]) : -1;
                    int low = high < 0 ? -1 : DigitOf(_buffer[at + 2]);
                    if (low < 0)
                    {
                        return -1;
                    }

                    letter = (byte)((high << 4) | low);
                    at += 2;
                }

                _buffer[to++] = letter;
            }

            return to - start;
        }

        private static int DigitOf(byte letter)
        {
            int lower = letter | 0x20;
            return letter >= '0' && letter <= '9' ? letter - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
        }
    }
}
