using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Sessions;
using NanoCwmp.DemoAcs.Soap;
using NanoCwmp.DemoAcs.Transcript;

namespace NanoCwmp.DemoAcs.Page;

/// <summary>What the page is told: plain objects for JSON, without secrets. Devices need their lock held.</summary>
internal static class PageView
{
    /// <summary>The device card.</summary>
    /// <param name="device">A device that has sent an Inform.</param>
    public static object Device(Device device)
    {
        var inform = device.LastInform!;
        string root = device.Parameter("InternetGatewayDevice.DeviceInfo.SoftwareVersion") is null
            ? "Device."
            : "InternetGatewayDevice.";
        string? Value(string name) => device.Parameter(root + name)?.Value;
        return new
        {
            device.Id,
            inform.Manufacturer,
            inform.Oui,
            inform.ProductClass,
            inform.SerialNumber,
            inform.Events,
            inform.RetryCount,
            inform.CurrentTime,
            LastInform = device.LastInformAt,
            Cwmp = device.CwmpNamespace,
            InSession = device.Session != 0,
            device.Methods,
            SoftwareVersion = device.Version,
            Images = Enumerable.Range(1, 4).Select(number => Image(device, number)).Where(image => image is not null),
            HardwareVersion = Value("DeviceInfo.HardwareVersion"),
            UpTime = Value("DeviceInfo.UpTime"),
            PeriodicInformEnable = Value("ManagementServer.PeriodicInformEnable") is "1" or "true",
            PeriodicInformInterval = Value("ManagementServer.PeriodicInformInterval"),
            Waiting = device.Jobs.Count,
        };
    }

    /// <summary>One parameter or object.</summary>
    /// <param name="parameter">What is known of it.</param>
    public static object Parameter(ParameterSnapshot parameter) => new
    {
        parameter.Name,
        Value = parameter.Value is null ? null : Secrets.Show(parameter.Name, parameter.Value),
        parameter.Type,
        parameter.Writable,
        parameter.Notification,
        Secret = Secrets.IsSecret(parameter.Name),
    };

    /// <summary>One job.</summary>
    /// <param name="job">The job.</param>
    public static object Job(QueuedJob job) => new
    {
        job.Number,
        job.Origin,
        job.Job.Method,
        job.Job.Summary,
        State = job.State.ToString().ToLowerInvariant(),
        job.Fault,
        job.Error,
    };

    /// <summary>One transfer.</summary>
    /// <param name="transfer">The transfer.</param>
    public static object Transfer(TransferRecord transfer) => new
    {
        transfer.CommandKey,
        transfer.What,
        transfer.State,
        transfer.Fault,
        transfer.Version,
    };

    /// <summary>One line of the transcript.</summary>
    /// <param name="entry">The message.</param>
    public static object Entry(TranscriptEntry entry) => new
    {
        entry.Number,
        entry.Time,
        entry.Session,
        entry.DeviceId,
        FromCpe = entry.Direction == TranscriptDirection.FromCpe,
        entry.Method,
        entry.Status,
        entry.Size,
    };

    /// <summary>How a session ended.</summary>
    /// <param name="report">The session.</param>
    public static object Session(SessionReport report) => new
    {
        report.Number,
        report.Completed,
        report.Reason,
        report.Exchanges,
        Milliseconds = (int)(report.Ended - report.Started).TotalMilliseconds,
    };

    private static object? Image(Device device, int number)
    {
        string row = $"Device.DeviceInfo.FirmwareImage.{number}";
        string? Value(string name) => device.Parameter(name)?.Value;
        return Value(row + ".Status") is not { } status ? null : new
        {
            Number = number,
            Version = Value(row + ".Version"),
            Status = status,
        };
    }
}
