using System;
using NanoCwmp.Core;

namespace NanoCwmp.Xmpp
{
    /// <summary>A piece of text of a stanza, in the buffer that all pieces of it share.</summary>
    public sealed class XmppText
    {
        private readonly XmppStore _store;

        /// <summary>Initializes a new instance of the <see cref="XmppText"/> class.</summary>
        /// <param name="store">The buffer.</param>
        internal XmppText(XmppStore store)
        {
            _store = store;
        }

        /// <summary>Gets the buffer.</summary>
        public byte[] Bytes
        {
            get { return _store.Bytes; }
        }

        /// <summary>Gets where it begins.</summary>
        public int Offset { get; private set; }

        /// <summary>Gets how many bytes it has.</summary>
        public int Length { get; private set; }

        /// <summary>Gets a value indicating whether it was there at all.</summary>
        public bool IsThere { get; private set; }

        /// <summary>Forgets it.</summary>
        public void Clear()
        {
            IsThere = false;
            Length = 0;
        }

        /// <summary>Begins, behind the pieces that there are.</summary>
        /// <param name="offset">Where.</param>
        public void Begin(int offset)
        {
            Offset = offset;
            Length = 0;
            IsThere = true;
        }

        /// <summary>Adds to it.</summary>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many there are.</param>
        /// <returns>Whether there was room; if not, nothing was added.</returns>
        public bool Append(byte[] buffer, int offset, int count)
        {
            if (count > Limits.XmppText - Offset - Length)
            {
                return false;
            }

            _store.Open();
            Array.Copy(buffer, offset, _store.Bytes, Offset + Length, count);
            Length += count;
            return true;
        }

        /// <summary>Compares, in a time that does not depend on where the first difference is.</summary>
        /// <param name="bytes">Holds the other.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <returns>Whether they are the same.</returns>
        public bool IsSame(byte[] bytes, int count)
        {
            int difference = Length ^ count;
            byte[] own = _store.Bytes;
            for (int i = 0; i < Length; i++)
            {
                difference |= own[Offset + i] ^ (i < count ? bytes[i] : 0);
            }

            return difference == 0;
        }
    }
}
