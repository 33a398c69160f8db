using System;
using System.Text;

namespace NanoCwmp.Wire.Xml
{
    /// <summary>
    /// A fixed set of names, or of namespace names, each with a small number: the tokenizer compares bytes with it and
    /// never makes a string. Immutable, so that one static instance serves every session.
    /// </summary>
    public sealed class XmlNames
    {
        /// <summary>The number of a name that is not in the table.</summary>
        public const int Unknown = -1;

        /// <summary>The number of the empty namespace name: an element or attribute in no namespace.</summary>
        public const int None = 0;

        private readonly byte[] _bytes;
        private readonly short[] _ends;
        private readonly byte[] _slots;
        private readonly int _mask;

        /// <summary>Initializes a new instance of the <see cref="XmlNames"/> class.</summary>
        /// <param name="names">
        /// The names, up to 250, none empty, none twice. They are numbered from 1 in this order.
        /// </param>
        /// <exception cref="ArgumentException">A name is empty or stands twice, or there are too many.</exception>
        public XmlNames(string[] names)
        {
            if (names.Length > 250)
            {
                throw new ArgumentException();
            }

            int total = 0;
            for (int i = 0; i < names.Length; i++)
            {
                total += Encoding.UTF8.GetBytes(names[i]).Length;
            }

            int slots = 4;
            while (slots < names.Length * 2)
            {
                slots *= 2;
            }

            _bytes = new byte[total];
            _ends = new short[names.Length + 1];
            _slots = new byte[slots];
            _mask = slots - 1;
            for (int i = 0; i < names.Length; i++)
            {
                Add(i + 1, Encoding.UTF8.GetBytes(names[i]));
            }
        }

        /// <summary>Gets how many names there are.</summary>
        public int Count
        {
            get { return _ends.Length - 1; }
        }

        /// <summary>Finds a name.</summary>
        /// <param name="buffer">Holds the name in UTF-8.</param>
        /// <param name="offset">Where it starts.</param>
        /// <param name="length">Its length in bytes, 1 or more.</param>
        /// <returns>Its number from 1 on, or <see cref="Unknown"/>.</returns>
        public int Find(byte[] buffer, int offset, int length)
        {
            short[] ends = _ends;
            int slot = Hash(buffer, offset, length) & _mask;
            for (int id = _slots[slot]; id != 0; id = _slots[slot])
            {
                int start = ends[id - 1];
                if (ends[id] - start == length)
                {
                    byte[] bytes = _bytes;
                    int i = 0;
                    while (i < length && bytes[start + i] == buffer[offset + i])
                    {
                        i++;
                    }

                    if (i == length)
                    {
                        return id;
                    }
                }

                slot = (slot + 1) & _mask;
            }

            return Unknown;
        }

        // Three bytes and the length tell the names of CWMP apart well enough; a loop over all bytes would cost more than
        // the comparison that follows anyway.
        private static int Hash(byte[] buffer, int offset, int length)
        {
            return (length * 7) + (buffer[offset] * 3) + (buffer[offset + (length >> 1)] * 5)
                + (buffer[offset + length - 1] * 11);
        }

        private void Add(int id, byte[] name)
        {
            int start = _ends[id - 1];
            _ends[id] = (short)(start + name.Length);
            if (name.Length == 0 || Find(name, 0, name.Length) != Unknown)
            {
                throw new ArgumentException();
            }

            Array.Copy(name, 0, _bytes, start, name.Length);
            int slot = Hash(name, 0, name.Length) & _mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = (byte)id;
        }
    }
}
