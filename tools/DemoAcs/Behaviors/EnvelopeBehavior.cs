using System.Text;
using System.Xml;
using System.Xml.Linq;
using NanoCwmp.DemoAcs.Exchange;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>Base of the behaviours that change the envelope of an answer; empty and other answers pass unchanged.</summary>
public abstract class EnvelopeBehavior : AcsBehavior
{
    private protected EnvelopeBehavior()
    {
    }

    /// <inheritdoc/>
    protected override async Task<AcsReply> ApplyAsync(AcsRequest request, AcsHandler next)
    {
        var reply = await next(request).ConfigureAwait(false);
        if (reply.Status == 200 && reply.Body.Length > 0)
        {
            XDocument document;
            try
            {
                using var stream = new MemoryStream(reply.Body);
                document = XDocument.Load(stream);
            }
            catch (XmlException)
            {
                // A behaviour further in spoiled it: nothing is left to change.
                return reply;
            }

            Change(document, reply);
        }

        return reply;
    }

    /// <summary>Changes an answer.</summary>
    /// <param name="document">Its envelope.</param>
    /// <param name="reply">The reply that takes the changed bytes.</param>
    private protected abstract void Change(XDocument document, AcsReply reply);

    /// <summary>Puts a document into a reply.</summary>
    /// <param name="document">The envelope.</param>
    /// <param name="reply">The reply.</param>
    private protected static void Put(XDocument document, AcsReply reply) =>
        reply.Body = EnvelopeWriter.ToBytes(document, new UTF8Encoding(false));

    /// <summary>The CWMP namespace an envelope is written in.</summary>
    /// <param name="document">The envelope.</param>
    private protected static XNamespace CwmpOf(XDocument document) =>
        document.Descendants().Select(e => e.Name.Namespace).First(n => CwmpNamespaces.IsKnown(n.NamespaceName));

    /// <summary>The Header of an envelope, added if there is none.</summary>
    /// <param name="document">The envelope.</param>
    private protected static XElement HeaderOf(XDocument document)
    {
        var name = CwmpNamespaces.SoapEnvelope + "Header";
        var header = document.Root!.Element(name);
        if (header is null)
        {
            header = new XElement(name);
            document.Root.AddFirst(header);
        }

        return header;
    }
}
