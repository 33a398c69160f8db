using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Transcript;

/// <summary>Lays messages out for people, without secrets.</summary>
internal static partial class PrettyXml
{
    // A page is no place for megabytes of a garbled body.
    private const int MaxText = 64 * 1024;

    /// <summary>Lays a body out.</summary>
    /// <param name="body">Its bytes.</param>
    public static string Format(byte[] body)
    {
        if (body.Length == 0)
        {
            return string.Empty;
        }

        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(body),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true });
            var document = XDocument.Load(reader);
            MaskSecrets(document);
            var text = new StringBuilder();
            var settings = new XmlWriterSettings { Indent = true, OmitXmlDeclaration = document.Declaration is null };
            using (var writer = XmlWriter.Create(new Utf8TextWriter(text), settings))
            {
                document.Save(writer);
            }

            return text.ToString();
        }
        catch (XmlException)
        {
            string text = Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, MaxText));
            return SecretElement().Replace(text, "$1" + Secrets.Mask);
        }
    }

    private static void MaskSecrets(XDocument document)
    {
        foreach (var element in document.Descendants().Where(e => !e.HasElements && e.Value.Length > 0))
        {
            string name = element.Name.LocalName == "Value"
                ? element.Parent?.Element("Name")?.Value ?? string.Empty
                : element.Name.LocalName;
            if (Secrets.IsSecret(name))
            {
                element.Value = Secrets.Mask;
            }
        }
    }

    // In what is not well-formed the elements cannot be told apart for sure: the value after a secret's name goes too.
    [GeneratedRegex(@"((?:Password|Passphrase|Secret|PreSharedKey|WEPKey)\s*(?:</[^>]*>\s*<[^>]*)?>)[^<]+")]
    private static partial Regex SecretElement();

    /// <summary>A StringWriter that says UTF-8 in the XML declaration, as the message did.</summary>
    private sealed class Utf8TextWriter(StringBuilder text) : StringWriter(text)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
