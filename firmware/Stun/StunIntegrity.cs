using NanoCwmp.Core;

namespace NanoCwmp.Stun
{
    /// <summary>The code in MESSAGE-INTEGRITY (RFC 3489 11.2.8, RFC 5389 15.4).</summary>
    public static class StunIntegrity
    {
        private static readonly byte[] s_zeros = new byte[Sha1.BlockSize];

        /// <summary>
        /// Computes the code over a message up to the attribute. The length in the header already counts the attribute, and
        /// nothing after it.
        /// </summary>
        /// <param name="hmac">Has the key.</param>
        /// <param name="message">Holds the message.</param>
        /// <param name="count">Where the attribute begins.</param>
        /// <param name="isPadded">Whether the text is filled up to whole blocks with zeros.</param>
        /// <param name="code">Receives <see cref="HmacSha1.Size"/> bytes.</param>
        /// <param name="at">Where the first byte goes.</param>
        public static void Compute(HmacSha1 hmac, byte[] message, int count, bool isPadded, byte[] code, int at)
        {
            hmac.Start();
            hmac.Add(message, 0, count);
            int rest = count & (Sha1.BlockSize - 1);
            if (isPadded && rest > 0)
            {
                hmac.Add(s_zeros, 0, Sha1.BlockSize - rest);
            }

            hmac.Finish(code, at);
        }
    }
}
