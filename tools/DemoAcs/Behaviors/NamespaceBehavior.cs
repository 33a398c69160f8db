using System.Xml.Linq;
using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>Answers in another CWMP namespace than that of the Inform, as an ACS of another version does.</summary>
/// <param name="cwmp">The namespace, existing or not.</param>
public sealed class NamespaceBehavior(string cwmp) : EnvelopeBehavior
{
    private protected override void Change(XDocument document, AcsReply reply)
    {
        var old = CwmpOf(document);
        XNamespace other = cwmp;
        foreach (var element in document.Descendants())
        {
            if (element.Name.Namespace == old)
            {
                element.Name = other + element.Name.LocalName;
            }

            foreach (var declaration in element.Attributes().Where(a => a.IsNamespaceDeclaration && a.Value == old.NamespaceName))
            {
                declaration.Value = cwmp;
            }
        }

        Put(document, reply);
    }
}
