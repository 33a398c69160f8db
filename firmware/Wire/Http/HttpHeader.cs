using NanoCwmp.Core;

namespace NanoCwmp.Wire.Http
{
    /// <summary>The header fields of a response that matter to this client, by number.</summary>
    public static class HttpHeader
    {
        /// <summary>A field that does not matter.</summary>
        public const int Other = -1;

        /// <summary>Content-Length.</summary>
        public const int ContentLength = 0;

        /// <summary>Transfer-Encoding.</summary>
        public const int TransferEncoding = 1;

        /// <summary>Connection.</summary>
        public const int Connection = 2;

        /// <summary>Set-Cookie.</summary>
        public const int SetCookie = 3;

        /// <summary>WWW-Authenticate.</summary>
        public const int Authenticate = 4;

        /// <summary>Location.</summary>
        public const int Location = 5;

        /// <summary>ETag, of a file.</summary>
        public const int EntityTag = 6;

        /// <summary>Last-Modified, of a file.</summary>
        public const int LastModified = 7;

        /// <summary>Content-Range, of a part of a file.</summary>
        public const int ContentRange = 8;

        private static readonly byte[][] s_names =
        {
            Ascii.Bytes("content-length"),
            Ascii.Bytes("transfer-encoding"),
            Ascii.Bytes("connection"),
            Ascii.Bytes("set-cookie"),
            Ascii.Bytes("www-authenticate"),
            Ascii.Bytes("location"),
            Ascii.Bytes("etag"),
            Ascii.Bytes("last-modified"),
            Ascii.Bytes("content-range"),
        };

        /// <summary>Finds a field by its name.</summary>
        /// <param name="buffer">Holds the name, in any case.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <returns>One of the numbers of this class.</returns>
        public static int Find(byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < s_names.Length; i++)
            {
                if (HttpText.EqualsIgnoreCase(buffer, offset, count, s_names[i]))
                {
                    return i;
                }
            }

            return Other;
        }
    }
}
