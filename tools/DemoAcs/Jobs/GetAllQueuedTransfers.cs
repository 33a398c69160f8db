using System.Xml.Linq;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>GetAllQueuedTransfers (TR-069 A.4.1.7), since CWMP 1.1.</summary>
public sealed class GetAllQueuedTransfers : Job<IReadOnlyList<AnyQueuedTransfer>>
{
    /// <inheritdoc/>
    public override string Method => "GetAllQueuedTransfers";

    /// <inheritdoc/>
    public override string Summary => string.Empty;

    internal override XElement BuildRequest(XNamespace cwmp) => new(cwmp + "GetAllQueuedTransfers");

    internal override IReadOnlyList<AnyQueuedTransfer> ReadResponse(XElement response) =>
        [.. SoapArray.Child(response, "TransferList").Elements("AllQueuedTransferStruct")
            .Select(e => new AnyQueuedTransfer(
                SoapArray.Child(e, "CommandKey").Value,
                SoapArray.Number(e, "State"),
                SoapArray.Boolean(e, "IsDownload"),
                SoapArray.Child(e, "FileType").Value,
                SoapArray.Child(e, "FileSize").Value,
                SoapArray.Child(e, "TargetFileName").Value))];
}
