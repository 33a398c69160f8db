using System.Text;
using System.Xml;
using System.Xml.Linq;
using NanoCwmp.DemoAcs.Exchange;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>Writes the envelopes of answers in another dialect of XML; the message stays the same.</summary>
/// <param name="dialect">What is done to them, in any combination.</param>
public sealed class XmlDialectBehavior(XmlDialect dialect) : EnvelopeBehavior
{
    private static readonly XNamespace s_extension = "urn:example-com:extension-1";

    private bool Has(XmlDialect flag) => (dialect & flag) != 0;

    private protected override void Change(XDocument document, AcsReply reply)
    {
        var root = document.Root!;
        var elements = root.DescendantsAndSelf().ToList();
        if (Has(XmlDialect.Prefixes))
        {
            Rename(root);
        }

        foreach (var element in elements)
        {
            Decorate(element);
        }

        if (Has(XmlDialect.Extensions))
        {
            root.SetAttributeValue(s_extension + "mark", "1 < 2");
            HeaderOf(document).Add(new XElement(s_extension + "Trace", new XElement("hop", "proxy"), "text"));
        }

        Write(document, reply);
    }

    private void Decorate(XElement element)
    {
        bool leaf = !element.HasElements;
        if (leaf && Has(XmlDialect.CData) && element.Value.Length > 0)
        {
            element.ReplaceNodes(new XCData(element.Value));
        }

        // Inside a text too: its two halves are still one value.
        if (leaf && Has(XmlDialect.Comments) && !Has(XmlDialect.CData) && element.Value.Length > 1)
        {
            string value = element.Value;
            element.ReplaceNodes(new XText(value[..1]), new XComment(" split <here> "), new XText(value[1..]));
        }

        if (element.Parent is null)
        {
            return;
        }

        if (Has(XmlDialect.Comments))
        {
            element.AddBeforeSelf(new XComment($" {element.Name.LocalName} follows <& > "));
        }

        if (Has(XmlDialect.Instructions))
        {
            element.AddBeforeSelf(new XProcessingInstruction("acs", "note=\"> ?\""));
        }
    }

    // arrayType and xsi:type name their types by prefix: the prefixes in those texts change with the declarations.
    private static void Rename(XElement root)
    {
        var names = new Dictionary<string, string>
        {
            ["soap-env"] = "S",
            ["soap-enc"] = "enc.1",
            ["xsd"] = "xs",
            ["xsi"] = "i",
            ["cwmp"] = "c-w_mp",
        };
        foreach (var attribute in root.Attributes().Where(a => a.IsNamespaceDeclaration).ToList())
        {
            attribute.Remove();
            root.SetAttributeValue(XNamespace.Xmlns + names[attribute.Name.LocalName], attribute.Value);
        }

        foreach (var attribute in root.Descendants().Attributes())
        {
            if (attribute.Name == CwmpNamespaces.SoapEncoding + "arrayType"
                || attribute.Name == CwmpNamespaces.SchemaInstance + "type")
            {
                int colon = attribute.Value.IndexOf(':', StringComparison.Ordinal);
                attribute.Value = names[attribute.Value[..colon]] + attribute.Value[colon..];
            }
        }
    }

    private void Write(XDocument document, AcsReply reply)
    {
        Encoding encoding = Has(XmlDialect.Utf16)
            ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true)
            : new UTF8Encoding(Has(XmlDialect.ByteOrderMark));
        var settings = new XmlWriterSettings
        {
            Encoding = encoding,
            OmitXmlDeclaration = Has(XmlDialect.NoDeclaration),
            Indent = Has(XmlDialect.Indented),
            NewLineChars = "\r\n",
            NewLineHandling = NewLineHandling.Entitize,
        };
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, settings))
        {
            document.Save(writer);
        }

        reply.Body = stream.ToArray();
        if (Has(XmlDialect.Utf16))
        {
            reply.SetHeader("Content-Type", "text/xml; charset=utf-16");
        }
    }
}
