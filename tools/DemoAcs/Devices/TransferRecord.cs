using NanoCwmp.DemoAcs.Jobs;

namespace NanoCwmp.DemoAcs.Devices;

/// <summary>One transfer of a device, from the request of the page to its report.</summary>
/// <param name="commandKey">By which the report is known.</param>
/// <param name="job">The request; null if the report was the first that was heard of it.</param>
internal sealed class TransferRecord(string commandKey, QueuedJob? job)
{
    /// <summary>The CommandKey.</summary>
    public string CommandKey => commandKey;

    /// <summary>What it moves, for people.</summary>
    public string What { get; init; } = job?.Job.Summary ?? "not asked for on this page";

    /// <summary>Called once, under the device's lock, when the report has come.</summary>
    public Action? OnReport { get; init; }

    /// <summary>The response says that all is done: no report follows.</summary>
    public bool IsDoneAtOnce { get; set; }

    /// <summary>The report, once it has come.</summary>
    public TransferReport? Report { get; private set; }

    /// <summary>The version of the firmware that the device had when it reported.</summary>
    public string? Version { get; private set; }

    /// <summary>How far it is: waiting, running, done or failed.</summary>
    public string State
    {
        get
        {
            if (Report is not null || IsDoneAtOnce)
            {
                return Report is { FaultCode: not 0 } ? "failed" : "done";
            }

            return job!.State switch
            {
                JobState.Done => "running",
                JobState.Failed or JobState.Cancelled => "failed",
                _ => "waiting",
            };
        }
    }

    /// <summary>What went wrong, or empty.</summary>
    public string Fault
    {
        get
        {
            if (Report is not null)
            {
                return Report.FaultCode == 0 ? string.Empty : $"{Report.FaultCode} {Report.FaultText}";
            }

            return job?.Fault is { } fault ? $"{fault.Code} {fault.Text}" : job?.Error ?? string.Empty;
        }
    }

    /// <summary>Takes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="version">The version of the firmware that runs.</param>
    public void End(TransferReport report, string? version)
    {
        Report = report;
        Version = version;
        OnReport?.Invoke();
    }
}
