namespace NanoCwmp.Wire.Http
{
    /// <summary>Small operations on the ASCII text of HTTP heads.</summary>
    public static class HttpText
    {
        /// <summary>Compares without regard to the case of ASCII letters.</summary>
        /// <param name="buffer">Holds the text.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <param name="lowerCase">What to compare with, in lower case.</param>
        /// <returns>Whether both are the same.</returns>
        public static bool EqualsIgnoreCase(byte[] buffer, int offset, int count, byte[] lowerCase)
        {
            if (count != lowerCase.Length)
            {
                return false;
            }

            for (int i = 0; i < count; i++)
            {
                if (ToLower(buffer[offset + i]) != lowerCase[i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Finds a token in a comma-separated list (RFC 7230 7).</summary>
        /// <param name="buffer">Holds the list.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <param name="lowerCase">The token, in lower case.</param>
        /// <returns>Whether the list has it.</returns>
        public static bool ListHas(byte[] buffer, int offset, int count, byte[] lowerCase)
        {
            int end = offset + count;
            while (offset < end)
            {
                int comma = IndexOf(buffer, offset, end, (byte)',');
                int start = SkipSpace(buffer, offset, comma);
                int stop = TrimSpace(buffer, start, comma);
                if (EqualsIgnoreCase(buffer, start, stop - start, lowerCase))
                {
                    return true;
                }

                offset = comma + 1;
            }

            return false;
        }

        /// <summary>Finds a byte.</summary>
        /// <param name="buffer">Holds the text.</param>
        /// <param name="offset">Where to begin.</param>
        /// <param name="end">Where to stop.</param>
        /// <param name="wanted">The byte.</param>
        /// <returns>Where it is, or <paramref name="end"/>.</returns>
        public static int IndexOf(byte[] buffer, int offset, int end, byte wanted)
        {
            while (offset < end && buffer[offset] != wanted)
            {
                offset++;
            }

            return offset;
        }

        /// <summary>Passes over blanks and tabs.</summary>
        /// <param name="buffer">Holds the text.</param>
        /// <param name="offset">Where to begin.</param>
        /// <param name="end">Where to stop.</param>
        /// <returns>Where something else is, or <paramref name="end"/>.</returns>
        public static int SkipSpace(byte[] buffer, int offset, int end)
        {
            while (offset < end && (buffer[offset] == ' ' || buffer[offset] == '\t'))
            {
                offset++;
            }

            return offset;
        }

        /// <summary>Leaves out blanks and tabs at the end.</summary>
        /// <param name="buffer">Holds the text.</param>
        /// <param name="offset">Where the text begins.</param>
        /// <param name="end">Where it ends.</param>
        /// <returns>Where it ends without them.</returns>
        public static int TrimSpace(byte[] buffer, int offset, int end)
        {
            while (end > offset && (buffer[end - 1] == ' ' || buffer[end - 1] == '\t'))
            {
                end--;
            }

            return end;
        }

        /// <summary>Tells whether a byte is a control character, which no value of a header may have.</summary>
        /// <param name="character">The byte.</param>
        /// <returns>Whether it is; a tab is one, too.</returns>
        public static bool IsControl(byte character)
        {
            return character < ' ' || character == 127;
        }

        /// <summary>Finds control characters in a text.</summary>
        /// <param name="buffer">Holds the text.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <returns>Whether it has any.</returns>
        public static bool HasControl(byte[] buffer, int offset, int count)
        {
            int end = offset + count;
            while (offset < end && !IsControl(buffer[offset]))
            {
                offset++;
            }

            return offset < end;
        }

        /// <summary>Makes an ASCII letter a small one.</summary>
        /// <param name="character">The byte.</param>
        /// <returns>The small letter, or the byte itself.</returns>
        public static int ToLower(byte character)
        {
            return character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character;
        }
    }
}
