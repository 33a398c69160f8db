using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Page;

/// <summary>A job as the page asks for it: the RPC (or "Walk") and those of the arguments that it has.</summary>
internal sealed record JobRequest
{
    private const string ParameterKey = "demo page";

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

        var queued = server.Queue.Add(device, Build());
        queued.Then = Method switch
        {
            "SetParameterValues" => _ => server.Queue.Add(device, new GetParameterValues([.. Values.Select(v => v.Name)])),
            "SetParameterAttributes" => _ => server.Queue.Add(device, new GetParameterAttributes(Path)),
            "AddObject" => _ => server.FirstContact.Walk(device, Path),
            "DeleteObject" => _ => server.FirstContact.Walk(device, Parent(Path)),
            _ => null,
        };
        return queued;
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
