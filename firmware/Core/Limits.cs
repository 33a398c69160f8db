namespace NanoCwmp.Core
{
    /// <summary>
    /// Every cap of the firmware with the reason for its value. What goes over a cap ends in a named fault or a clean
    /// close, never in growth.
    /// </summary>
    public static class Limits
    {
        // XML. A CWMP message has Envelope, Body, method, list, struct, member: six levels; the rest is room for
        // unknown extensions, which are skipped.

        /// <summary>Depth of nested elements: twice what any CWMP message needs.</summary>
        public const int XmlDepth = 16;

        /// <summary>Bytes of one qualified name: the longest of CWMP has 41, the prefix is the ACS's choice.</summary>
        public const int XmlName = 96;

        /// <summary>Bytes of the names of all open elements together: depth times a usual length.</summary>
        public const int XmlOpenNames = 512;

        /// <summary>Attributes of one tag, declarations of namespaces included: an envelope of an ACS carries up to seven.</summary>
        public const int XmlAttributes = 12;

        /// <summary>Namespace declarations in force at once: those of the envelope, and as many nested ones.</summary>
        public const int XmlNamespaces = 16;

        /// <summary>Bytes of the prefixes of the declarations in force together.</summary>
        public const int XmlPrefixes = 128;

        /// <summary>Bytes of the tokenizer's buffer: one whole tag with its attributes must fit, and one byte more.</summary>
        public const int XmlBuffer = 1024;

        /// <summary>
        /// Bytes of one document. R017 asks for 32,768 at least; eight times that is more than any ACS sends, and ends
        /// an endless body within minutes on the slowest link.
        /// </summary>
        public const int XmlDocument = 262144;
    }
}
