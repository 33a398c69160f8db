using NanoCwmp.Core;

namespace NanoCwmp.Wire.Http
{
    /// <summary>A Set-Cookie header taken apart (RFC 6265 5.2): where its parts stand in the buffer.</summary>
    internal sealed class SetCookie
    {
        /// <summary>The lifetime of a cookie that stays until the end of the session.</summary>
        public const long UntilEnd = long.MaxValue;

        private static readonly byte[] s_domain = Ascii.Bytes("domain");
        private static readonly byte[] s_path = Ascii.Bytes("path");
        private static readonly byte[] s_secure = Ascii.Bytes("secure");
        private static readonly byte[] s_maxAge = Ascii.Bytes("max-age");
        private static readonly byte[] s_expires = Ascii.Bytes("expires");

        private bool _hasMaxAge;

        /// <summary>Gets where the name begins.</summary>
        public int Name { get; private set; }

        /// <summary>Gets the length of the name, never 0.</summary>
        public int NameLength { get; private set; }

        /// <summary>Gets where the value begins.</summary>
        public int Value { get; private set; }

        /// <summary>Gets the length of the value.</summary>
        public int ValueLength { get; private set; }

        /// <summary>Gets where the domain begins, without a leading dot.</summary>
        public int Domain { get; private set; }

        /// <summary>Gets the length of the domain, or 0 if the cookie is for the host alone.</summary>
        public int DomainLength { get; private set; }

        /// <summary>Gets where the path begins.</summary>
        public int Path { get; private set; }

        /// <summary>Gets the length of the path, or 0 if it is that of the request.</summary>
        public int PathLength { get; private set; }

        /// <summary>Gets a value indicating whether the cookie is for protected connections alone.</summary>
        public bool IsSecure { get; private set; }

        /// <summary>Gets how many seconds the cookie lives from now on; 0 or less if it is to be forgotten.</summary>
        public long Lifetime { get; private set; }

        /// <summary>Reads the value of a Set-Cookie header.</summary>
        /// <param name="buffer">Holds the value.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <param name="now">Seconds since 1970, or a negative number while the time of day is not known.</param>
        /// <returns>Whether it is a cookie.</returns>
        public bool TryRead(byte[] buffer, int offset, int count, long now)
        {
            int end = offset + count;
            int pairEnd = HttpText.IndexOf(buffer, offset, end, (byte)';');
            int equals = HttpText.IndexOf(buffer, offset, pairEnd, (byte)'=');
            Name = HttpText.SkipSpace(buffer, offset, equals);
            NameLength = HttpText.TrimSpace(buffer, Name, equals) - Name;
            if (equals == pairEnd || NameLength == 0 || HasControl(buffer, offset, end))
            {
                return false;
            }

            Value = HttpText.SkipSpace(buffer, equals + 1, pairEnd);
            ValueLength = HttpText.TrimSpace(buffer, Value, pairEnd) - Value;
            DomainLength = 0;
            PathLength = 0;
            IsSecure = false;
            Lifetime = UntilEnd;
            _hasMaxAge = false;
            for (int at = pairEnd + 1; at < end;)
            {
                int stop = HttpText.IndexOf(buffer, at, end, (byte)';');
                ReadAttribute(buffer, at, stop, now);
                at = stop + 1;
            }

            return true;
        }

        /// <summary>Takes one attribute; the last of a kind counts, and one that is not known or not valid does not.</summary>
        private void ReadAttribute(byte[] buffer, int offset, int end, long now)
        {
            int sign = HttpText.IndexOf(buffer, offset, end, (byte)'=');
            int key = HttpText.SkipSpace(buffer, offset, sign);
            int keyLength = HttpText.TrimSpace(buffer, key, sign) - key;
            int text = sign < end ? HttpText.SkipSpace(buffer, sign + 1, end) : end;
            int length = HttpText.TrimSpace(buffer, text, end) - text;
            if (HttpText.EqualsIgnoreCase(buffer, key, keyLength, s_secure))
            {
                IsSecure = true;
            }
            else if (HttpText.EqualsIgnoreCase(buffer, key, keyLength, s_path))
            {
                Path = text;
                PathLength = length > 0 && buffer[text] == '/' ? length : 0;
            }
            else if (HttpText.EqualsIgnoreCase(buffer, key, keyLength, s_domain))
            {
                if (length > 0)
                {
                    Domain = buffer[text] == '.' ? text + 1 : text;
                    DomainLength = text + length - Domain;
                }
            }
            else if (HttpText.EqualsIgnoreCase(buffer, key, keyLength, s_maxAge))
            {
                long seconds = ReadMaxAge(buffer, text, length);
                if (seconds >= 0)
                {
                    Lifetime = seconds;
                    _hasMaxAge = true;
                }
            }
            else if (!_hasMaxAge && HttpText.EqualsIgnoreCase(buffer, key, keyLength, s_expires)
                && HttpDate.TryRead(buffer, text, length, out long expiry))
            {
                // Who has no clock still knows that the year 2000 is over.
                Lifetime = now >= 0 ? expiry - now : expiry <= 946684800L ? 0 : UntilEnd;
            }
        }

        /// <returns>Seconds, 0 for a negative number, or -1 if it is none.</returns>
        private static long ReadMaxAge(byte[] buffer, int offset, int count)
        {
            int end = offset + count;
            bool isNegative = count > 0 && buffer[offset] == '-';
            offset += isNegative ? 1 : 0;
            if (offset == end)
            {
                return -1;
            }

            long seconds = 0;
            for (; offset < end; offset++)
            {
                int digit = buffer[offset] - '0';
                if (digit < 0 || digit > 9)
                {
                    return -1;
                }

                // A number of any length is valid; more than a few years make no difference.
                seconds = seconds < int.MaxValue ? (seconds * 10) + digit : seconds;
            }

            return isNegative ? 0 : seconds;
        }

        /// <summary>A bare carriage return sent back would end the Cookie header early.</summary>
        private static bool HasControl(byte[] buffer, int offset, int end)
        {
            for (; offset < end; offset++)
            {
                if ((buffer[offset] < ' ' && buffer[offset] != '\t') || buffer[offset] == 127)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
