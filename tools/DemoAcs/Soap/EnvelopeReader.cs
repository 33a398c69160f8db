using System.Xml;
using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Soap;

/// <summary>Bytes to <see cref="Envelope"/>. Everything that is not a CWMP message ends in one exception type.</summary>
internal static class EnvelopeReader
{
    // Envelope, Body, method, list, struct, member are six levels; the tree builder must not be led into the deep.
    private const int MaxDepth = 64;

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = false,
    };

    /// <summary>Reads one message.</summary>
    /// <param name="body">The HTTP body; the encoding is taken from byte order mark or XML declaration.</param>
    /// <exception cref="EnvelopeException">It is not well-formed XML or not a CWMP envelope.</exception>
    public static Envelope Read(byte[] body)
    {
        var root = Load(body).Root!;
        if (root.Name.LocalName != "Envelope")
        {
            throw new EnvelopeException($"The root element is {root.Name.LocalName}, not a SOAP Envelope.");
        }

        if (root.Name.Namespace != CwmpNamespaces.SoapEnvelope)
        {
            throw new EnvelopeException("The Envelope is not in the namespace of SOAP 1.1.", "VersionMismatch");
        }

        var bodies = root.Elements(CwmpNamespaces.SoapEnvelope + "Body").ToList();
        if (bodies.Count != 1 || bodies[0].Elements().Count() != 1)
        {
            throw new EnvelopeException("An envelope carries exactly one Body with exactly one element (R015).");
        }

        string? id = ReadHeader(root.Element(CwmpNamespaces.SoapEnvelope + "Header"), out string? headerNamespace);
        var payload = bodies[0].Elements().Single();
        return payload.Name == CwmpNamespaces.SoapEnvelope + "Fault"
            ? ReadFault(payload, id)
            : ReadMessage(payload, id, headerNamespace);
    }

    /// <summary>Loads XML without DTD and not deeper than the limit.</summary>
    /// <param name="body">The document's bytes.</param>
    /// <exception cref="EnvelopeException">It is not well-formed or too deep.</exception>
    private static XDocument Load(byte[] body)
    {
        try
        {
            using (var probe = XmlReader.Create(new MemoryStream(body), s_settings))
            {
                while (probe.Read())
                {
                    if (probe.Depth > MaxDepth)
                    {
                        throw new EnvelopeException($"Elements are nested deeper than {MaxDepth} levels.");
                    }
                }
            }

            using var reader = XmlReader.Create(new MemoryStream(body), s_settings);
            return XDocument.Load(reader);
        }
        catch (XmlException e)
        {
            throw new EnvelopeException($"The body is not well-formed XML: {e.Message}");
        }
    }

    private static string? ReadHeader(XElement? header, out string? headerNamespace)
    {
        string? id = null;
        headerNamespace = null;
        foreach (var item in header?.Elements() ?? [])
        {
            bool cwmp = CwmpNamespaces.IsKnown(item.Name.NamespaceName);
            if (cwmp && item.Name.LocalName == "ID")
            {
                id = item.Value;
                headerNamespace = item.Name.NamespaceName;
            }
            else if (!(cwmp && item.Name.LocalName is "SessionTimeout" or "SupportedCWMPVersions" or "NoMoreRequests")
                && (string?)item.Attribute(CwmpNamespaces.SoapEnvelope + "mustUnderstand") == "1")
            {
                throw new EnvelopeException($"The header {item.Name.LocalName} is not understood.", "MustUnderstand");
            }
        }

        return id;
    }

    private static Envelope ReadFault(XElement payload, string? id)
    {
        var fault = CwmpFault.Read(payload)
            ?? throw new EnvelopeException("The SOAP fault has no cwmp:Fault with a FaultCode in its detail (R067).");
        string name = payload.Element("detail")!.Elements().First(e => e.Name.LocalName == "Fault").Name.NamespaceName;
        return new Envelope(name, id, "Fault", payload, fault);
    }

    private static Envelope ReadMessage(XElement payload, string? id, string? headerNamespace)
    {
        string name = payload.Name.NamespaceName;
        if (!CwmpNamespaces.IsKnown(name))
        {
            throw new EnvelopeException($"The namespace \"{name}\" of {payload.Name.LocalName} is not one of CWMP.");
        }

        if (headerNamespace is not null && headerNamespace != name)
        {
            throw new EnvelopeException("Header and Body are in different CWMP namespaces.");
        }

        return new Envelope(name, id, payload.Name.LocalName, payload, null);
    }
}
