using System;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Wire.Xml;

namespace NanoCwmp.HostInterface.Json
{
    /// <summary>
    /// Writes JSON (RFC 8259) into a buffer of fixed size. Whoever writes sees to it that there is room; only texts go in
    /// pieces, as much as fits at a time. It allocates nothing.
    /// </summary>
    public sealed class JsonWriter
    {
        // "\u001f", or one character of UTF-8.
        private const int LongestCharacter = 6;

        private readonly byte[] _buffer;

        /// <summary>Initializes a new instance of the <see cref="JsonWriter"/> class.</summary>
        /// <param name="buffer">Takes what is written.</param>
        public JsonWriter(byte[] buffer)
        {
            _buffer = buffer;
            Limit = buffer.Length;
        }

        /// <summary>Gets or sets where the next byte goes.</summary>
        public int Position { get; set; }

        /// <summary>Gets or sets where the room ends.</summary>
        public int Limit { get; set; }

        /// <summary>Gets how many bytes there is room for.</summary>
        public int Room
        {
            get { return Limit - Position; }
        }

        /// <summary>Writes a text as it is. A literal is in flash; a table of bytes would take RAM even while nobody asks.</summary>
        /// <param name="text">The text; there is room for it.</param>
        public void Raw(string text)
        {
            Position += Encoding.UTF8.GetBytes(text, 0, text.Length, _buffer, Position);
        }

        /// <summary>Writes bytes as they are.</summary>
        /// <param name="bytes">Holds the bytes.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many there are; there is room for them.</param>
        public void Raw(byte[] bytes, int offset, int count)
        {
            Array.Copy(bytes, offset, _buffer, Position, count);
            Position += count;
        }

        /// <summary>Writes one byte as it is.</summary>
        /// <param name="letter">The byte; there is room for it.</param>
        public void Raw(char letter)
        {
            _buffer[Position++] = (byte)letter;
        }

        /// <summary>Writes a number.</summary>
        /// <param name="number">The number; there is room for <see cref="NumberText.MaximumLength"/> bytes.</param>
        public void Number(long number)
        {
            Position += NumberText.Write(number, _buffer, Position);
        }

        /// <summary>
        /// Writes what fits of a text, without the quotes around it. What is not UTF-8 becomes U+FFFD, so that the document is
        /// sound whatever a value holds.
        /// </summary>
        /// <param name="text">Holds the text.</param>
        /// <param name="from">Where to go on: at the start of a character.</param>
        /// <param name="end">Where it ends.</param>
        /// <returns>Where to go on when there is room again; <paramref name="end"/> if all was written.</returns>
        public int Text(byte[] text, int from, int end)
        {
            while (from < end && Room >= LongestCharacter)
            {
                byte letter = text[from];
                if (letter >= ' ' && letter < 0x80 && letter != '"' && letter != '\\')
                {
                    _buffer[Position++] = letter;
                    from++;
                }
                else if (letter < 0x80)
                {
                    Escape(letter);
                    from++;
                }
                else
                {
                    from = Sequence(text, from, end);
                }
            }

            return from;
        }

        private int Sequence(byte[] text, int from, int end)
        {
            byte lead = text[from];
            int length = lead < 0xC2 || lead > 0xF4 ? -1 : XmlCharacters.SequenceLength(text, from, end);
            if (length > 0)
            {
                Raw(text, from, length);
                return from + length;
            }

            Raw("\uFFFD");
            return length == 0 ? end : from - length;
        }

        private void Escape(byte letter)
        {
            switch (letter)
            {
                case (byte)'\n':
                    Pair('n');
                    break;
                case (byte)'\r':
                    Pair('r');
                    break;
                case (byte)'\t':
                    Pair('t');
                    break;
                case (byte)'"':
                case (byte)'\\':
                    Pair((char)letter);
                    break;
                default:
                    Raw(letter < 16 ? "\\u000" : "\\u001");
                    Digit(letter & 15);
                    break;
            }
        }

        private void Digit(int value)
        {
            Raw((char)(value < 10 ? '0' + value : 'a' + value - 10));
        }

        private void Pair(char letter)
        {
            Raw('\\');
            Raw(letter);
        }
    }
}
