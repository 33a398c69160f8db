using System;

namespace NanoCwmp.Core
{
    /// <summary>
    /// What MD5 and SHA-1 share: bytes are collected to blocks, and the last block ends with the length (RFC 1321 3.1, RFC 3174 4).
    /// The state is allocated once; a use allocates nothing.
    /// </summary>
    public abstract class BlockHash
    {
        /// <summary>Bytes of a block.</summary>
        public const int BlockSize = 64;

        private const int LengthAt = 56;

        private readonly uint[] _state;
        private readonly byte[] _block = new byte[BlockSize];
        private long _length;

        /// <summary>Initializes a new instance of the <see cref="BlockHash"/> class.</summary>
        /// <param name="words">The words of the state, which become the hash.</param>
        protected BlockHash(int words)
        {
            _state = new uint[words];
        }

        /// <summary>Gets the state after the last block.</summary>
        protected uint[] State
        {
            get { return _state; }
        }

        /// <summary>Gets the block that is collected.</summary>
        protected byte[] Block
        {
            get { return _block; }
        }

        /// <summary>Gets a value indicating whether words and the length stand with their highest byte first.</summary>
        protected abstract bool IsHighestByteFirst { get; }

        /// <summary>Begins a new hash.</summary>
        public void Start()
        {
            _length = 0;
            SetInitialState();
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
        /// <param name="hash">Receives the hash: 4 bytes for each word of the state.</param>
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
            bool isHighestFirst = IsHighestByteFirst;
            for (int i = 0; i < 8; i++)
            {
                _block[LengthAt + i] = (byte)(bits >> (isHighestFirst ? 56 - (8 * i) : 8 * i));
            }

            AddBlock();
            for (int i = 0; i < 4 * _state.Length; i++)
            {
                int shift = 8 * (i & 3);
                hash[offset + i] = (byte)(_state[i >> 2] >> (isHighestFirst ? 24 - shift : shift));
            }

            Start();
        }

        /// <summary>Goes on as after one whole block, with its state.</summary>
        protected void ResumeAfterOneBlock()
        {
            _length = BlockSize;
        }

        /// <summary>Sets the state that a hash begins with.</summary>
        protected abstract void SetInitialState();

        /// <summary>Mixes <see cref="Block"/> into <see cref="State"/>.</summary>
        protected abstract void AddBlock();
    }
}
