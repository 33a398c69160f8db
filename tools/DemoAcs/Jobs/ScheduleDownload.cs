using System.Xml.Linq;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>ScheduleDownload (TR-069 A.4.1.8), since CWMP 1.2.</summary>
/// <param name="fileType">As "1 Firmware Upgrade Image".</param>
/// <param name="url">Where the CPE gets the file.</param>
/// <param name="windows">One or two windows of time, in order.</param>
public sealed class ScheduleDownload(string fileType, string url, params IReadOnlyList<TimeWindow> windows) : Job<NoResponseValues>
{
    /// <inheritdoc/>
    public override string Method => "ScheduleDownload";

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
        cwmp + "ScheduleDownload",
        new XElement("CommandKey", CommandKey),
        new XElement("FileType", fileType),
        new XElement("URL", url),
        new XElement("Username", Username),
        new XElement("Password", Password),
        new XElement("FileSize", FileSize),
        new XElement("TargetFileName", TargetFileName),
        SoapArray.Of("TimeWindowList", "cwmp:TimeWindowStruct", [.. windows.Select(window => window.ToXml())]));

    internal override NoResponseValues ReadResponse(XElement response) => NoResponseValues.Instance;
}
