using System;

namespace NanoCwmp.Core
{
    /// <summary>
    /// SHA-1 (RFC 3174), which nanoFramework does not have; here for HMAC alone, where its collisions do no harm. Its state is
    /// allocated once; a use allocates nothing.
    /// </summary>
    public sealed class Sha1 : BlockHash
    {
        /// <summary>Bytes of a hash.</summary>
        public const int Size = 20;

        /// <summary>Words of the state between two blocks.</summary>
        public const int StateWords = 5;

        private const int Rounds = 80;

        private readonly uint[] _words = new uint[Rounds];

        /// <summary>Initializes a new instance of the <see cref="Sha1"/> class, ready for the first byte.</summary>
        public Sha1()
            : base(StateWords)
        {
            Start();
        }

        /// <inheritdoc/>
        protected override bool IsHighestByteFirst
        {
            get { return true; }
        }

        /// <summary>Keeps the state after one whole block, so that many hashes can begin there.</summary>
        /// <param name="state">Receives <see cref="StateWords"/> words.</param>
        public void Save(uint[] state)
        {
            Array.Copy(State, 0, state, 0, StateWords);
        }

        /// <summary>Goes back to a state after one whole block.</summary>
        /// <param name="state">Holds what <see cref="Save"/> has given.</param>
        public void Resume(uint[] state)
        {
            Array.Copy(state, 0, State, 0, StateWords);
            ResumeAfterOneBlock();
        }

        /// <inheritdoc/>
        protected override void SetInitialState()
        {
            uint[] state = State;
            state[0] = 0x67452301;
            state[1] = 0xEFCDAB89;
            state[2] = 0x98BADCFE;
            state[3] = 0x10325476;
            state[4] = 0xC3D2E1F0;
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
                words[i] = ((uint)block[at] << 24) | ((uint)block[at + 1] << 16) | ((uint)block[at + 2] << 8) | block[at + 3];
            }

            for (int i = 16; i < Rounds; i++)
            {
                uint word = words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16];
                words[i] = (word << 1) | (word >> 31);
            }

            uint a = state[0];
            uint b = state[1];
            uint c = state[2];
            uint d = state[3];
            uint e = state[4];
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

            state[0] = unchecked(state[0] + a);
            state[1] = unchecked(state[1] + b);
            state[2] = unchecked(state[2] + c);
            state[3] = unchecked(state[3] + d);
            state[4] = unchecked(state[4] + e);
        }
    }
}
