using System.Xml.Linq;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>ScheduleDownload (TR-069 A.4.1.8), since CWMP 1.2.</summary>
/// <param name="fileType">As "1 Firmware Upgrade Image".</param>
/// <param name="url">Where the CPE gets the file.</param>
/// <param name="windows">One or two windows of time, in order.</param>
public sealed class ScheduleDownload(string fileType, string url, params IReadOnlyList<TimeWindow> windows)
    : DownloadJob<NoResponseValues>(fileType, url)
{
    /// <inheritdoc/>
    public override string Method => "ScheduleDownload";

    internal override NoResponseValues ReadResponse(XElement response) => NoResponseValues.Instance;

    private protected override XElement[] BuildRest() =>
        [SoapArray.Of("TimeWindowList", "cwmp:TimeWindowStruct", [.. windows.Select(window => window.ToXml())])];
}
