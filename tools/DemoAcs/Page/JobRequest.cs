using System.Security.Cryptography;
using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Sessions;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Page;

/// <summary>A job as the page asks for it: the RPC (or "Walk" or "SampleSet") and those of the arguments that it has.</summary>
internal sealed record JobRequest
{
    private const string ParameterKey = "demo page";
    private const string FirmwareImages = "Device.DeviceInfo.FirmwareImage.";

    private static readonly string[] s_types =
        ["string", "int", "unsignedInt", "long", "unsignedLong", "boolean", "dateTime", "base64", "hexBinary", "decimal"];

    public string Device { get; init; } = string.Empty;

    public string Method { get; init; } = string.Empty;

    public string Path { get; init; } = string.Empty;

    public bool NextLevel { get; init; }

    public IReadOnlyList<ParameterValue> Values { get; init; } = [];

    public int? Notification { get; init; }

    public string CommandKey { get; init; } = string.Empty;

    public uint DelaySeconds { get; init; }

    public string FileType { get; init; } = string.Empty;

    public string Url { get; init; } = string.Empty;

    public string Username { get; init; } = string.Empty;

    public string Password { get; init; } = string.Empty;

    public uint FileSize { get; init; }

    /// <summary>
    /// A file of this server, in place of <see cref="Url"/> and what goes with it; URL, size and credentials are filled in.
    /// </summary>
    public string File { get; init; } = string.Empty;

    /// <summary>Name of a sample set.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>SampleInterval of a sample set, in seconds.</summary>
    public uint Interval { get; init; }

    /// <summary>ReportSamples of a sample set.</summary>
    public uint Count { get; init; }

    /// <summary>After how many samples the device tells the ACS (FetchSamples), 0 for never.</summary>
    public uint Report { get; init; }

    /// <summary>The parameters of a sample set.</summary>
    public IReadOnlyList<SampledParameter> Samples { get; init; } = [];

    /// <summary>Queues the job, with those that show its effect. The device's lock is held.</summary>
    /// <param name="device">The device.</param>
    /// <param name="server">The server.</param>
    /// <exception cref="ArgumentException">An argument makes no sense.</exception>
    public QueuedJob AddTo(Device device, DemoAcsServer server)
    {
        if (Method == "Walk")
        {
            var first = server.Queue.Add(device, new GetRpcMethods());
            server.FirstContact.Walk(device, string.Empty);
            return first;
        }

        if (Method == "SampleSet")
        {
            return new SampleSetPlan(server, device, this).Begin();
        }

        if (Method is "Download" or "Upload")
        {
            return File.Length == 0 ? AddTransfer(device, server) : WithFile(server).AddTransfer(device, server);
        }

        var queued = server.Queue.Add(device, Build());
        queued.Then = Method switch
        {
            "SetParameterValues" => _ => ReadBack(device, server),
            "SetParameterAttributes" => _ => server.Queue.Add(device, new GetParameterAttributes(Path)),
            "AddObject" => _ => server.FirstContact.Walk(device, Path),
            "DeleteObject" => _ => server.FirstContact.Walk(device, Parent(Path)),
            _ => null,
        };
        return queued;
    }

    private void ReadBack(Device device, DemoAcsServer server)
    {
        TestResults.Note(device, Values);
        server.Queue.Add(device, new GetParameterValues([.. Values.Select(v => v.Name)]));
    }

    private QueuedJob AddTransfer(Device device, DemoAcsServer server)
    {
        var queued = server.Queue.Add(device, Build());
        var record = new TransferRecord(CommandKey, queued) { What = What(), OnReport = () => LookAgain(device, server) };
        queued.Then = response => record.IsDoneAtOnce = response is TransferStarted { Status: 0 };
        device.Add(record);
        return queued;
    }

    private string What() => File.Length == 0 ? $"{FileType}, {Url}" : $"{FileType}, {File}";

    /// <summary>Asks for what the transfer has changed.</summary>
    private void LookAgain(Device device, DemoAcsServer server)
    {
        if (Method == "Upload")
        {
            return;
        }

        if (FileType.StartsWith("3 ", StringComparison.Ordinal))
        {
            server.FirstContact.Walk(device, string.Empty);
        }
        else if (device.Parameter(FirmwareImages) is not null)
        {
            server.Queue.Add(device, new GetParameterValues(
                FirmwareImages, "Device.DeviceInfo.ActiveFirmwareImage", "Device.DeviceInfo.BootFirmwareImage"));
        }
    }

    /// <summary>Fills in where the file is, and a CommandKey of its own.</summary>
    private JobRequest WithFile(DemoAcsServer server)
    {
        StoredFile? file = server.Files.Find(File);
        if (!FileStore.IsName(File) || (Method == "Download" && file is null))
        {
            throw new ArgumentException($"There is no file {File}.");
        }

        bool isGuarded = server.Options.FilePassword.Length > 0;
        return this with
        {
            Url = server.FileUrl(File).AbsoluteUri,
            FileSize = (uint)(file?.Content.Length ?? 0),
            Username = isGuarded ? server.Options.FileUsername : string.Empty,
            Password = server.Options.FilePassword,
            CommandKey = $"{Method.ToLowerInvariant()}-{RandomNumberGenerator.GetHexString(8, true)}",
        };
    }

    private static string Parent(string row) => row[..(row.TrimEnd('.').LastIndexOf('.') + 1)];

    private Job Build() => Method switch
    {
        "GetRPCMethods" => new GetRpcMethods(),
        "GetParameterNames" => new GetParameterNames(Path, NextLevel),
        "GetParameterValues" => new GetParameterValues(Path),
        "SetParameterValues" => BuildSet(),
        "GetParameterAttributes" => new GetParameterAttributes(Path),
        "SetParameterAttributes" => new SetParameterAttributes(new AttributeChange(Path, Notification ?? 0)),
        "AddObject" => new AddObject(Path, ParameterKey),
        "DeleteObject" => new DeleteObject(Path, ParameterKey),
        "Reboot" => new Reboot(CommandKey),
        "FactoryReset" => new FactoryReset(),
        "ScheduleInform" => new ScheduleInform(DelaySeconds, CommandKey),
        "Download" => new Download(FileType, Url)
        {
            CommandKey = CommandKey,
            Username = Username,
            Password = Password,
            FileSize = FileSize,
            DelaySeconds = DelaySeconds,
        },
        "Upload" => new Upload(FileType, Url)
        {
            CommandKey = CommandKey,
            Username = Username,
            Password = Password,
            DelaySeconds = DelaySeconds,
        },
        _ => throw new ArgumentException($"There is no job \"{Method}\"."),
    };

    private SetParameterValues BuildSet()
    {
        if (Values.Count == 0 || Values.Any(v => string.IsNullOrEmpty(v?.Name) || v.Value is null || !s_types.Contains(v.Type)))
        {
            throw new ArgumentException("SetParameterValues needs a name, a value and a type for each parameter.");
        }

        return new SetParameterValues(Values, ParameterKey);
    }
}
