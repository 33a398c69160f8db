using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>Upload (TR-069 A.4.1.5).</summary>
/// <param name="fileType">As "1 Vendor Configuration File".</param>
/// <param name="url">Where the CPE puts the file.</param>
public sealed class Upload(string fileType, string url) : Job<TransferStarted>
{
    /// <inheritdoc/>
    public override string Method => "Upload";

    /// <inheritdoc/>
    public override string Summary => $"{fileType} to {url}";

    /// <summary>CommandKey, at most 32 characters.</summary>
    public string CommandKey { get; init; } = string.Empty;

    /// <summary>User name for the file server, empty for none.</summary>
    public string Username { get; init; } = string.Empty;

    /// <summary>Password for the file server, empty for none.</summary>
    public string Password { get; init; } = string.Empty;

    /// <summary>Seconds before the CPE starts.</summary>
    public uint DelaySeconds { get; init; }

    internal override XElement BuildRequest(XNamespace cwmp) => new(
        cwmp + "Upload",
        new XElement("CommandKey", CommandKey),
        new XElement("FileType", fileType),
        new XElement("URL", url),
        new XElement("Username", Username),
        new XElement("Password", Password),
        new XElement("DelaySeconds", DelaySeconds));

    internal override TransferStarted ReadResponse(XElement response) => TransferStarted.Read(response);
}
