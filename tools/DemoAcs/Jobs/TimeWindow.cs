using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>A window of time of ScheduleDownload.</summary>
/// <param name="Start">Seconds after the request at which it begins.</param>
/// <param name="End">Seconds after the request at which it ends.</param>
public sealed record TimeWindow(uint Start, uint End)
{
    /// <summary>How the CPE is to behave in it, as "1 At Any Time".</summary>
    public string Mode { get; init; } = "1 At Any Time";

    /// <summary>What to show to a user, at most 256 characters.</summary>
    public string UserMessage { get; init; } = string.Empty;

    /// <summary>How often the CPE may try again in it; -1 leaves it to the CPE.</summary>
    public int MaxRetries { get; init; }

    internal XElement ToXml() => new(
        "TimeWindowStruct",
        new XElement("WindowStart", Start),
        new XElement("WindowEnd", End),
        new XElement("WindowMode", Mode),
        new XElement("UserMessage", UserMessage),
        new XElement("MaxRetries", MaxRetries));
}
