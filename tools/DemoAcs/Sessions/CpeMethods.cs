using System.Xml.Linq;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Sessions;

/// <summary>The RPCs that a CPE may call (TR-069 A.3.3), besides Inform: one table for dispatch and GetRPCMethods.</summary>
internal static class CpeMethods
{
    private static readonly string[] s_since10 = ["Inform", "GetRPCMethods", "TransferComplete", "RequestDownload"];
    private static readonly string[] s_since11 = [.. s_since10, "AutonomousTransferComplete"];
    private static readonly string[] s_since12 = [.. s_since11, "DUStateChangeComplete", "AutonomousDUStateChangeComplete"];

    /// <summary>The RPCs of one CWMP version.</summary>
    /// <param name="cwmp">CWMP namespace.</param>
    public static IReadOnlyList<string> Of(string cwmp) => cwmp switch
    {
        CwmpNamespaces.Cwmp10 => s_since10,
        CwmpNamespaces.Cwmp11 => s_since11,
        _ => s_since12,
    };

    /// <summary>The response to a request of the CPE other than Inform; fault 8000 for what the version does not have.</summary>
    /// <param name="message">The request.</param>
    public static XElement Answer(Envelope message)
    {
        XNamespace cwmp = message.CwmpNamespace;
        if (!Of(message.CwmpNamespace).Contains(message.Method))
        {
            return new CwmpFault(8000, $"Method not supported: {message.Method}").ToSoapFault(cwmp);
        }

        var response = new XElement(cwmp + (message.Method + "Response"));
        if (message.Method == "GetRPCMethods")
        {
            response.Add(SoapArray.OfStrings("MethodList", Of(message.CwmpNamespace)));
        }

        return response;
    }
}
