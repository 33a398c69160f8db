using NanoCwmp.Core;

namespace NanoCwmp.Model
{
    /// <summary>Checks values against type and range, and puts them into the one form in which they are kept.</summary>
    public static class ValueSyntax
    {
        /// <summary>The highest unsignedInt.</summary>
        public const long MaximumUnsignedInt = 4294967295L;

        /// <summary>
        /// Checks a value and normalises it: numbers without sign and leading zeros, booleans as true or false, times in
        /// UTC. Strings stay byte for byte (R190).
        /// </summary>
        /// <param name="type">The type of the parameter.</param>
        /// <param name="minimum">The lowest number, or the fewest characters.</param>
        /// <param name="maximum">The highest number, or the most characters (R189).</param>
        /// <param name="value">The value; changed only if it is valid.</param>
        /// <returns>Whether the value is valid.</returns>
        public static bool Normalize(ParameterType type, long minimum, long maximum, ValueBuffer value)
        {
            if (type == ParameterType.String)
            {
                int characters = CountCharacters(value.Bytes, value.Length);
                return characters >= minimum && characters <= maximum;
            }

            // White space around other types is not part of the value (XML Schema 2, whiteSpace = collapse).
            int start = 0;
            int end = value.Length;
            while (start < end && IsSpace(value.Bytes[start]))
            {
                start++;
            }

            while (end > start && IsSpace(value.Bytes[end - 1]))
            {
                end--;
            }

            int length = end - start;
            switch (type)
            {
                case ParameterType.Boolean:
                    return NormalizeBoolean(value, start, length);
                case ParameterType.DateTime:
                    if (!DateTimeText.TryRead(value.Bytes, start, length, out long milliseconds))
                    {
                        return false;
                    }

                    value.SetDateTime(milliseconds);
                    return true;
                default:
                    if (!NumberText.TryRead(value.Bytes, start, length, out long number) || number < minimum || number > maximum)
                    {
                        return false;
                    }

                    value.SetNumber(number);
                    return true;
            }
        }

        /// <summary>Gets the lowest number of a type.</summary>
        /// <param name="type">The type.</param>
        /// <returns>The number; 0 for types that are no numbers.</returns>
        public static long LowestOf(ParameterType type)
        {
            return type == ParameterType.Int ? int.MinValue : type == ParameterType.Long ? long.MinValue : 0;
        }

        /// <summary>Gets the highest number of a type.</summary>
        /// <param name="type">The type.</param>
        /// <returns>The number; for strings the most characters that always fit <see cref="Limits.Value"/>.</returns>
        public static long HighestOf(ParameterType type)
        {
            switch (type)
            {
                case ParameterType.Int: return int.MaxValue;
                case ParameterType.UnsignedInt: return MaximumUnsignedInt;
                case ParameterType.String: return Limits.Value / 4;
                default: return long.MaxValue;
            }
        }

        private static bool NormalizeBoolean(ValueBuffer value, int start, int length)
        {
            byte[] bytes = value.Bytes;
            if (length == 1 && (bytes[start] == '0' || bytes[start] == '1'))
            {
                value.SetBoolean(bytes[start] == '1');
                return true;
            }

            bool isTrue = length == 4 && bytes[start] == 't' && bytes[start + 1] == 'r' && bytes[start + 2] == 'u'
                && bytes[start + 3] == 'e';
            bool isFalse = length == 5 && bytes[start] == 'f' && bytes[start + 1] == 'a' && bytes[start + 2] == 'l'
                && bytes[start + 3] == 's' && bytes[start + 4] == 'e';
            if (isTrue || isFalse)
            {
                value.SetBoolean(isTrue);
            }

            return isTrue || isFalse;
        }

        private static int CountCharacters(byte[] bytes, int length)
        {
            int characters = 0;
            for (int i = 0; i < length; i++)
            {
                if ((bytes[i] & 0xC0) != 0x80)
                {
                    characters++;
                }
            }

            return characters;
        }

        private static bool IsSpace(byte character)
        {
            return character == ' ' || character == '\t' || character == '\n' || character == '\r';
        }
    }
}
