namespace NanoCwmp.Core
{
    /// <summary>The reasons in words, for logs and pages.</summary>
    public static class Reasons
    {
        /// <summary>Gets a short sentence for a reason.</summary>
        /// <param name="reason">The reason.</param>
        /// <returns>Lower-case words without a full stop.</returns>
        public static string Text(Reason reason)
        {
            switch (reason)
            {
                case Reason.XmlTruncated: return "the XML document is cut off";
                case Reason.XmlSyntax: return "the XML is not well-formed";
                case Reason.XmlEncoding: return "the XML encoding is not UTF-8";
                case Reason.XmlVersion: return "the XML version is not 1.0";
                case Reason.XmlCharacter: return "the XML holds a byte sequence that is no character";
                case Reason.XmlDoctype: return "the XML has a document type declaration";
                case Reason.XmlEntity: return "the XML refers to an unknown entity";
                case Reason.XmlNesting: return "the XML tags are wrongly nested";
                case Reason.XmlNamespace: return "the XML namespaces are wrong";
                case Reason.XmlDuplicateAttribute: return "an XML attribute stands twice";
                case Reason.XmlTooDeep: return "the XML is nested too deep";
                case Reason.XmlNameTooLong: return "an XML name is too long";
                case Reason.XmlTooManyAttributes: return "an XML tag has too many or too long attributes";
                case Reason.XmlTooManyNamespaces: return "the XML declares too many namespaces";
                case Reason.XmlTooLong: return "the XML document is too long";
                case Reason.XmlElement: return "an XML element stands where only text belongs";
                default: return "unknown reason";
            }
        }
    }
}
