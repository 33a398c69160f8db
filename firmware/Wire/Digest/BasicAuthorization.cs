using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Wire.Digest
{
    /// <summary>Writes the Authorization header of Basic (RFC 7617), in UTF-8.</summary>
    public static class BasicAuthorization
    {
        private const string StartText = "Authorization: Basic ";
        private const string LineEndText = "\r\n";
        private static readonly byte[] s_digits = Ascii.Bytes("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

        /// <summary>Writes the header line.</summary>
        /// <param name="writer">Takes the line.</param>
        /// <param name="username">The user name; one with a colon ends there for the server.</param>
        /// <param name="password">The password.</param>
        public static void Write(HeaderWriter writer, byte[] username, byte[] password)
        {
            writer.Append(StartText);
            int length = username.Length + 1 + password.Length;
            for (int at = 0; at < length; at += 3)
            {
                int left = length - at;
                int group = (ByteAt(username, password, at) << 16)
                    | (left > 1 ? ByteAt(username, password, at + 1) << 8 : 0)
                    | (left > 2 ? ByteAt(username, password, at + 2) : 0);
                writer.Append(s_digits[group >> 18]);
                writer.Append(s_digits[(group >> 12) & 63]);
                writer.Append(left > 1 ? s_digits[(group >> 6) & 63] : (byte)'=');
                writer.Append(left > 2 ? s_digits[group & 63] : (byte)'=');
            }

            writer.Append(LineEndText);
        }

        /// <summary>Gets a byte of "username:password" without putting it together.</summary>
        private static int ByteAt(byte[] username, byte[] password, int at)
        {
            if (at < username.Length)
            {
                return username[at];
            }

            return at == username.Length ? ':' : password[at - username.Length - 1];
        }
    }
}
