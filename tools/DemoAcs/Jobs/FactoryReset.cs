using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>FactoryReset (TR-069 A.4.1.6).</summary>
public sealed class FactoryReset : Job<NoResponseValues>
{
    /// <inheritdoc/>
    public override string Method => "FactoryReset";

    /// <inheritdoc/>
    public override string Summary => string.Empty;

    internal override XElement BuildRequest(XNamespace cwmp) => new(cwmp + "FactoryReset");

    internal override NoResponseValues ReadResponse(XElement response) => NoResponseValues.Instance;
}
