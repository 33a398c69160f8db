using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Soap;

/// <summary>One parsed CWMP message.</summary>
/// <param name="CwmpNamespace">CWMP namespace it is written in.</param>
/// <param name="Id">cwmp:ID header, null without one.</param>
/// <param name="Method">Local name of the body's element: an RPC, an RPC with "Response", or "Fault".</param>
/// <param name="Payload">The body's element; its children are unqualified (R048).</param>
/// <param name="Fault">The CWMP fault if the message is one.</param>
public sealed record Envelope(string CwmpNamespace, string? Id, string Method, XElement Payload, CwmpFault? Fault)
{
    /// <summary>True for an answer to a request of the ACS.</summary>
    public bool IsAnswer => Method == "Fault" || Method.EndsWith("Response", StringComparison.Ordinal);
}
