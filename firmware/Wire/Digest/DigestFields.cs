using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Wire.Digest
{
    /// <summary>
    /// The parameters of one Digest challenge (RFC 2617 3.2.1) as places in the header that they came in, and what follows
    /// from them. Parameters that are not known do not matter.
    /// </summary>
    internal sealed class DigestFields
    {
        private const int Absent = -1;

        private static readonly byte[] s_realm = Ascii.Bytes("realm");
        private static readonly byte[] s_nonce = Ascii.Bytes("nonce");
        private static readonly byte[] s_opaque = Ascii.Bytes("opaque");
        private static readonly byte[] s_stale = Ascii.Bytes("stale");
        private static readonly byte[] s_algorithm = Ascii.Bytes("algorithm");
        private static readonly byte[] s_qop = Ascii.Bytes("qop");
        private static readonly byte[] s_md5 = Ascii.Bytes("md5");
        private static readonly byte[] s_md5Session = Ascii.Bytes("md5-sess");
        private static readonly byte[] s_auth = Ascii.Bytes("auth");
        private static readonly byte[] s_true = Ascii.Bytes("true");

        private bool _isForeign;

        /// <summary>Gets the header.</summary>
        public byte[] Buffer { get; private set; }

        /// <summary>Gets where the realm begins.</summary>
        public int Realm { get; private set; }

        /// <summary>Gets how many bytes the realm has, escapes included.</summary>
        public int RealmLength { get; private set; }

        /// <summary>Gets where the nonce begins.</summary>
        public int Nonce { get; private set; }

        /// <summary>Gets how many bytes the nonce has, escapes included.</summary>
        public int NonceLength { get; private set; }

        /// <summary>Gets where opaque begins.</summary>
        public int Opaque { get; private set; }

        /// <summary>Gets how many bytes opaque has, escapes included, or -1 if there is none.</summary>
        public int OpaqueLength { get; private set; }

        /// <summary>Gets a value indicating whether qop=auth is offered.</summary>
        public bool HasQop { get; private set; }

        /// <summary>Gets a value indicating whether the algorithm is MD5-sess.</summary>
        public bool IsSession { get; private set; }

        /// <summary>Gets a value indicating whether the algorithm is named.</summary>
        public bool HasAlgorithm { get; private set; }

        /// <summary>Gets a value indicating whether only the nonce was too old.</summary>
        public bool IsStale { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the challenge can be answered: it has realm and nonce, its algorithm is MD5 or
        /// MD5-sess, and if it offers any qop, auth is among them.
        /// </summary>
        public bool IsUsable
        {
            get { return RealmLength >= 0 && NonceLength >= 0 && !_isForeign; }
        }

        /// <summary>Begins a challenge.</summary>
        /// <param name="buffer">The header.</param>
        public void Start(byte[] buffer)
        {
            Buffer = buffer;
            RealmLength = Absent;
            NonceLength = Absent;
            OpaqueLength = Absent;
            HasQop = false;
            IsSession = false;
            HasAlgorithm = false;
            IsStale = false;
            _isForeign = false;
        }

        /// <summary>Takes a parameter.</summary>
        /// <param name="name">Where its name begins.</param>
        /// <param name="nameLength">How many bytes the name has.</param>
        /// <param name="value">Where its value begins, without the quote.</param>
        /// <param name="valueLength">How many bytes the value has, escapes included.</param>
        public void Set(int name, int nameLength, int value, int valueLength)
        {
            if (HttpText.EqualsIgnoreCase(Buffer, name, nameLength, s_realm))
            {
                Realm = value;
                RealmLength = valueLength;
            }
            else if (HttpText.EqualsIgnoreCase(Buffer, name, nameLength, s_nonce))
            {
                Nonce = value;
                NonceLength = valueLength;
            }
            else if (HttpText.EqualsIgnoreCase(Buffer, name, nameLength, s_opaque))
            {
                Opaque = value;
                OpaqueLength = valueLength;
            }
            else if (HttpText.EqualsIgnoreCase(Buffer, name, nameLength, s_stale))
            {
                IsStale = HttpText.EqualsIgnoreCase(Buffer, value, valueLength, s_true);
            }
            else if (HttpText.EqualsIgnoreCase(Buffer, name, nameLength, s_algorithm))
            {
                HasAlgorithm = true;
                IsSession = HttpText.EqualsIgnoreCase(Buffer, value, valueLength, s_md5Session);
                _isForeign |= !IsSession && !HttpText.EqualsIgnoreCase(Buffer, value, valueLength, s_md5);
            }
            else if (HttpText.EqualsIgnoreCase(Buffer, name, nameLength, s_qop))
            {
                // An empty list offers nothing, as none at all does.
                HasQop = HttpText.ListHas(Buffer, value, valueLength, s_auth);
                _isForeign |= !HasQop && HttpText.SkipSpace(Buffer, value, value + valueLength) < value + valueLength;
            }
        }
    }
}
