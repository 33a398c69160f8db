using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Soap;

/// <summary>
/// The namespaces of CWMP messages. CWMP 1.2, 1.3 and 1.4 all use <see cref="Cwmp12"/>: a cwmp-1-3 or cwmp-1-4
/// namespace does not exist (cwmp-1-3.xsd and cwmp-1-4.xsd extend the target namespace of 1.2).
/// </summary>
public static class CwmpNamespaces
{
    /// <summary>CWMP 1.0.</summary>
    public const string Cwmp10 = "urn:dslforum-org:cwmp-1-0";

    /// <summary>CWMP 1.1.</summary>
    public const string Cwmp11 = "urn:dslforum-org:cwmp-1-1";

    /// <summary>CWMP 1.2 and later.</summary>
    public const string Cwmp12 = "urn:dslforum-org:cwmp-1-2";

    internal static readonly XNamespace SoapEnvelope = "http://schemas.xmlsoap.org/soap/envelope/";
    internal static readonly XNamespace SoapEncoding = "http://schemas.xmlsoap.org/soap/encoding/";
    internal static readonly XNamespace SchemaTypes = "http://www.w3.org/2001/XMLSchema";
    internal static readonly XNamespace SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>True for the three namespaces that exist.</summary>
    /// <param name="name">A namespace URI.</param>
    public static bool IsKnown(string name) => name is Cwmp10 or Cwmp11 or Cwmp12;
}
