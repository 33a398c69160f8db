using System.Xml.Linq;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>
/// SetParameterValues (TR-069 A.3.2.1): the response is the Status, 0 = applied, 1 = applied after the session. The
/// ACS's view keeps the old values until the device reports the new ones.
/// </summary>
/// <param name="values">Values with their XML Schema types ("boolean", "unsignedInt"...).</param>
/// <param name="parameterKey">ParameterKey, at most 32 characters.</param>
public sealed class SetParameterValues(IReadOnlyList<ParameterValue> values, string parameterKey = "") : Job<int>
{
    /// <summary>Sets one parameter.</summary>
    /// <param name="name">Full path.</param>
    /// <param name="value">Value in its XML form.</param>
    /// <param name="type">XML Schema type without prefix.</param>
    public SetParameterValues(string name, string value, string type)
        : this([new ParameterValue(name, value, type)])
    {
    }

    /// <inheritdoc/>
    public override string Method => "SetParameterValues";

    /// <inheritdoc/>
    public override string Summary => string.Join(", ", values.Select(v => $"{v.Name} = {Secrets.Show(v.Name, v.Value)}"));

    internal override XElement BuildRequest(XNamespace cwmp) => new(
        cwmp + "SetParameterValues",
        SoapArray.Of("ParameterList", "cwmp:ParameterValueStruct", [.. values.Select(v => v.ToXml())]),
        new XElement("ParameterKey", parameterKey));

    internal override int ReadResponse(XElement response) => SoapArray.Number(response, "Status");
}
