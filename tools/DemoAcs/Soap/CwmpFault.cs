using System.Globalization;
using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Soap;

/// <summary>A CWMP fault (TR-069 section 3.5): the cwmp:Fault inside the detail of a SOAP fault.</summary>
/// <param name="Code">8000-8899 from the ACS, 9000-9899 from the CPE.</param>
/// <param name="Text">FaultString, may be empty.</param>
/// <param name="Parameters">Per-parameter faults; only an answer to SetParameterValues has any.</param>
public sealed record CwmpFault(int Code, string Text, IReadOnlyList<ParameterFault> Parameters)
{
    /// <summary>A fault without per-parameter faults.</summary>
    /// <param name="code">Fault code.</param>
    /// <param name="text">Fault text.</param>
    public CwmpFault(int code, string text)
        : this(code, text, [])
    {
    }

    // cwmp-faults.tsv: the sender of the refused message is to blame for 8003 and 9003, 9005-9008 and 9020, 9021.
    private string SoapCode => Code is 8003 or 9003 or (>= 9005 and <= 9008) or 9020 or 9021 ? "Client" : "Server";

    /// <summary>Reads the cwmp:Fault of a SOAP fault.</summary>
    /// <param name="soapFault">The SOAP Fault element.</param>
    /// <returns>The fault, or null if the element does not follow the conventions of TR-069 section 3.5.</returns>
    internal static CwmpFault? Read(XElement soapFault)
    {
        var fault = soapFault.Element("detail")?.Elements()
            .FirstOrDefault(e => e.Name.LocalName == "Fault" && CwmpNamespaces.IsKnown(e.Name.NamespaceName));
        if (fault is null || ReadCode(fault) is not int code)
        {
            return null;
        }

        var parameters = new List<ParameterFault>();
        foreach (var item in fault.Elements("SetParameterValuesFault"))
        {
            if (item.Element("ParameterName") is not XElement name || ReadCode(item) is not int itemCode)
            {
                return null;
            }

            parameters.Add(new ParameterFault(name.Value, itemCode, item.Element("FaultString")?.Value ?? string.Empty));
        }

        return new CwmpFault(code, fault.Element("FaultString")?.Value ?? string.Empty, parameters);
    }

    /// <summary>Builds the SOAP Fault element for this fault.</summary>
    /// <param name="cwmp">CWMP namespace of the session.</param>
    internal XElement ToSoapFault(XNamespace cwmp) => new(
        CwmpNamespaces.SoapEnvelope + "Fault",
        new XElement("faultcode", SoapCode),
        new XElement("faultstring", "CWMP fault"),
        new XElement("detail", new XElement(cwmp + "Fault", new XElement("FaultCode", Code), new XElement("FaultString", Text))));

    private static int? ReadCode(XElement element) =>
        int.TryParse(element.Element("FaultCode")?.Value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out int code) ? code : null;
}
