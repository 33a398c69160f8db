using System.Xml.Linq;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>SetParameterAttributes (TR-069 A.3.2.4).</summary>
/// <param name="changes">At least one change.</param>
public sealed class SetParameterAttributes(params IReadOnlyList<AttributeChange> changes) : Job<NoResponseValues>
{
    /// <inheritdoc/>
    public override string Method => "SetParameterAttributes";

    /// <inheritdoc/>
    public override string Summary => string.Join(", ", changes.Select(c => $"{c.Name}: {c.Notification}"));

    internal override XElement BuildRequest(XNamespace cwmp) => new(
        cwmp + "SetParameterAttributes",
        SoapArray.Of("ParameterList", "cwmp:SetParameterAttributesStruct", [.. changes.Select(c => c.ToXml())]));

    internal override NoResponseValues ReadResponse(XElement response) => NoResponseValues.Instance;
}
