using System.Xml.Linq;

namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>ScheduleInform (TR-069 A.4.1.2).</summary>
/// <param name="delaySeconds">Seconds until the Inform, from 1.</param>
/// <param name="commandKey">Returned with the event "M ScheduleInform", at most 32 characters.</param>
public sealed class ScheduleInform(uint delaySeconds, string commandKey = "") : Job<NoResponseValues>
{
    /// <inheritdoc/>
    public override string Method => "ScheduleInform";

    /// <inheritdoc/>
    public override string Summary => $"in {delaySeconds} s";

    internal override XElement BuildRequest(XNamespace cwmp) => new(
        cwmp + "ScheduleInform",
        new XElement("DelaySeconds", delaySeconds),
        new XElement("CommandKey", commandKey));

    internal override NoResponseValues ReadResponse(XElement response) => NoResponseValues.Instance;
}
