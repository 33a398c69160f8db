using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>Download (TR-069 A.3.2.8).</summary>
/// <param name="fileType">As "1 Firmware Upgrade Image".</param>
/// <param name="url">Where the CPE gets the file.</param>
public sealed class Download(string fileType, string url) : DownloadJob<TransferStarted>(fileType, url)
{
    /// <inheritdoc/>
    public override string Method => "Download";

    /// <summary>Seconds before the CPE starts.</summary>
    public uint DelaySeconds { get; init; }

    internal override TransferStarted ReadResponse(XElement response) => TransferStarted.Read(response);

    private protected override XElement[] BuildRest() =>
    [
        new("DelaySeconds", DelaySeconds),
        new("SuccessURL", string.Empty),
        new("FailureURL", string.Empty),
    ];
}
