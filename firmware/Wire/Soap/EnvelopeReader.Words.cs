using System;
using NanoCwmp.Core;

namespace NanoCwmp.Wire.Soap
{
    /// <content>Short values: booleans, numbers, codes.</content>
    public sealed partial class EnvelopeReader
    {
        private static readonly byte[] s_true = Ascii.Bytes("true");
        private static readonly byte[] s_false = Ascii.Bytes("false");
        private static readonly byte[] s_zero = Ascii.Bytes("0");
        private static readonly byte[] s_response = Ascii.Bytes("Response");

        /// <summary>Reads the text of the current child as a boolean.</summary>
        /// <param name="value">The boolean, or <see langword="false"/>.</param>
        /// <returns>Whether it is one (R387).</returns>
        public bool TryReadBoolean(out bool value)
        {
            int length = ReadWord();
            value = Is(length, s_true) || Is(length, s_one);
            return value || Is(length, s_false) || Is(length, s_zero);
        }

        /// <summary>Reads the text of the current child as a number.</summary>
        /// <param name="value">The number, or 0.</param>
        /// <returns>Whether it is one of 32 bits.</returns>
        public bool TryReadNumber(out int value)
        {
            value = 0;
            int length = ReadWord();
            if (length < 0 || !NumberText.TryRead(_word, 0, length, out long number) || number > int.MaxValue || number < int.MinValue)
            {
                return false;
            }

            value = (int)number;
            return true;
        }

        /// <summary>Reads the text of the current child; white space around it is no part of such values.</summary>
        /// <returns>How many bytes of the word count, or a negative number if it is too long.</returns>
        private int ReadWord()
        {
            int end = _xml.ReadText(_word, 0, _word.Length);
            while (end > 0 && _word[end - 1] <= ' ')
            {
                end--;
            }

            int start = 0;
            while (start < end && _word[start] <= ' ')
            {
                start++;
            }

            if (start > 0)
            {
                end -= start;
                Array.Copy(_word, start, _word, 0, end);
            }

            return end;
        }

        private bool EndsWithResponse()
        {
            int rest = _xml.NameLength - s_response.Length;
            bool isSame = rest >= 0;
            for (int i = 0; isSame && i < s_response.Length; i++)
            {
                isSame = _xml.Buffer[_xml.NameOffset + rest + i] == s_response[i];
            }

            return isSame;
        }

        private bool Is(int length, byte[] word)
        {
            return length == word.Length && EndsWith(length, word);
        }

        /// <summary>Compares the end of the word that was read; what stands before it is a prefix with its colon.</summary>
        private bool EndsWith(int length, byte[] word)
        {
            int rest = length - word.Length;
            if (rest < 0 || (rest > 0 && _word[rest - 1] != ':'))
            {
                return false;
            }

            for (int i = 0; i < word.Length; i++)
            {
                if (_word[rest + i] != word[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
