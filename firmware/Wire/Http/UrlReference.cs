using System;
using NanoCwmp.Core;

namespace NanoCwmp.Wire.Http
{
    /// <summary>References to http and https URLs as a Location header has them: absolute, or relative to the URL asked.</summary>
    public static class UrlReference
    {
        private static readonly byte[] s_http = Ascii.Bytes("http:");
        private static readonly byte[] s_https = Ascii.Bytes("https:");
        private static readonly byte[] s_slashes = Ascii.Bytes("//");

        /// <summary>Resolves a reference (RFC 3986 5.2). A fragment is left out: it is never sent.</summary>
        /// <param name="current">The URL that it is relative to.</param>
        /// <param name="buffer">Holds the reference.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <returns>The URL, or <see langword="null"/> if it is none or longer than <see cref="Limits.Url"/>.</returns>
        public static HttpUrl TryResolve(HttpUrl current, byte[] buffer, int offset, int count)
        {
            int end = HttpText.IndexOf(buffer, offset, offset + count, (byte)'#');
            if (HasScheme(buffer, offset, end))
            {
                return HttpUrl.TryParse(buffer, offset, end - offset);
            }

            var writer = new HeaderWriter();
            byte[] url = new byte[Limits.Url];
            writer.Start(url, 0);
            writer.Append(current.IsSecure ? s_https : s_http);
            bool isRooted = offset < end && buffer[offset] == '/';
            if (isRooted && offset + 1 < end && buffer[offset + 1] == '/')
            {
                writer.Append(buffer, offset, end - offset);
                return writer.HasFailed ? null : HttpUrl.TryParse(url, 0, writer.Position);
            }

            writer.Append(s_slashes);
            writer.Append(current.Authority);
            int path = writer.Position;
            if (!isRooted)
            {
                writer.Append(current.Target, 0, KeptLength(current.Target, buffer, offset, end));
            }

            writer.Append(buffer, offset, end - offset);
            return writer.HasFailed ? null : HttpUrl.TryParse(url, 0, RemoveDots(url, path, writer.Position));
        }

        /// <returns>How much of the present path and query stays before a reference that does not begin with a slash.</returns>
        private static int KeptLength(byte[] target, byte[] buffer, int offset, int end)
        {
            if (offset == end)
            {
                return target.Length;
            }

            int length = HttpText.IndexOf(target, 0, target.Length, (byte)'?');
            if (buffer[offset] == '?')
            {
                return length;
            }

            while (target[length - 1] != '/')
            {
                length--;
            }

            return length;
        }

        /// <summary>A scheme is a letter, then letters, digits, "+", "-" and ".", up to a colon (RFC 3986 3.1).</summary>
        private static bool HasScheme(byte[] buffer, int offset, int end)
        {
            for (int at = offset; at < end; at++)
            {
                int character = HttpText.ToLower(buffer[at]);
                bool isLetter = character >= 'a' && character <= 'z';
                bool isOther = (character >= '0' && character <= '9') || character == '+' || character == '-' || character == '.';
                if (!isLetter && (at == offset || !isOther))
                {
                    return at > offset && character == ':';
                }
            }

            return false;
        }

        /// <summary>Takes "." and ".." out of the path (RFC 3986 5.2.4).</summary>
        /// <returns>Where the URL ends now.</returns>
        private static int RemoveDots(byte[] url, int path, int end)
        {
            int query = HttpText.IndexOf(url, path, end, (byte)'?');
            int write = path;
            int next;
            for (int read = path; read < query; read = next)
            {
                next = HttpText.IndexOf(url, read + 1, query, (byte)'/');
                int length = next - read - 1;
                bool isUp = length == 2 && url[read + 1] == '.' && url[read + 2] == '.';
                bool isHere = length == 1 && url[read + 1] == '.';
                if (!isUp && !isHere)
                {
                    Array.Copy(url, read, url, write, next - read);
                    write += next - read;
                    continue;
                }

                if (isUp && write > path)
                {
                    do
                    {
                        write--;
                    }
                    while (url[write] != '/');
                }

                if (next == query)
                {
                    url[write++] = (byte)'/';
                }
            }

            Array.Copy(url, query, url, write, end - query);
            return write + end - query;
        }
    }
}
