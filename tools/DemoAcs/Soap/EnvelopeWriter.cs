using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Soap;

/// <summary>Builds envelopes as the ACS sends them: UTF-8, XML declaration, the usual prefixes.</summary>
internal static class EnvelopeWriter
{
    /// <summary>Writes one message.</summary>
    /// <param name="cwmp">CWMP namespace of the session.</param>
    /// <param name="id">cwmp:ID header, null for none.</param>
    /// <param name="payload">The body's element.</param>
    /// <exception cref="ArgumentException">A text holds a character that XML 1.0 cannot carry.</exception>
    public static byte[] Write(string cwmp, string? id, XElement payload)
    {
        XNamespace cwmpName = cwmp;
        var soap = CwmpNamespaces.SoapEnvelope;
        var envelope = new XElement(
            soap + "Envelope",
            new XAttribute(XNamespace.Xmlns + "soap-env", soap),
            new XAttribute(XNamespace.Xmlns + "soap-enc", CwmpNamespaces.SoapEncoding),
            new XAttribute(XNamespace.Xmlns + "xsd", CwmpNamespaces.SchemaTypes),
            new XAttribute(XNamespace.Xmlns + "xsi", CwmpNamespaces.SchemaInstance),
            new XAttribute(XNamespace.Xmlns + "cwmp", cwmpName));
        if (id is not null)
        {
            envelope.Add(new XElement(
                soap + "Header",
                new XElement(cwmpName + "ID", new XAttribute(soap + "mustUnderstand", "1"), id)));
        }

        envelope.Add(new XElement(soap + "Body", payload));
        return ToBytes(new XDocument(envelope), new UTF8Encoding(false));
    }

    /// <summary>A SOAP fault without CWMP detail, as SOAP 1.1 section 4.4 defines VersionMismatch and MustUnderstand.</summary>
    /// <param name="soapCode">The fault code, without prefix.</param>
    /// <param name="text">What is wrong.</param>
    public static byte[] WriteSoapFault(string soapCode, string text)
    {
        var soap = CwmpNamespaces.SoapEnvelope;
        return ToBytes(
            new XDocument(new XElement(
                soap + "Envelope",
                new XAttribute(XNamespace.Xmlns + "soap-env", soap),
                new XElement(soap + "Body", new XElement(
                    soap + "Fault",
                    new XElement("faultcode", "soap-env:" + soapCode),
                    new XElement("faultstring", text))))),
            new UTF8Encoding(false));
    }

    /// <summary>Serialises a document without changing its white space.</summary>
    /// <param name="document">The document.</param>
    /// <param name="encoding">Encoding of the bytes and of the declaration.</param>
    public static byte[] ToBytes(XDocument document, Encoding encoding)
    {
        var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = encoding, NewLineHandling = NewLineHandling.Entitize };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }
}
