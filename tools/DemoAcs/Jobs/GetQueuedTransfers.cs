using System.Xml.Linq;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>GetQueuedTransfers (TR-069 A.4.1.1).</summary>
public sealed class GetQueuedTransfers : Job<IReadOnlyList<QueuedTransfer>>
{
    /// <inheritdoc/>
    public override string Method => "GetQueuedTransfers";

    /// <inheritdoc/>
    public override string Summary => string.Empty;

    internal override XElement BuildRequest(XNamespace cwmp) => new(cwmp + "GetQueuedTransfers");

    internal override IReadOnlyList<QueuedTransfer> ReadResponse(XElement response) =>
        [.. SoapArray.Child(response, "TransferList").Elements("QueuedTransferStruct")
            .Select(e => new QueuedTransfer(SoapArray.Child(e, "CommandKey").Value, SoapArray.Number(e, "State")))];
}
