using NanoCwmp.Core;

namespace NanoCwmp.Tests.Unit.Xml
{
    /// <summary>A document and the trace it must give.</summary>
    public sealed class XmlCase
    {
        /// <summary>Initializes a new instance of the <see cref="XmlCase"/> class: a well-formed document.</summary>
        public XmlCase(string document, string trace)
        {
            Document = document;
            Trace = trace;
        }

        /// <summary>Initializes a new instance of the <see cref="XmlCase"/> class: one that is refused.</summary>
        public XmlCase(string document, Reason reason, int position)
        {
            Document = document;
            Trace = XmlCheck.Failure(reason, position);
        }

        public string Document { get; }

        public string Trace { get; }
    }
}
