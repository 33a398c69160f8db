using System.Xml;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Transcript;

/// <summary>Names a message by what stands in its Body, also where it is cut short or otherwise broken behind that.</summary>
internal static class MessageLabel
{
    /// <summary>The name of a message.</summary>
    /// <param name="body">Its bytes.</param>
    public static string Of(byte[] body)
    {
        if (body.Length == 0)
        {
            return "empty";
        }

        string label = "not XML";
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            if (reader.ReadToFollowing("Body", CwmpNamespaces.SoapEnvelope.NamespaceName))
            {
                while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
                {
                    if (reader.NodeType == XmlNodeType.Element)
                    {
                        label = reader.LocalName;
                        break;
                    }
                }
            }

            if (label == "Fault" && reader.ReadToFollowing("FaultCode"))
            {
                label = "Fault " + reader.ReadElementContentAsString().Trim();
            }
        }
        catch (XmlException)
        {
            // What was read so far names it.
        }

        return label;
    }
}
