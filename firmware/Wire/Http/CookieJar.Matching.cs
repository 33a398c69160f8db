namespace NanoCwmp.Wire.Http
{
    /// <content>Which cookies belong to a request.</content>
    public sealed partial class CookieJar
    {
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
            if (rest < 0)
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

            return rest == 0 || (host[rest - 1] == '.' && !IsAddress(host));
        }

        /// <summary>The last label of an IPv4 address is a number, that of a name is not; only IPv6 has colons.</summary>
        private static bool IsAddress(byte[] host)
        {
            int at = host.Length - 1;
            while (at >= 0 && host[at] >= '0' && host[at] <= '9')
            {
                at--;
            }

            return at < 0 || host[at] == '.' || HttpText.IndexOf(host, 0, host.Length, (byte)':') < host.Length;
        }

        /// <summary>
        /// RFC 6265 5.1.4: the directory of the request, without its last slash unless that is all. Of one that is longer
        /// than an entry may hold, the part above that is not.
        /// </summary>
        private static int DefaultPathLength(byte[] target)
        {
            int end = HttpText.IndexOf(target, 0, target.Length, (byte)'?');
            while (end > 1 && (target[end - 1] != '/' || end > 256))
            {
                end--;
            }

            return end > 1 ? end - 1 : 1;
        }
    }
}
