using System;

namespace NanoCwmp.Wire.Digest
{
    /// <summary>
    /// SHA-1 (RFC 3174), which nanoFramework does not have; here for HMAC alone, where its collisions do no harm. Its state is
    /// allocated once; a use allocates nothing.
    /// </summary>
    public sealed class Sha1
    {
        /// <summary>Bytes of a hash.</summary>
        public const int Size = 20;

        /// <summary>Bytes of a block.</summary>
        public const int BlockSize = 64;

        /// <summary>Words of the state between two blocks.</summary>
        public const int StateWords = 5;

        private const int LengthAt = 56;
        private const int Rounds = 80;

        private readonly uint[] _state = new uint[StateWords];
        private readonly uint[] _words = new uint[Rounds];
        private readonly byte[] _block = new byte[BlockSize];
        private long _length;

        /// <summary>Initializes a new instance of the <see cref="Sha1"/> class, ready for the first byte.</summary>
        public Sha1()
        {
            Start();
        }

        /// <summary>Begins a new hash.</summary>
        public void Start()
        {
            _state[0] = 0x67452301;
            _state[1] = 0xEFCDAB89;
            _state[2] = 0x98BADCFE;
            _state[3] = 0x10325476;
            _state[4] = 0xC3D2E1F0;
            _length = 0;
        }

        /// <summary>Keeps the state after one whole block, so that many hashes can begin there.</summary>
        /// <param name="state">Receives <see cref="StateWords"/> words.</param>
        public void Save(uint[] state)
        {
            Array.Copy(_state, 0, state, 0, StateWords);
        }

        /// <summary>Goes back to a state after one whole block.</summary>
        /// <param name="state">Holds what <see cref="Save"/> has given.</param>
        public void Resume(uint[] state)
        {
            Array.Copy(state, 0, _state, 0, StateWords);
            _length = BlockSize;
        }

        /// <summary>Adds bytes to the hash.</summary>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many there are.</param>
        public void Add(byte[] buffer, int offset, int count)
        {
            int used = (int)(_length & (BlockSize - 1));
            _length += count;
            while (count > 0)
            {
                int part = BlockSize - used;
                part = count < part ? count : part;
                Array.Copy(buffer, offset, _block, used, part);
                used += part;
                offset += part;
                count -= part;
                if (used == BlockSize)
                {
                    AddBlock();
                    used = 0;
                }
            }
        }

        /// <summary>Ends the hash, writes it, and is ready for the first byte of the next.</summary>
        /// <param name="hash">Receives <see cref="Size"/> bytes.</param>
        /// <param name="offset">Where the first byte goes.</param>
        public void Finish(byte[] hash, int offset)
        {
            long bits = _length * 8;
            int used = (int)(_length & (BlockSize - 1));
            _block[used++] = 0x80;
            if (used > LengthAt)
            {
                Array.Clear(_block, used, BlockSize - used);
                AddBlock();
                used = 0;
            }

            Array.Clear(_block, used, LengthAt - used);
            for (int i = 0; i < 8; i++)
            {
                _block[LengthAt + i] = (byte)(bits >> (56 - (8 * i)));
            }

            AddBlock();
            for (int i = 0; i < Size; i++)
            {
                hash[offset + i] = (byte)(_state[i >> 2] >> (24 - (8 * (i & 3))));
            }

            Start();
        }

        private void AddBlock()
        {
            uint[] words = _words;
            byte[] block = _block;
            for (int i = 0; i < 16; i++)
            {
                int at = 4 * i;
                words[i] = ((uint)block[at] << 24) | ((uint)block[at + 1] << 16) | ((uint)block[at + 2] << 8) | block[at + 3];
            }

            for (int i = 16; i < Rounds; i++)
            {
                uint word = words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16];
                words[i] = (word << 1) | (word >> 31);
            }

            uint a = _state[0];
            uint b = _state[1];
            uint c = _state[2];
            uint d = _state[3];
            uint e = _state[4];
            for (int i = 0; i < Rounds; i++)
            {
                uint mixed;
                if (i < 20)
                {
                    mixed = unchecked((d ^ (b & (c ^ d))) + 0x5A827999);
                }
                else if (i < 40)
                {
                    mixed = unchecked((b ^ c ^ d) + 0x6ED9EBA1);
                }
                else if (i < 60)
                {
                    mixed = unchecked(((b & c) | (d & (b | c))) + 0x8F1BBCDC);
                }
                else
                {
                    mixed = unchecked((b ^ c ^ d) + 0xCA62C1D6);
                }

                uint sum = unchecked(((a << 5) | (a >> 27)) + mixed + e + words[i]);
                e = d;
                d = c;
                c = (b << 30) | (b >> 2);
                b = a;
                a = sum;
            }

            _state[0] = unchecked(_state[0] + a);
            _state[1] = unchecked(_state[1] + b);
            _state[2] = unchecked(_state[2] + c);
            _state[3] = unchecked(_state[3] + d);
            _state[4] = unchecked(_state[4] + e);
        }
    }
}
