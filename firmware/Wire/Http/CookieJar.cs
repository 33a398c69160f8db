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
    /// length of the value (2 bytes), and then name, value, domain and path.
    /// </remarks>
    public sealed class CookieJar
    {
        private const int EntryHead = 8;
        private const int SecureFlag = 1;
        private const int HostOnlyFlag = 2;

        private static readonly byte[] s_cookie = Ascii.Bytes("Cookie: ");
        private static readonly byte[] s_domain = Ascii.Bytes("domain");
        private static readonly byte[] s_path = Ascii.Bytes("path");
        private static readonly byte[] s_secure = Ascii.Bytes("secure");
        private static readonly byte[] s_maxAge = Ascii.Bytes("max-age");
        private static readonly byte[] s_expires = Ascii.Bytes("expires");

        private readonly byte[] _entries = new byte[Limits.Cookies];
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
        }

        /// <summary>Takes the value of a Set-Cookie header; ignores what breaks the rules, as RFC 6265 5.2 asks.</summary>
        /// <param name="buffer">Holds the value.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <param name="url">The URL that the response came from.</param>
        /// <param name="now">Seconds since 1970, or a negative number while the time of day is not known.</param>
        public void Set(byte[] buffer, int offset, int count, HttpUrl url, long now)
        {
            int end = offset + count;
            int pairEnd = HttpText.IndexOf(buffer, offset, end, (byte)';');
            int equals = HttpText.IndexOf(buffer, offset, pairEnd, (byte)'=');
            int name = HttpText.SkipSpace(buffer, offset, equals);
            int nameLength = HttpText.TrimSpace(buffer, name, equals) - name;
            if (equals == pairEnd || nameLength == 0 || nameLength > 255)
            {
                return;
            }

            int value = HttpText.SkipSpace(buffer, equals + 1, pairEnd);
            int valueLength = HttpText.TrimSpace(buffer, value, pairEnd) - value;
            byte[] host = url.HostBytes;
            int flags = HostOnlyFlag;
            int domain = 0;
            int domainLength = 0;
            int path = 0;
            int pathLength = 0;
            bool isExpired = false;
            bool hasMaxAge = false;
            for (int at = pairEnd + 1; at < end;)
            {
                int stop = HttpText.IndexOf(buffer, at, end, (byte)';');
                int sign = HttpText.IndexOf(buffer, at, stop, (byte)'=');
                int key = HttpText.SkipSpace(buffer, at, sign);
                int keyLength = HttpText.TrimSpace(buffer, key, sign) - key;
                int text = sign < stop ? HttpText.SkipSpace(buffer, sign + 1, stop) : stop;
                int textLength = HttpText.TrimSpace(buffer, text, stop) - text;
                if (HttpText.EqualsIgnoreCase(buffer, key, keyLength, s_secure))
                {
                    flags |= SecureFlag;
                }
                else if (HttpText.EqualsIgnoreCase(buffer, key, keyLength, s_path))
                {
                    path = text;
                    pathLength = textLength > 0 && textLength < 256 && buffer[text] == '/' ? textLength : 0;
                }
                else if (HttpText.EqualsIgnoreCase(buffer, key, keyLength, s_domain) && textLength > 0)
                {
                    domain = buffer[text] == '.' ? text + 1 : text;
                    domainLength = text + textLength - domain;
                    flags &= ~HostOnlyFlag;
                }
                else if (HttpText.EqualsIgnoreCase(buffer, key, keyLength, s_maxAge))
                {
                    hasMaxAge = NumberText.TryRead(buffer, text, textLength, out long seconds);
                    isExpired = hasMaxAge ? seconds <= 0 : isExpired;
                }
                else if (!hasMaxAge && HttpText.EqualsIgnoreCase(buffer, key, keyLength, s_expires)
                    && HttpDate.TryRead(buffer, text, textLength, out long expiry))
                {
                    // Who has no clock still knows that the year 2000 is over.
                    isExpired = expiry <= (now >= 0 ? now : 946684800L);
                }

                at = stop + 1;
            }

            if ((flags & HostOnlyFlag) == 0 && (domainLength > 255 || !DomainMatches(host, buffer, domain, domainLength)))
            {
                return;
            }

            Store(buffer, name, nameLength, value, valueLength, domain, domainLength, path, pathLength, flags, isExpired, host, url);
        }

        /// <summary>Writes the Cookie header for a request, if any cookie belongs to it.</summary>
        /// <param name="buffer">Receives at most <see cref="HeaderLength"/> bytes.</param>
        /// <param name="offset">Where the first byte goes.</param>
        /// <param name="url">The URL of the request.</param>
        /// <returns>How many bytes were written.</returns>
        public int WriteHeader(byte[] buffer, int offset, HttpUrl url)
        {
            int start = offset;
            for (int entry = 0; entry < _length; entry += EntryLength(entry))
            {
                if (!Belongs(entry, url.HostBytes, url))
                {
                    continue;
                }

                if (offset == start)
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
                offset += valueLength;
            }

            if (offset > start)
            {
                buffer[offset++] = (byte)'\r';
                buffer[offset++] = (byte)'\n';
            }

            return offset - start;
        }

        private void Store(
            byte[] buffer,
            int name,
            int nameLength,
            int value,
            int valueLength,
            int domain,
            int domainLength,
            int path,
            int pathLength,
            int flags,
            bool isExpired,
            byte[] host,
            HttpUrl url)
        {
            byte[] domainBytes = (flags & HostOnlyFlag) != 0 ? host : buffer;
            domain = (flags & HostOnlyFlag) != 0 ? 0 : domain;
            domainLength = (flags & HostOnlyFlag) != 0 ? host.Length : domainLength;
            byte[] pathBytes = pathLength == 0 ? url.Target : buffer;
            if (pathLength == 0)
            {
                path = 0;
                pathLength = DefaultPathLength(url.Target);
            }

            int total = EntryHead + nameLength + valueLength + domainLength + pathLength;
            if (domainLength > 255 || pathLength > 255 || total > _entries.Length)
            {
                return;
            }

            // A cookie replaces the one of the same name, domain and path (RFC 6265 5.3).
            Remove(buffer, name, nameLength, domainBytes, domain, domainLength, pathBytes, path, pathLength);
            if (isExpired)
            {
                return;
            }

            while (_length + total > _entries.Length)
            {
                RemoveAt(0);
            }

            int entry = _length;
            _entries[entry] = (byte)(total >> 8);
            _entries[entry + 1] = (byte)total;
            _entries[entry + 2] = (byte)flags;
            _entries[entry + 3] = (byte)nameLength;
            _entries[entry + 4] = (byte)domainLength;
            _entries[entry + 5] = (byte)pathLength;
            _entries[entry + 6] = (byte)(valueLength >> 8);
            _entries[entry + 7] = (byte)valueLength;
            int at = entry + EntryHead;
            Array.Copy(buffer, name, _entries, at, nameLength);
            Array.Copy(buffer, value, _entries, at += nameLength, valueLength);
            at += valueLength;
            for (int i = 0; i < domainLength; i++)
            {
                _entries[at++] = (byte)HttpText.ToLower(domainBytes[domain + i]);
            }

            Array.Copy(pathBytes, path, _entries, at, pathLength);
            _length += total;
        }

        private void Remove(
            byte[] buffer,
            int name,
            int nameLength,
            byte[] domainBytes,
            int domain,
            int domainLength,
            byte[] pathBytes,
            int path,
            int pathLength)
        {
            for (int entry = 0; entry < _length; entry += EntryLength(entry))
            {
                int at = entry + EntryHead;
                int domainAt = at + nameLength + ValueLength(entry);
                if (_entries[entry + 3] == nameLength && _entries[entry + 4] == domainLength && _entries[entry + 5] == pathLength
                    && Same(at, buffer, name, nameLength)
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

        private bool Belongs(int entry, byte[] host, HttpUrl url)
        {
            int flags = _entries[entry + 2];
            int domain = entry + EntryHead + _entries[entry + 3] + ValueLength(entry);
            int domainLength = _entries[entry + 4];
            bool isHost = (flags & HostOnlyFlag) != 0
                ? domainLength == host.Length && Same(domain, host, 0, domainLength)
                : DomainMatches(host, _entries, domain, domainLength);
            return isHost && ((flags & SecureFlag) == 0 || url.IsSecure)
                && PathMatches(url.Target, domain + domainLength, _entries[entry + 5]);
        }

        /// <summary>RFC 6265 5.1.4: the same path, or a prefix that ends with a slash or before one.</summary>
        private bool PathMatches(byte[] target, int path, int pathLength)
        {
            int targetLength = HttpText.IndexOf(target, 0, target.Length, (byte)'?');
            if (targetLength < pathLength || !Same(path, target, 0, pathLength))
            {
                return false;
            }

            return targetLength == pathLength || _entries[path + pathLength - 1] == '/' || target[pathLength] == '/';
        }

        /// <summary>RFC 6265 5.1.3: the same name, or a parent domain of it, but never a part of an address.</summary>
        private static bool DomainMatches(byte[] host, byte[] buffer, int domain, int domainLength)
        {
            int rest = host.Length - domainLength;
            if (rest < 0 || domainLength == 0)
            {
                return false;
            }

            for (int i = 0; i < domainLength; i++)
            {
                if (HttpText.ToLower(buffer[domain + i]) != host[rest + i])
                {
                    return false;
                }
            }

            byte last = host[host.Length - 1];
            return rest == 0 || (host[rest - 1] == '.' && (last < '0' || last > '9') && last != ':');
        }

        /// <summary>RFC 6265 5.1.4: the directory of the request, without its last slash unless that is all.</summary>
        private static int DefaultPathLength(byte[] target)
        {
            int end = HttpText.IndexOf(target, 0, target.Length, (byte)'?');
            while (end > 1 && target[end - 1] != '/')
            {
                end--;
            }

            return end > 1 ? end - 1 : 1;
        }

        private int EntryLength(int entry)
        {
            return (_entries[entry] << 8) | _entries[entry + 1];
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
