using System;

namespace NanoCwmp.Core
{
    /// <summary>
    /// HMAC with SHA-1 (RFC 2104). The key is worked in once; after that each code costs two blocks less. Its state is
    /// allocated once; a use allocates nothing.
    /// </summary>
    public sealed class HmacSha1
    {
        /// <summary>Bytes of a code.</summary>
        public const int Size = Sha1.Size;

        private const byte InnerPad = 0x36;
        private const byte OuterPad = 0x5C;

        private readonly Sha1 _sha = new Sha1();
        private readonly uint[] _inner = new uint[Sha1.StateWords];
        private readonly uint[] _outer = new uint[Sha1.StateWords];
        private readonly byte[] _pad = new byte[Sha1.BlockSize];

        /// <summary>Takes a key, and is ready for the first byte of a message.</summary>
        /// <param name="key">Holds the key.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has, 0 or more.</param>
        public void SetKey(byte[] key, int offset, int count)
        {
            byte[] pad = _pad;
            Array.Clear(pad, 0, pad.Length);
            _sha.Start();
            if (count > Sha1.BlockSize)
            {
                _sha.Add(key, offset, count);
                _sha.Finish(pad, 0);
            }
            else
            {
                Array.Copy(key, offset, pad, 0, count);
            }

            Work(InnerPad, _inner);
            Work(InnerPad ^ OuterPad, _outer);
            Array.Clear(pad, 0, pad.Length);
            _sha.Resume(_inner);
        }

        /// <summary>Begins a new message with the same key.</summary>
        public void Start()
        {
            _sha.Resume(_inner);
        }

        /// <summary>Adds bytes to the message.</summary>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many there are.</param>
        public void Add(byte[] buffer, int offset, int count)
        {
            _sha.Add(buffer, offset, count);
        }

        /// <summary>Ends the message, writes its code, and is ready for the next message with the same key.</summary>
        /// <param name="code">Receives <see cref="Size"/> bytes.</param>
        /// <param name="offset">Where the first byte goes.</param>
        public void Finish(byte[] code, int offset)
        {
            _sha.Finish(_pad, 0);
            _sha.Resume(_outer);
            _sha.Add(_pad, 0, Sha1.Size);
            _sha.Finish(code, offset);
            _sha.Resume(_inner);
        }

        /// <summary>Changes the pad's bytes, and keeps the state after it.</summary>
        private void Work(int change, uint[] state)
        {
            for (int i = 0; i < _pad.Length; i++)
            {
                _pad[i] = (byte)(_pad[i] ^ change);
            }

            _sha.Start();
            _sha.Add(_pad, 0, _pad.Length);
            _sha.Save(state);
        }
    }
}
