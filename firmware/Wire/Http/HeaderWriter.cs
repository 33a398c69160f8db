using System;
using System.Text;

namespace NanoCwmp.Wire.Http
{
    /// <summary>Writes header lines into a part of a buffer. What does not fit, or breaks a line, is noted, not thrown.</summary>
    public sealed class HeaderWriter
    {
        private byte[] _buffer;

        /// <summary>Gets where the next byte goes.</summary>
        public int Position { get; private set; }

        /// <summary>Gets a value indicating whether something could not be written; then nothing of it may be sent.</summary>
        public bool HasFailed { get; private set; }

        /// <summary>Starts at a place.</summary>
        /// <param name="buffer">Receives the lines, up to its end.</param>
        /// <param name="offset">Where the first byte goes.</param>
        public void Start(byte[] buffer, int offset)
        {
            _buffer = buffer;
            Position = offset;
            HasFailed = false;
        }

        /// <summary>Lets go of the buffer.</summary>
        public void Release()
        {
            _buffer = null;
        }

        /// <summary>Writes text as it is.</summary>
        /// <param name="text">ASCII: a literal, which is in flash, where a table of bytes would be in RAM.</param>
        public void Append(string text)
        {
            if (HasFailed || text.Length > _buffer.Length - Position)
            {
                HasFailed = true;
                return;
            }

            Position += Encoding.UTF8.GetBytes(text, 0, text.Length, _buffer, Position);
        }

        /// <summary>Writes bytes as they are.</summary>
        /// <param name="bytes">The bytes.</param>
        public void Append(byte[] bytes)
        {
            Append(bytes, 0, bytes.Length);
        }

        /// <summary>Writes bytes as they are.</summary>
        /// <param name="bytes">Holds the bytes.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many there are.</param>
        public void Append(byte[] bytes, int offset, int count)
        {
            if (HasFailed || count > _buffer.Length - Position)
            {
                HasFailed = true;
                return;
            }

            Array.Copy(bytes, offset, _buffer, Position, count);
            Position += count;
        }

        /// <summary>Writes one byte as it is.</summary>
        /// <param name="value">The byte.</param>
        public void Append(byte value)
        {
            if (HasFailed || Position == _buffer.Length)
            {
                HasFailed = true;
                return;
            }

            _buffer[Position++] = value;
        }

        /// <summary>Writes a quoted string (RFC 7230 3.2.6). A control character, which has no place in one, is a failure.</summary>
        /// <param name="bytes">Holds the text.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        public void AppendQuoted(byte[] bytes, int offset, int count)
        {
            Append((byte)'"');
            for (int end = offset + count; offset < end && !HasFailed; offset++)
            {
                byte value = bytes[offset];
                if (HttpText.IsControl(value))
                {
                    HasFailed = true;
                }
                else if (value == '"' || value == '\\')
                {
                    Append((byte)'\\');
                }

                Append(value);
            }

            Append((byte)'"');
        }
    }
}
