using System.Xml.Linq;
using NanoCwmp.DemoAcs.Exchange;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>
/// Adds HoldRequests = true to answers (TR-069 section 3.5): the CPE holds its own requests back until an answer comes
/// without. Set <see cref="AcsBehavior.Times"/> to the number of exchanges.
/// </summary>
public sealed class HoldRequestsBehavior : EnvelopeBehavior
{
    private protected override void Change(XDocument document, AcsReply reply)
    {
        HeaderOf(document).Add(new XElement(
            CwmpOf(document) + "HoldRequests", new XAttribute(CwmpNamespaces.SoapEnvelope + "mustUnderstand", "1"), "1"));
        Put(document, reply);
        reply.HoldsRequests = true;
    }
}
