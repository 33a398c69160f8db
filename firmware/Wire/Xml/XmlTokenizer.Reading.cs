using System;
using NanoCwmp.Core;

namespace NanoCwmp.Wire.Xml
{
    /// <content>What a reader of messages needs: whole elements and their text.</content>
    public sealed partial class XmlTokenizer
    {
        /// <summary>Goes to the end tag of the element whose start tag is the current token.</summary>
        /// <exception cref="ProtocolException">As <see cref="Next"/>.</exception>
        public void SkipElement()
        {
            int depth = _depth;
            while (Next() != XmlToken.EndElement || _depth != depth)
            {
            }
        }

        /// <summary>
        /// Reads the text of the element whose start tag is the current token, and goes to its end tag.
        /// </summary>
        /// <param name="destination">Takes the text in UTF-8.</param>
        /// <param name="offset">Where it goes.</param>
        /// <param name="capacity">How many bytes there is room for.</param>
        /// <returns>
        /// The length in bytes, or <see cref="TooLong"/>; then the element is consumed all the same, and the destination
        /// holds the beginning of the text.
        /// </returns>
        /// <exception cref="ProtocolException">
        /// As <see cref="Next"/>, and <see cref="Reason.XmlElement"/> if there is an element inside.
        /// </exception>
        public int ReadText(byte[] destination, int offset, int capacity)
        {
            int length = 0;
            while (Next() == XmlToken.Text)
            {
                if (length == TooLong || _textLength > capacity - length)
                {
                    length = TooLong;
                }
                else
                {
                    Array.Copy(_buffer, _textOffset, destination, offset + length, _textLength);
                    length += _textLength;
                }
            }

            CheckEndElement();
            return length;
        }

        /// <summary>
        /// Reads the text of the element whose start tag is the current token, goes to its end tag, and compares.
        /// </summary>
        /// <param name="text">What to compare with, in UTF-8.</param>
        /// <returns>True if the text is exactly this.</returns>
        /// <exception cref="ProtocolException">
        /// As <see cref="Next"/>, and <see cref="Reason.XmlElement"/> if there is an element inside.
        /// </exception>
        public bool TextEquals(byte[] text)
        {
            int matched = 0;
            bool equal = true;
            while (Next() == XmlToken.Text)
            {
                equal = equal && _textLength <= text.Length - matched && Matches(text, matched, _textOffset, _textLength);
                matched += _textLength;
            }

            CheckEndElement();
            return equal && matched == text.Length;
        }

        private void CheckEndElement()
        {
            if (_token != XmlToken.EndElement)
            {
                throw Fail(Reason.XmlElement, _start);
            }
        }

        // Compares length bytes of the buffer at an offset with those of text from an index on.
        private bool Matches(byte[] text, int index, int offset, int length)
        {
            byte[] buffer = _buffer;
            for (int i = 0; i < length; i++)
            {
                if (text[index + i] != buffer[offset + i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
