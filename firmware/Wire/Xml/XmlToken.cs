namespace NanoCwmp.Wire.Xml
{
    /// <summary>What <see cref="XmlTokenizer.Next"/> has found.</summary>
    public enum XmlToken
    {
        /// <summary>Nothing yet.</summary>
        None,

        /// <summary>A start tag or an empty-element tag; the latter too is followed by its <see cref="EndElement"/>.</summary>
        StartElement,

        /// <summary>The end of an element.</summary>
        EndElement,

        /// <summary>A piece of character data: adjacent text may come in several pieces.</summary>
        Text,

        /// <summary>The end of the input, after the root element.</summary>
        EndOfDocument,
    }
}
