using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>What Download and ScheduleDownload have in common: the file, and where it is.</summary>
/// <typeparam name="TResponse">What the response carries.</typeparam>
/// <param name="fileType">As "1 Firmware Upgrade Image".</param>
/// <param name="url">Where the CPE gets the file.</param>
public abstract class DownloadJob<TResponse>(string fileType, string url) : Job<TResponse>
{
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

    internal override XElement BuildRequest(XNamespace cwmp) => new(
        cwmp + Method,
        new XElement("CommandKey", CommandKey),
        new XElement("FileType", fileType),
        new XElement("URL", url),
        new XElement("Username", Username),
        new XElement("Password", Password),
        new XElement("FileSize", FileSize),
        new XElement("TargetFileName", TargetFileName),
        BuildRest());

    /// <summary>Builds the arguments that come after those of the file.</summary>
    private protected abstract XElement[] BuildRest();
}
