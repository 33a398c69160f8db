using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>Download (TR-069 A.3.2.8).</summary>
/// <param name="fileType">As "1 Firmware Upgrade Image".</param>
/// <param name="url">Where the CPE gets the file.</param>
public sealed class Download(string fileType, string url) : Job<TransferStarted>
{
    /// <inheritdoc/>
    public override string Method => "Download";

    /// <inheritdoc/>
    public override string Summary => $"{fileType} from {url}";

    /// <summary>CommandKey, at most 32 characters.</summary>
    public string CommandKey { get; init; } = string.Empty;

    /// <summary>User name for the file server, empty for none.</summary>
    public string Username { get; init; } = string.Empty;

    /// <summary>Password for the file server, empty for none.</summary>
    public string Password { get; init; } = string.Empty;

    /// <summary>Bytes, 0 if not told.</summary>
    public uint FileSize { get; init; }

    /// <summary>Name of the file on the CPE, usually empty.</summary>
    public string TargetFileName { get; init; } = string.Empty;

    /// <summary>Seconds before the CPE starts.</summary>
    public uint DelaySeconds { get; init; }

    internal override XElement BuildRequest(XNamespace cwmp) => new(
        cwmp + "Download",
        new XElement("CommandKey", CommandKey),
        new XElement("FileType", fileType),
        new XElement("URL", url),
        new XElement("Username", Username),
        new XElement("Password", Password),
        new XElement("FileSize", FileSize),
        new XElement("TargetFileName", TargetFileName),
        new XElement("DelaySeconds", DelaySeconds),
        new XElement("SuccessURL", string.Empty),
        new XElement("FailureURL", string.Empty));

    internal override TransferStarted ReadResponse(XElement response) => TransferStarted.Read(response);
}
