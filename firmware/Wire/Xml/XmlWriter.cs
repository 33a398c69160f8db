using System;
using System.IO;
using System.Text;

namespace NanoCwmp.Wire.Xml
{
    /// <summary>
    /// Writes XML into a stream through a buffer of fixed size: markup as it is given, values escaped. It allocates nothing
    /// after its construction and never holds a whole message.
    /// </summary>
    /// <remarks>
    /// Values come out in printable ASCII: the five special characters as entities, everything outside 9-10 and 32-126 as
    /// character references (TR-069 section 3.4.1, TR-106 section 3.2.1), never as CDATA. What XML cannot carry even so
    /// (other control characters, U+FFFE, U+FFFF) and each maximal part of an invalid UTF-8 sequence become U+FFFD.
    /// Exceptions of the stream pass through unchanged.
    /// </remarks>
    public sealed class XmlWriter
    {
        private const int Replacement = 0xFFFD;

        // Characters of a string that are encoded at a time, an even number, and the bytes that takes at most.
        private const int Chunk = 20;
        private const int ChunkBytes = 64;

        private static readonly Encoding s_utf8 = new UTF8Encoding();

        private readonly byte[] _buffer;
        private readonly byte[] _chunk = new byte[ChunkBytes];
        private Stream _stream;
        private int _count;
        private int _sent;

        /// <summary>Initializes a new instance of the <see cref="XmlWriter"/> class.</summary>
        /// <param name="buffer">Collects what is written, 1 byte or more; it belongs to the writer from now on.</param>
        public XmlWriter(byte[] buffer)
        {
            _buffer = buffer;
        }

        /// <summary>Gets how many bytes the document has so far.</summary>
        public int Length
        {
            get { return _sent + _count; }
        }

        /// <summary>Starts with a new document; what the buffer still holds of the one before is dropped.</summary>
        /// <param name="stream">Takes the document.</param>
        public void Reset(Stream stream)
        {
            _stream = stream;
            _count = 0;
            _sent = 0;
        }

        /// <summary>Hands what the buffer holds to the stream; needed once at the end of a document.</summary>
        public void Flush()
        {
            if (_count > 0)
            {
                _stream.Write(_buffer, 0, _count);
                _sent += _count;
                _count = 0;
            }
        }

        /// <summary>Writes markup as it is.</summary>
        /// <param name="markup">Printable ASCII; a literal costs no memory on the device until it is written.</param>
        public void Raw(string markup)
        {
            int from = 0;
            int left = markup.Length;
            while (left > 0)
            {
                int count = Room(left);
                s_utf8.GetBytes(markup, from, count, _buffer, _count);
                _count += count;
                from += count;
                left -= count;
            }
        }

        /// <summary>Writes bytes as they are.</summary>
        /// <param name="bytes">Holds the bytes.</param>
        /// <param name="offset">Where they start.</param>
        /// <param name="count">How many.</param>
        public void Raw(byte[] bytes, int offset, int count)
        {
            while (count > 0)
            {
                int part = Room(count);
                Array.Copy(bytes, offset, _buffer, _count, part);
                _count += part;
                offset += part;
                count -= part;
            }
        }

        /// <summary>Writes a whole number.</summary>
        /// <param name="value">The number; all integers of CWMP up to 63 bits fit.</param>
        public void Number(long value)
        {
            // Downwards from zero, because the smallest number has no positive counterpart.
            byte[] digits = _chunk;
            int start = ChunkBytes;
            long rest = value < 0 ? value : -value;
            do
            {
                digits[--start] = (byte)('0' - (int)(rest % 10));
                rest /= 10;
            }
            while (rest != 0);
            if (value < 0)
            {
                digits[--start] = (byte)'-';
            }

            Raw(digits, start, ChunkBytes - start);
        }

        /// <summary>Writes character data of an element.</summary>
        /// <param name="text">The text.</param>
        public void Text(string text)
        {
            Escape(text, XmlClass.Blank);
        }

