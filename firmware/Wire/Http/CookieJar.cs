using System;
using NanoCwmp.Core;

namespace NanoCwmp.Wire.Http
{
    /// <summary>
    /// The cookies of one session, by the rules of RFC 6265 for domain, path, secure and expiry (R025), packed into one
    /// byte array: a full jar forgets its oldest cookies (RFC 6265 6.1 lets it).
    /// </summary>
    /// <remarks>
    /// An entry is: length of the entry (2 bytes), flags, length of the name, of the domain and of the path (1 byte each),
    /// length of the value (2 bytes), the second of uptime at which it expires (4 bytes), and then name, value, domain and
    /// path.
    /// </remarks>
    public sealed partial class CookieJar
    {
        private const int EntryHead = 12;
        private const int SecureFlag = 1;
        private const int HostOnlyFlag = 2;
        private const int Never = int.MaxValue;

        private static readonly byte[] s_cookie = Ascii.Bytes("Cookie: ");

        private readonly SetCookie _parts = new SetCookie();

        // There from the first cookie on.
        private byte[] _entries;
        private int _length;

        /// <summary>Gets how many bytes <see cref="WriteHeader"/> may write at most.</summary>
        public int HeaderLength
        {
            get { return _length == 0 ? 0 : _length + s_cookie.Length + 2; }
        }

        /// <summary>Forgets all cookies; a new session begins without (R027).</summary>
        public void Clear()
        {
            _length = 0;
            _entries = null;
        }

        /// <summary>Takes the value of a Set-Cookie header; ignores what breaks the rules, as RFC 6265 5.2 asks.</summary>
        /// <param name="buffer">Holds the value.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <param name="url">The URL that the response came from.</param>
        /// <param name="now">Seconds since 1970, or a negative number while the time of day is not known.</param>
        /// <param name="uptime">Milliseconds since boot.</param>
        public void Set(byte[] buffer, int offset, int count, HttpUrl url, long now, long uptime)
        {
            if (!_parts.TryRead(buffer, offset, count, now))
            {
                return;
            }

            if (_parts.DomainLength == 0)
            {
                Store(buffer, url.HostBytes, 0, url.HostBytes.Length, HostOnlyFlag, url, uptime);
            }
            else if (DomainMatches(url.HostBytes, buffer, _parts.Domain, _parts.DomainLength))
            {
                Store(buffer, buffer, _parts.Domain, _parts.DomainLength, 0, url, uptime);
            }
        }

        /// <summary>Forgets the cookies whose time is over.</summary>
        /// <param name="uptime">Milliseconds since boot.</param>
        public void RemoveExpired(long uptime)
        {
            for (int entry = 0; entry < _length;)
            {
                if (Expiry(entry) <= uptime / 1000)
                {
                    RemoveAt(entry);
                }
                else
                {
                    entry += EntryLength(entry);
                }
            }
        }

        /// <summary>
        /// Writes the Cookie header for a request, if any cookie belongs to it; those of longer paths first (RFC 6265 5.4).
        /// </summary>
        /// <param name="buffer">Receives at most <see cref="HeaderLength"/> bytes.</param>
        /// <param name="offset">Where the first byte goes.</param>
        /// <param name="url">The URL of the request.</param>
        /// <returns>How many bytes were written.</returns>
        public int WriteHeader(byte[] buffer, int offset, HttpUrl url)
        {
            int start = offset;
            for (int path = LongestPath(url, int.MaxValue); path > 0; path = LongestPath(url, path))
            {
                for (int entry = 0; entry < _length; entry += EntryLength(entry))
                {
                    if (_entries[entry + 5] == path && Belongs(entry, url.HostBytes, url))
                    {
                        offset = WritePair(entry, buffer, offset, offset == start);
                    }
                }
            }

            if (offset > start)
            {
                buffer[offset++] = (byte)'\r';
                buffer[offset++] = (byte)'\n';
            }

            return offset - start;
        }

        /// <returns>The length of the longest path below a limit of the cookies that belong to a request, or 0.</returns>
        private int LongestPath(HttpUrl url, int limit)
        {
            int longest = 0;
            for (int entry = 0; entry < _length; entry += EntryLength(entry))
            {
                int path = _entries[entry + 5];
                if (path > longest && path < limit && Belongs(entry, url.HostBytes, url))
                {
                    longest = path;
                }
            }

            return longest;
        }

