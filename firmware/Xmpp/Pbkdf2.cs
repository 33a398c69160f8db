using NanoCwmp.Core;

namespace NanoCwmp.Xmpp
{
    /// <summary>
    /// One block of PBKDF2 with HMAC-SHA1 (RFC 2898 5.2), which RFC 5802 calls Hi(). An interpreter takes its time for it:
    /// therefore it goes in steps, and the device does other things between them.
    /// </summary>
    public sealed class Pbkdf2
    {
        private static readonly byte[] s_firstBlock = new byte[] { 0, 0, 0, 1 };

        private readonly HmacSha1 _hmac;
        private readonly byte[] _last = new byte[HmacSha1.Size];
        private readonly byte[] _key = new byte[HmacSha1.Size];
        private int _left;

        /// <summary>Initializes a new instance of the <see cref="Pbkdf2"/> class.</summary>
        /// <param name="hmac">Does the work; belongs to it until <see cref="Step"/> says that it is done.</param>
        public Pbkdf2(HmacSha1 hmac)
        {
            _hmac = hmac;
        }

        /// <summary>Gets the derived key: <see cref="HmacSha1.Size"/> bytes, valid when <see cref="Step"/> has said so.</summary>
        public byte[] Key
        {
            get { return _key; }
        }

        /// <summary>Begins, with the first iteration.</summary>
        /// <param name="password">The password.</param>
        /// <param name="salt">Holds the salt.</param>
        /// <param name="offset">Where the salt begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <param name="iterations">How many iterations there are, 1 or more.</param>
        public void Start(byte[] password, byte[] salt, int offset, int count, int iterations)
        {
            _hmac.SetKey(password, 0, password.Length);
            _hmac.Add(salt, offset, count);
            _hmac.Add(s_firstBlock, 0, s_firstBlock.Length);
            _hmac.Finish(_last, 0);
            _last.CopyTo(_key, 0);
            _left = iterations - 1;
        }

        /// <summary>Does some of the iterations.</summary>
        /// <param name="iterations">How many at most.</param>
        /// <returns>Whether all are done.</returns>
        public bool Step(int iterations)
        {
            byte[] last = _last;
            byte[] key = _key;
            for (; iterations > 0 && _left > 0; iterations--, _left--)
            {
                _hmac.Add(last, 0, last.Length);
                _hmac.Finish(last, 0);
                for (int i = 0; i < key.Length; i++)
                {
                    key[i] = (byte)(key[i] ^ last[i]);
                }
            }

            return _left == 0;
        }
    }
}
