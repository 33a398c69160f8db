namespace NanoCwmp.Core
{
    /// <summary>
    /// MD5 (RFC 1321), which HTTP Digest is made of; nanoFramework has none. It protects nothing else here. Its state is
    /// allocated once; a use allocates nothing.
    /// </summary>
    public sealed class Md5 : BlockHash
    {
        /// <summary>Bytes of a hash.</summary>
        public const int Size = 16;

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

        private readonly uint[] _words = new uint[16];

        /// <summary>Initializes a new instance of the <see cref="Md5"/> class, ready for the first byte.</summary>
        public Md5()
            : base(Size / 4)
        {
            Start();
        }

        /// <inheritdoc/>
        protected override bool IsHighestByteFirst
        {
            get { return false; }
        }

        /// <inheritdoc/>
        protected override void SetInitialState()
        {
            uint[] state = State;
            state[0] = 0x67452301;
            state[1] = 0xEFCDAB89;
            state[2] = 0x98BADCFE;
            state[3] = 0x10325476;
        }

        /// <inheritdoc/>
        protected override void AddBlock()
        {
            uint[] words = _words;
            byte[] block = Block;
            uint[] state = State;
            for (int i = 0; i < 16; i++)
            {
                int at = 4 * i;
                words[i] = block[at] | ((uint)block[at + 1] << 8) | ((uint)block[at + 2] << 16) | ((uint)block[at + 3] << 24);
            }

            uint[] sines = s_sines;
            byte[] rotations = s_rotations;
            uint a = state[0];
            uint b = state[1];
            uint c = state[2];
            uint d = state[3];
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

            state[0] = unchecked(state[0] + a);
            state[1] = unchecked(state[1] + b);
            state[2] = unchecked(state[2] + c);
            state[3] = unchecked(state[3] + d);
        }
    }
}
