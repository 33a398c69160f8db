using System.Xml.Linq;
using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>Puts another cwmp:ID on answers to requests of the CPE than the request had; requests of the ACS pass.</summary>
/// <param name="id">The ID that is sent.</param>
public sealed class WrongIdBehavior(string id) : EnvelopeBehavior
{
    private protected override void Change(XDocument document, AcsReply reply)
    {
        string method = document.Root!.Elements().Last().Elements().First().Name.LocalName;
        if (method == "Fault" || method.EndsWith("Response", StringComparison.Ordinal))
        {
            var cwmp = CwmpOf(document);
            var header = HeaderOf(document);
            header.Elements(cwmp + "ID").Remove();
            header.Add(new XElement(
                cwmp + "ID", new XAttribute(Soap.CwmpNamespaces.SoapEnvelope + "mustUnderstand", "1"), id));
            Put(document, reply);
        }
    }
}
