using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Transfer
{
    /// <summary>Checks the URLs of transfers as far as that needs no knowledge of their protocol.</summary>
    public static class TransferUrl
    {
        private static readonly byte[] s_http = Ascii.Bytes("http");
        private static readonly byte[] s_https = Ascii.Bytes("https");

        /// <summary>
        /// Tells whether a URL has a scheme and an authority without user information: credentials are arguments of their own
        /// (R271).
        /// </summary>
        /// <param name="url">Holds the URL, from its start.</param>
        /// <param name="length">How many bytes it has.</param>
        /// <returns>Whether it is one.</returns>
        public static bool IsValid(byte[] url, int length)
        {
            int at = 0;
            while (at < length && IsOfScheme(url[at]))
            {
                at++;
            }

            if (at == 0 || at + 3 >= length || url[at] != ':' || url[at + 1] != '/' || url[at + 2] != '/' || url[at + 3] == '/')
            {
                return false;
            }

            bool isAuthority = true;
            for (at += 3; at < length; at++)
            {
                isAuthority = isAuthority && url[at] != '/' && url[at] != '?' && url[at] != '#';
                if (url[at] <= ' ' || (isAuthority && url[at] == '@'))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Tells whether a URL has one of the schemes that files are moved by (R269).</summary>
        /// <param name="url">Holds the URL, from its start.</param>
        /// <param name="length">How many bytes it has.</param>
        /// <returns>Whether it is http or https.</returns>
        public static bool IsHttp(byte[] url, int length)
        {
            int scheme = HttpText.IndexOf(url, 0, length, (byte)':');
            return HttpText.EqualsIgnoreCase(url, 0, scheme, s_http) || HttpText.EqualsIgnoreCase(url, 0, scheme, s_https);
        }

        private static bool IsOfScheme(byte character)
        {
            int letter = character | 0x20;
            return (letter >= 'a' && letter <= 'z') || (character >= '0' && character <= '9')
                || character == '+' || character == '-' || character == '.';
        }
    }
}