        /// <summary>Writes character data of an element.</summary>
        /// <param name="utf8">Holds the text in UTF-8.</param>
        /// <param name="offset">Where it starts: at the start of a character.</param>
        /// <param name="count">Its length in bytes: up to the end of a character.</param>
        public void Text(byte[] utf8, int offset, int count)
        {
            Escape(utf8, offset, count, XmlClass.Blank);
        }

        /// <summary>Writes the value of an attribute, without the quotes around it.</summary>
        /// <param name="text">The value.</param>
        public void Attribute(string text)
        {
            Escape(text, XmlClass.Space);
        }

        /// <summary>Writes the value of an attribute, without the quotes around it.</summary>
        /// <param name="utf8">Holds the value in UTF-8.</param>
        /// <param name="offset">Where it starts: at the start of a character.</param>
        /// <param name="count">Its length in bytes: up to the end of a character.</param>
        public void Attribute(byte[] utf8, int offset, int count)
        {
            Escape(utf8, offset, count, XmlClass.Space);
        }

        private void Escape(string text, int plain)
        {
            int length = text.Length;
            int from = 0;
            while (from < length)
            {
                int count = length - from;
                if (count > Chunk)
                {
                    // A surrogate pair stays together; nanoCLR gives its first half for both, so only a character that is
                    // no half tells where one ends. A chunk of nothing but pairs holds whole ones.
                    count = Chunk;
                    while (count > 0 && text[from + count - 1] >= 0xD800 && text[from + count - 1] < 0xE000)
                    {
                        count--;
                    }

                    count = count == 0 ? Chunk : count;
                }

                Escape(_chunk, 0, s_utf8.GetBytes(text, from, count, _chunk, 0), plain);
                from += count;
            }
        }

        // Writes text; bytes of a class up to plain stand for themselves.
        private void Escape(byte[] utf8, int offset, int count, int plain)
        {
            byte[] classes = XmlClass.Table;
            int end = offset + count;
            int p = offset;
            while (p < end)
            {
                int start = p;
                while (p < end && classes[utf8[p]] <= plain)
                {
                    p++;
                }

                if (p > start)
                {
                    Raw(utf8, start, p - start);
                }

                if (p == end)
                {
                    return;
                }

                int c = utf8[p];
                if (classes[c] < XmlClass.Lead)
                {
                    p++;
                    Escape(c);
                    continue;
                }

                int length = XmlCharacters.SequenceLength(utf8, p, end);
                if (length > 0)
                {
                    Reference(XmlCharacters.Decode(utf8, p, length));
                    p += length;
                }
                else
                {
                    Reference(Replacement);
                    p = length == 0 ? end : p - length;
                }
            }
        }

        private void Escape(int c)
        {
            switch (c)
            {
                case '&':
                    Raw("&amp;");
                    break;
                case '<':
                    Raw("&lt;");
                    break;
                case '>':
                    Raw("&gt;");
                    break;
                case '"':
                    Raw("&quot;");
                    break;
                case '\'':
                    Raw("&apos;");
                    break;
                default:
                    Reference(c < 0x80 ? c : Replacement);
                    break;
            }
        }

        // Writes a character as reference.
        private void Reference(int character)
        {
            if (!XmlCharacters.IsCharacter(character))
            {
                character = Replacement;
            }

            Raw("&#x");
            int shift = 20;
            while (character >> shift == 0)
            {
                shift -= 4;
            }

            for (; shift >= 0; shift -= 4)
            {
                int digit = (character >> shift) & 0xF;
                Room(1);
                _buffer[_count++] = (byte)(digit < 10 ? digit + '0' : digit + 'A' - 10);
            }

            Raw(";");
        }

        // Makes room; gives how many of the bytes wanted fit, 1 or more.
        private int Room(int wanted)
        {
            if (_count == _buffer.Length)
            {
                Flush();
            }

            int room = _buffer.Length - _count;
            return wanted < room ? wanted : room;
        }
    }
}
