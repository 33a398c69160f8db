using System;
using System.Text;
using NanoCwmp.Core;

namespace NanoCwmp.Model
{
    /// <summary>
    /// One value in its lexical form (UTF-8), in a buffer that is allocated once and passed around. Every value of the
    /// model goes through such a buffer: on its way to the ACS, from it, and to and from the log.
    /// </summary>
    public sealed class ValueBuffer
    {
        /// <summary>The bytes; the first <see cref="Length"/> of them count.</summary>
        public readonly byte[] Bytes;

        /// <summary>How many bytes count.</summary>
        public int Length;

        /// <summary>Initializes a new instance of the <see cref="ValueBuffer"/> class, for any value.</summary>
        public ValueBuffer()
            : this(Limits.Value)
        {
        }

        /// <summary>Initializes a new instance of the <see cref="ValueBuffer"/> class, for values that are known to fit.</summary>
        /// <param name="size">How many bytes there is room for.</param>
        public ValueBuffer(int size)
        {
            Bytes = new byte[size];
        }

        /// <summary>Makes the value empty.</summary>
        public void Clear()
        {
            Length = 0;
        }

        /// <summary>Sets text. What does not fit is cut, at the end of a character.</summary>
        /// <param name="text">The text.</param>
        public void SetText(string text)
        {
            int characters = text.Length;
            if (characters * 3 <= Bytes.Length)
            {
                Length = Encoding.UTF8.GetBytes(text, 0, characters, Bytes, 0);
                return;
            }

            // Only a long URL comes here, which may be worth an allocation.
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            int length = bytes.Length;
            if (length > Bytes.Length)
            {
                length = Bytes.Length;
                while ((bytes[length] & 0xC0) == 0x80)
                {
                    length--;
                }
            }

            SetBytes(bytes, 0, length);
        }

        /// <summary>Sets a number.</summary>
        /// <param name="number">The number.</param>
        public void SetNumber(long number)
        {
            Length = NumberText.Write(number, Bytes, 0);
        }

        /// <summary>Sets a reference to a row.</summary>
        /// <param name="table">The path of the table with its trailing dot.</param>
        /// <param name="row">The instance number.</param>
        public void SetRow(string table, int row)
        {
            SetText(table);
            Length += NumberText.Write(row, Bytes, Length);
        }

        /// <summary>Sets a boolean.</summary>
        /// <param name="condition">The boolean.</param>
        public void SetBoolean(bool condition)
        {
            SetText(condition ? "true" : "false");
        }

        /// <summary>Sets a point in time, in UTC.</summary>
        /// <param name="milliseconds">Milliseconds since 1970-01-01T00:00:00Z.</param>
        public void SetDateTime(long milliseconds)
        {
            Length = DateTimeText.Write(milliseconds, 0, Bytes, 0);
        }

        /// <summary>Takes over bytes that are a value already.</summary>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many there are; at most <see cref="Limits.Value"/>.</param>
        public void SetBytes(byte[] buffer, int offset, int count)
        {
            Array.Copy(buffer, offset, Bytes, 0, count);
            Length = count;
        }

        /// <summary>Gets the value as a number. Only for values that are known to be one.</summary>
        /// <returns>The number.</returns>
        public long ToNumber()
        {
            NumberText.TryRead(Bytes, 0, Length, out long number);
            return number;
        }

        /// <summary>Gets the value as a boolean.</summary>
        /// <returns>Whether it is true.</returns>
        public bool ToBoolean()
        {
            return Length > 0 && (Bytes[0] == 't' || Bytes[0] == '1');
        }

        /// <summary>Gets the value as a point in time. Only for values that are known to be one.</summary>
        /// <returns>Milliseconds since 1970-01-01T00:00:00Z.</returns>
        public long ToDateTime()
        {
            DateTimeText.TryRead(Bytes, 0, Length, out long milliseconds);
            return milliseconds;
        }

        /// <summary>Tells whether another value is the same, byte for byte.</summary>
        /// <param name="other">The other one.</param>
        /// <returns>Whether it is.</returns>
        public bool IsSame(ValueBuffer other)
        {
            return Length == other.Length && Equals(other.Bytes, 0);
        }

        /// <summary>Tells whether the value is one item of a list.</summary>
        /// <param name="list">The items.</param>
        /// <param name="separator">What stands between them.</param>
        /// <returns>Whether it is, byte for byte.</returns>
        public bool IsItemOf(byte[] list, char separator)
        {
            int start = 0;
            for (int i = 0; i <= list.Length; i++)
            {
                if (i == list.Length || list[i] == separator)
                {
                    if (i - start == Length && Equals(list, start))
                    {
                        return true;
                    }

                    start = i + 1;
                }
            }

            return false;
        }

        /// <summary>Gets the value as a string. Allocates: not for hot paths.</summary>
        /// <returns>The text.</returns>
        public override string ToString()
        {
            return Length == 0 ? string.Empty : Encoding.UTF8.GetString(Bytes, 0, Length);
        }

        private bool Equals(byte[] bytes, int offset)
        {
            int i = 0;
            while (i < Length && Bytes[i] == bytes[offset + i])
            {
                i++;
            }

            return i == Length;
        }
    }
}
