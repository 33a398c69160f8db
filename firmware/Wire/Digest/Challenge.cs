using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Wire.Digest
{
    /// <summary>
    /// The challenge that a server's 401 made, as far as it matters for the answer: the strongest one of those that can be
    /// answered. <see cref="ChallengeReader"/> fills it.
    /// </summary>
    public sealed class Challenge
    {
        /// <summary>No scheme: nothing that can be answered.</summary>
        public const int None = 0;

        /// <summary>Basic (RFC 7617).</summary>
        public const int Basic = 1;

        /// <summary>Digest with MD5 or MD5-sess (RFC 2617, RFC 7616).</summary>
        public const int Digest = 2;

        // Realm, nonce and opaque, one after the other, without quotes and escapes.
        private readonly byte[] _text = new byte[Limits.ChallengeText];
        private int _nonceHash;

        /// <summary>Gets the scheme: <see cref="None"/>, <see cref="Basic"/> or <see cref="Digest"/>.</summary>
        public int Scheme { get; private set; }

        /// <summary>Gets a value indicating whether qop=auth is to be used; if not, the form of RFC 2069 is.</summary>
        public bool HasQop { get; private set; }

        /// <summary>Gets a value indicating whether the algorithm is MD5-sess.</summary>
        public bool IsSession { get; private set; }

        /// <summary>Gets a value indicating whether the challenge named its algorithm, and so wants it in the answer.</summary>
        public bool HasAlgorithm { get; private set; }

        /// <summary>Gets a value indicating whether only the nonce was too old: the credentials are right.</summary>
        public bool IsStale { get; private set; }

        /// <summary>Gets a value indicating whether the nonce is another one than that of the Digest challenge before.</summary>
        public bool IsNewNonce { get; private set; }

        /// <summary>Gets the bytes of realm, nonce and opaque, in this order.</summary>
        public byte[] Text
        {
            get { return _text; }
        }

        /// <summary>Gets how many bytes the realm has; it begins at 0.</summary>
        public int RealmLength { get; private set; }

        /// <summary>Gets how many bytes the nonce has; it begins behind the realm.</summary>
        public int NonceLength { get; private set; }

        /// <summary>Gets how many bytes opaque has, or -1 if there is none; it begins behind the nonce.</summary>
        public int OpaqueLength { get; private set; }

        /// <summary>Forgets the challenge.</summary>
        public void Clear()
        {
            Scheme = None;
        }

        /// <summary>Takes a Basic challenge, unless there is a stronger one.</summary>
        internal void SetBasic()
        {
            if (Scheme == None)
            {
                Scheme = Basic;
            }
        }

        /// <summary>
        /// Takes a Digest challenge, unless there is one already: the server names the one that it likes best first. One that
        /// is too long, or has a control character, cannot be answered.
        /// </summary>
        /// <param name="fields">The fields as they stand in the header.</param>
        internal void SetDigest(DigestFields fields)
        {
            if (Scheme == Digest)
            {
                return;
            }

            int realm = Unescape(fields, fields.Realm, fields.RealmLength, 0);
            int nonce = realm < 0 ? -1 : Unescape(fields, fields.Nonce, fields.NonceLength, realm);
            int opaque = nonce < 0 || fields.OpaqueLength < 0 ? nonce : Unescape(fields, fields.Opaque, fields.OpaqueLength, nonce);
            if (opaque < 0)
            {
                return;
            }

            Scheme = Digest;
            HasQop = fields.HasQop;
            IsSession = fields.IsSession;
            HasAlgorithm = fields.HasAlgorithm;
            IsStale = fields.IsStale;
            RealmLength = realm;
            NonceLength = nonce - realm;
            OpaqueLength = fields.OpaqueLength < 0 ? -1 : opaque - nonce;
            int hash = Fnv1a.Add(Fnv1a.Start, _text, realm, NonceLength);
            IsNewNonce = hash != _nonceHash;
            _nonceHash = hash;
        }

        /// <returns>Where the text ends, or -1 if it cannot be taken.</returns>
        private int Unescape(DigestFields fields, int offset, int count, int at)
        {
            byte[] buffer = fields.Buffer;
            for (int end = offset + count; offset < end; offset++)
            {
                if (buffer[offset] == '\\')
                {
                    // Only quoted strings have a backslash, and there something follows it.
                    offset++;
                }

                if (at == _text.Length || HttpText.IsControl(buffer[offset]))
                {
                    return -1;
                }

                _text[at++] = buffer[offset];
            }

            return at;
        }
    }
}
