using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>Reboot (TR-069 A.3.2.9).</summary>
/// <param name="commandKey">Returned with the event "M Reboot", at most 32 characters.</param>
public sealed class Reboot(string commandKey = "") : Job<NoResponseValues>
{
    /// <inheritdoc/>
    public override string Method => "Reboot";

    /// <inheritdoc/>
    public override string Summary => commandKey;

    internal override XElement BuildRequest(XNamespace cwmp) => new(cwmp + "Reboot", new XElement("CommandKey", commandKey));

    internal override NoResponseValues ReadResponse(XElement response) => NoResponseValues.Instance;
}