        private int WritePair(int entry, byte[] buffer, int offset, bool isFirst)
        {
            if (isFirst)
            {
                Array.Copy(s_cookie, 0, buffer, offset, s_cookie.Length);
                offset += s_cookie.Length;
            }
            else
            {
                buffer[offset++] = (byte)';';
                buffer[offset++] = (byte)' ';
            }

            int nameLength = _entries[entry + 3];
            Array.Copy(_entries, entry + EntryHead, buffer, offset, nameLength);
            offset += nameLength;
            buffer[offset++] = (byte)'=';
            int valueLength = ValueLength(entry);
            Array.Copy(_entries, entry + EntryHead + nameLength, buffer, offset, valueLength);
            return offset + valueLength;
        }

        private void Store(byte[] buffer, byte[] domainBytes, int domain, int domainLength, int flags, HttpUrl url, long uptime)
        {
            byte[] pathBytes = buffer;
            int path = _parts.Path;
            int pathLength = _parts.PathLength;
            if (pathLength == 0)
            {
                pathBytes = url.Target;
                path = 0;
                pathLength = DefaultPathLength(url.Target);
            }

            int total = EntryHead + _parts.NameLength + _parts.ValueLength + domainLength + pathLength;
            if (_parts.NameLength > 255 || domainLength > 255 || pathLength > 255 || total > Limits.Cookies)
            {
                return;
            }

            // A cookie replaces the one of the same name, domain and path (RFC 6265 5.3).
            Remove(buffer, domainBytes, domain, domainLength, pathBytes, path, pathLength);
            if (_parts.Lifetime <= 0)
            {
                return;
            }

            while (_length + total > Limits.Cookies)
            {
                RemoveAt(0);
            }

            // Rounded up to whole seconds.
            long second = (uptime + 999) / 1000;
            int expiry = _parts.Lifetime < Never - second ? (int)(second + _parts.Lifetime) : Never;
            _entries = _entries ?? new byte[Limits.Cookies];
            int entry = _length;
            flags |= _parts.IsSecure ? SecureFlag : 0;
            _entries[entry] = (byte)(total >> 8);
            _entries[entry + 1] = (byte)total;
            _entries[entry + 2] = (byte)flags;
            _entries[entry + 3] = (byte)_parts.NameLength;
            _entries[entry + 4] = (byte)domainLength;
            _entries[entry + 5] = (byte)pathLength;
            _entries[entry + 6] = (byte)(_parts.ValueLength >> 8);
            _entries[entry + 7] = (byte)_parts.ValueLength;
            _entries[entry + 8] = (byte)(expiry >> 24);
            _entries[entry + 9] = (byte)(expiry >> 16);
            _entries[entry + 10] = (byte)(expiry >> 8);
            _entries[entry + 11] = (byte)expiry;
            int at = entry + EntryHead;
            Array.Copy(buffer, _parts.Name, _entries, at, _parts.NameLength);
            at += _parts.NameLength;
            Array.Copy(buffer, _parts.Value, _entries, at, _parts.ValueLength);
            at += _parts.ValueLength;
            for (int i = 0; i < domainLength; i++)
            {
                _entries[at++] = (byte)HttpText.ToLower(domainBytes[domain + i]);
            }

            Array.Copy(pathBytes, path, _entries, at, pathLength);
            _length += total;
        }

        private void Remove(
            byte[] buffer,
            byte[] domainBytes,
            int domain,
            int domainLength,
            byte[] pathBytes,
            int path,
            int pathLength)
        {
            int nameLength = _parts.NameLength;
            for (int entry = 0; entry < _length; entry += EntryLength(entry))
            {
                int at = entry + EntryHead;
                int domainAt = at + nameLength + ValueLength(entry);
                if (_entries[entry + 3] == nameLength && _entries[entry + 4] == domainLength && _entries[entry + 5] == pathLength
                    && Same(at, buffer, _parts.Name, nameLength)
                    && SameIgnoreCase(domainAt, domainBytes, domain, domainLength)
                    && Same(domainAt + domainLength, pathBytes, path, pathLength))
                {
                    RemoveAt(entry);
                    return;
                }
            }
        }

        private void RemoveAt(int entry)
        {
            int length = EntryLength(entry);
            Array.Copy(_entries, entry + length, _entries, entry, _length - entry - length);
            _length -= length;
        }

        private int EntryLength(int entry)
        {
            return (_entries[entry] << 8) | _entries[entry + 1];
        }

        private int Expiry(int entry)
        {
            return (_entries[entry + 8] << 24) | (_entries[entry + 9] << 16) | (_entries[entry + 10] << 8) | _entries[entry + 11];
        }

        private int ValueLength(int entry)
        {
            return (_entries[entry + 6] << 8) | _entries[entry + 7];
        }

        private bool Same(int at, byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < count; i++)
            {
                if (_entries[at + i] != buffer[offset + i])
                {
                    return false;
                }
            }

            return true;
        }

        private bool SameIgnoreCase(int at, byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < count; i++)
            {
                if (_entries[at + i] != HttpText.ToLower(buffer[offset + i]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
