using System;

namespace NanoCwmp.Core
{
    /// <summary>
    /// MD5 (RFC 1321), which HTTP Digest is made of; nanoFramework has none. It protects nothing else here. Its state is
    /// allocated once; a use allocates nothing.
    /// </summary>
    public sealed class Md5
    {
        /// <summary>Bytes of a hash.</summary>
        public const int Size = 16;

        private const int BlockSize = 64;
        private const int LengthAt = 56;

        // The integer parts of 2^32 times abs(sin(i)), i = 1 to 64 (RFC 1321 3.4).
        private static readonly uint[] s_sines = new uint[]
        {
            0xD76AA478, 0xE8C7B756, 0x242070DB, 0xC1BDCEEE, 0xF57C0FAF, 0x4787C62A, 0xA8304613, 0xFD469501,
            0x698098D8, 0x8B44F7AF, 0xFFFF5BB1, 0x895CD7BE, 0x6B901122, 0xFD987193, 0xA679438E, 0x49B40821,
            0xF61E2562, 0xC040B340, 0x265E5A51, 0xE9B6C7AA, 0xD62F105D, 0x02441453, 0xD8A1E681, 0xE7D3FBC8,
            0x21E1CDE6, 0xC33707D6, 0xF4D50D87, 0x455A14ED, 0xA9E3E905, 0xFCEFA3F8, 0x676F02D9, 0x8D2A4C8A,
            0xFFFA3942, 0x8771F681, 0x6D9D6122, 0xFDE5380C, 0xA4BEEA44, 0x4BDECFA9, 0xF6BB4B60, 0xBEBFBC70,
            0x289B7EC6, 0xEAA127FA, 0xD4EF3085, 0x04881D05, 0xD9D4D039, 0xE6DB99E5, 0x1FA27CF8, 0xC4AC5665,
            0xF4292244, 0x432AFF97, 0xAB9423A7, 0xFC93A039, 0x655B59C3, 0x8F0CCC92, 0xFFEFF47D, 0x85845DD1,
            0x6FA87E4F, 0xFE2CE6E0, 0xA3014314, 0x4E0811A1, 0xF7537E82, 0xBD3AF235, 0x2AD7D2BB, 0xEB86D391,
        };

        // Four rotations a round.
        private static readonly byte[] s_rotations = new byte[]
        {
            7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21,
        };

        private readonly uint[] _state = new uint[4];
        private readonly uint[] _words = new uint[16];
        private readonly byte[] _block = new byte[BlockSize];
        private long _length;

        /// <summary>Initializes a new instance of the <see cref="Md5"/> class, ready for the first byte.</summary>
        public Md5()
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
            _length = 0;
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

        /// <summary>Adds one byte to the hash.</summary>
        /// <param name="value">The byte.</param>
        public void Add(byte value)
        {
            int used = (int)(_length & (BlockSize - 1));
            _block[used] = value;
            _length++;
            if (used == BlockSize - 1)
            {
                AddBlock();
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
                _block[LengthAt + i] = (byte)(bits >> (8 * i));
            }

            AddBlock();
            for (int i = 0; i < Size; i++)
            {
                hash[offset + i] = (byte)(_state[i >> 2] >> (8 * (i & 3)));
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
                words[i] = block[at] | ((uint)block[at + 1] << 8) | ((uint)block[at + 2] << 16) | ((uint)block[at + 3] << 24);
            }

            uint[] sines = s_sines;
            byte[] rotations = s_rotations;
            uint a = _state[0];
            uint b = _state[1];
            uint c = _state[2];
            uint d = _state[3];
            for (int i = 0; i < 64; i++)
            {
                int round = i >> 4;
                int word;
                uint mixed;
                if (round == 0)
                {
                    mixed = (b & c) | (~b & d);
                    word = i;
                }
                else if (round == 1)
                {
                    mixed = (d & b) | (~d & c);
                    word = (5 * i) + 1;
                }
                else if (round == 2)
                {
                    mixed = b ^ c ^ d;
                    word = (3 * i) + 5;
                }
                else
                {
                    mixed = c ^ (b | ~d);
                    word = 7 * i;
                }

                uint sum = unchecked(a + mixed + words[word & 15] + sines[i]);
                int rotation = rotations[(4 * round) + (i & 3)];
                a = d;
                d = c;
                c = b;
                b = unchecked(b + ((sum << rotation) | (sum >> (32 - rotation))));
            }

            _state[0] = unchecked(_state[0] + a);
            _state[1] = unchecked(_state[1] + b);
            _state[2] = unchecked(_state[2] + c);
            _state[3] = unchecked(_state[3] + d);
        }
    }
}
