using NanoCwmp.Core;
using NanoCwmp.HttpServer;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.HostInterface
{
    /// <summary>The secret that every request has to show (RFC 6750 2.1).</summary>
    internal sealed class AccessToken
    {
        private static readonly byte[] s_scheme = Ascii.Bytes("bearer");

        private readonly byte[] _token;

        public AccessToken(string token)
        {
            _token = Ascii.Bytes(token == null ? string.Empty : token);
        }

        /// <summary>Gets a value indicating whether it is one that can be asked for: neither short nor with odd characters.</summary>
        public bool IsUsable
        {
            get
            {
                for (int i = 0; i < _token.Length; i++)
                {
                    if (_token[i] <= ' ' || _token[i] > '~')
                    {
                        return false;
                    }
                }

                return _token.Length >= Limits.HostInterfaceTokenMinimum && _token.Length <= Limits.HostInterfaceToken;
            }
        }

        /// <summary>Checks the Authorization of a request, in a time that tells nothing of where it goes wrong.</summary>
        public bool IsIn(HttpRequestReader request)
        {
            byte[] buffer = request.Buffer;
            int start = request.TargetLength;
            int end = start + request.AuthorizationLength;
            int blank = HttpText.IndexOf(buffer, start, end, (byte)' ');
            bool isBearer = HttpText.EqualsIgnoreCase(buffer, start, blank - start, s_scheme);
            int at = HttpText.SkipSpace(buffer, blank, end);
            int difference = (end - at) ^ _token.Length;
            for (int i = 0; at + i < end; i++)
            {
                difference |= buffer[at + i] ^ _token[i % _token.Length];
            }

            return isBearer && difference == 0;
        }
    }
}
