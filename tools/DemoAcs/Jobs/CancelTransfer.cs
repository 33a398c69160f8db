using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>CancelTransfer (TR-069 A.4.1.9), since CWMP 1.2.</summary>
/// <param name="commandKey">The CommandKey of the transfers.</param>
public sealed class CancelTransfer(string commandKey) : Job<NoResponseValues>
{
    /// <inheritdoc/>
    public override string Method => "CancelTransfer";

    /// <inheritdoc/>
    public override string Summary => commandKey;

    internal override XElement BuildRequest(XNamespace cwmp) => new(
        cwmp + "CancelTransfer",
        new XElement("CommandKey", commandKey));

    internal override NoResponseValues ReadResponse(XElement response) => NoResponseValues.Instance;
}
