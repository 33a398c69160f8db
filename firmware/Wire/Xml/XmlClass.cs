namespace NanoCwmp.Wire.Xml
{
    /// <summary>
    /// The class of each byte of an XML document in UTF-8. The classes are ordered so that one comparison tells whether a
    /// byte is plain where it stands: a loop over text costs one table access and one comparison a byte.
    /// </summary>
    internal static class XmlClass
    {
        /// <summary>A letter or the underscore: starts a name.</summary>
        public const int NameStart = 0;

        /// <summary>A digit, hyphen or full stop: goes on with a name.</summary>
        public const int NamePart = 1;

        /// <summary>Other printable ASCII without a meaning in text.</summary>
        public const int Other = 2;

        /// <summary>The space. Up to here a byte stands for itself in an attribute value, and needs no escape there.</summary>
        public const int Space = 3;

        /// <summary>
        /// Tab and line feed, which become spaces in an attribute value. Up to here a byte needs no escape in text.
        /// </summary>
        public const int Blank = 4;

        /// <summary>The two quotes.</summary>
        public const int Quote = 5;

        /// <summary>The delete character. Up to here a byte stands for itself in text.</summary>
        public const int Delete = 6;

        /// <summary>The carriage return.</summary>
        public const int Return = 7;

        /// <summary>The greater-than sign, which must not follow "]]" in text.</summary>
        public const int Greater = 8;

        /// <summary>The less-than sign.</summary>
        public const int Less = 9;

        /// <summary>The ampersand. Up to here a byte is a character by itself.</summary>
        public const int Ampersand = 10;

        /// <summary>A control character that XML cannot carry, or a byte that starts no UTF-8 sequence.</summary>
        public const int Illegal = 11;

        /// <summary>From here on: the first byte of a UTF-8 sequence of two, three or four bytes.</summary>
        public const int Lead = 12;

        /// <summary>The class of each byte.</summary>
        public static readonly byte[] Table =
        {
            11, 11, 11, 11, 11, 11, 11, 11, 11, 4, 4, 11, 11, 7, 11, 11,
            11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11,
            3, 2, 5, 2, 2, 2, 10, 5, 2, 2, 2, 2, 2, 1, 1, 2,
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 9, 2, 8, 2,
            2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 0,
            2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 6,
            11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11,
            11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11,
            11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11,
            11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11,
            11, 11, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12,
            12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12,
            13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13,
            14, 14, 14, 14, 14, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11,
        };

        /// <summary>Says whether a class is that of white space.</summary>
        /// <param name="value">The class.</param>
        /// <returns>True for space, tab, line feed and carriage return.</returns>
        public static bool IsSpace(int value)
        {
            return value == Space || value == Blank || value == Return;
        }
    }
}
