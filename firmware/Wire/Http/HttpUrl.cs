using System.Text;
using NanoCwmp.Core;

namespace NanoCwmp.Wire.Http
{
    /// <summary>An absolute http or https URL, cut into what a connection and a request line need (RFC 7230 2.7).</summary>
    public sealed class HttpUrl
    {
        private HttpUrl()
        {
        }

        /// <summary>Gets a value indicating whether the scheme is https.</summary>
        public bool IsSecure { get; private set; }

        /// <summary>Gets the host name or address, without the brackets of IPv6.</summary>
        public string Host { get; private set; }

        /// <summary>Gets the host in lower case, for cookies.</summary>
        public byte[] HostBytes { get; private set; }

        /// <summary>Gets the port, given or implied.</summary>
        public int Port { get; private set; }

        /// <summary>Gets host and, if it is not the scheme's own, port, for the Host header (RFC 7230 5.4).</summary>
        public byte[] Authority { get; private set; }

        /// <summary>Gets path and query, beginning with a slash, for the request line.</summary>
        public byte[] Target { get; private set; }

        /// <summary>Reads a URL. User information is refused: credentials have parameters of their own.</summary>
        /// <param name="buffer">Holds the URL.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <returns>The URL, or <see langword="null"/> if it is none.</returns>
        public static HttpUrl TryParse(byte[] buffer, int offset, int count)
        {
            int end = offset + count;
            if (count > Limits.Url || !IsPrintable(buffer, offset, end))
            {
                return null;
            }

            var url = new HttpUrl();
            if (HasPrefix(buffer, offset, end, "https://"))
            {
                url.IsSecure = true;
                offset += 8;
            }
            else if (HasPrefix(buffer, offset, end, "http://"))
            {
                offset += 7;
            }
            else
            {
                return null;
            }

            int authorityEnd = offset;
            while (authorityEnd < end && buffer[authorityEnd] != '/'
                && buffer[authorityEnd] != '?' && buffer[authorityEnd] != '#')
            {
                authorityEnd++;
            }

            if (!url.ReadAuthority(buffer, offset, authorityEnd))
            {
                return null;
            }

            // A fragment is never sent (RFC 7230 5.1).
            int targetEnd = authorityEnd;
            while (targetEnd < end && buffer[targetEnd] != '#')
            {
                targetEnd++;
            }

            int length = targetEnd - authorityEnd;
            string target = length == 0 ? "/" : Encoding.UTF8.GetString(buffer, authorityEnd, length);
            url.Target = Encoding.UTF8.GetBytes(target[0] == '/' ? target : "/" + target);
            return url;
        }

        /// <summary>Tells whether another URL leads to the same server: a connection to it can be kept.</summary>
        /// <param name="other">The other URL.</param>
        /// <returns>Whether scheme, host and port are the same.</returns>
        public bool IsSameServer(HttpUrl other)
        {
            return IsSecure == other.IsSecure && Port == other.Port
                && HttpText.EqualsIgnoreCase(HostBytes, 0, HostBytes.Length, other.HostBytes);
        }

        private bool ReadAuthority(byte[] buffer, int start, int end)
        {
            if (start == end)
            {
                return false;
            }

            int hostStart = start;
            int hostEnd = start;
            if (buffer[start] == '[')
            {
                hostStart++;
                while (hostEnd < end && buffer[hostEnd] != ']')
                {
                    hostEnd++;
                }

                if (hostEnd == end)
                {
                    return false;
                }
            }
            else
            {
                while (hostEnd < end && buffer[hostEnd] != ':')
                {
                    hostEnd++;
                }
            }

            bool isAddress = buffer[start] == '[';
            int portStart = isAddress ? hostEnd + 1 : hostEnd;
            if (!IsHost(buffer, hostStart, hostEnd, isAddress))
            {
                return false;
            }

            int defaultPort = IsSecure ? 443 : 80;
            Port = defaultPort;
            if (portStart < end)
            {
                if (buffer[portStart] != ':')
                {
                    return false;
                }

                // "host:" without digits means the scheme's port (RFC 3986 3.2.3).
                if (portStart + 1 < end)
                {
                    if (!NumberText.TryRead(buffer, portStart + 1, end - portStart - 1, out long port) || port < 1 || port > 65535
                        || buffer[portStart + 1] == '+')
                    {
                        return false;
                    }

                    Port = (int)port;
                }
            }

            Host = Encoding.UTF8.GetString(buffer, hostStart, hostEnd - hostStart);
            HostBytes = Encoding.UTF8.GetBytes(Host.ToLower());
            string authority = Encoding.UTF8.GetString(buffer, start, portStart - start);
            Authority = Encoding.UTF8.GetBytes(Port == defaultPort ? authority : authority + ":" + Port.ToString());
            return true;
        }

        /// <summary>
        /// Allows what DNS and addresses are made of, and so no user information, and nothing that another reader of the
        /// Host header could take apart in another way.
        /// </summary>
        private static bool IsHost(byte[] buffer, int offset, int end, bool isAddress)
        {
            bool hasColon = false;
            bool isHost = offset < end;
            for (; isHost && offset < end; offset++)
            {
                int character = HttpText.ToLower(buffer[offset]);
                bool isDigit = character >= '0' && character <= '9';
                hasColon |= character == ':';
                isHost = isDigit || character == '.' || (character >= 'a' && character <= (isAddress ? 'f' : 'z'))
                    || (isAddress ? character == ':' : character == '-' || character == '_');
            }

            return isHost && hasColon == isAddress;
        }

        private static bool IsPrintable(byte[] buffer, int offset, int end)
        {
            for (; offset < end; offset++)
            {
                if (buffer[offset] <= ' ' || buffer[offset] >= 127)
                {
                    return false;
                }
            }

            return true;
        }

        private static bool HasPrefix(byte[] buffer, int offset, int end, string prefix)
        {
            byte[] expected = Encoding.UTF8.GetBytes(prefix);
            if (end - offset < expected.Length)
            {
                return false;
            }

            for (int i = 0; i < expected.Length; i++)
            {
                if (HttpText.ToLower(buffer[offset + i]) != expected[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
