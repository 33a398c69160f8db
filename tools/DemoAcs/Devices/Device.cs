using System.Net;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Devices;

/// <summary>The ACS's view of one device and its job queue. Every member needs <see cref="Gate"/> held.</summary>
internal sealed class Device(string id)
{
    private const int MaxFinished = 20;
    private const int MaxTransfers = 20;

    private readonly Dictionary<string, ParameterSnapshot> _parameters = [];
    private HashSet<string> _changes = [];

    /// <summary>Guards the device, its queue and its session.</summary>
    public Lock Gate { get; } = new();

    /// <summary>OUI-ProductClass-SerialNumber.</summary>
    public string Id => id;

    /// <summary>The last Inform, null if jobs were queued before the first one.</summary>
    public Inform? LastInform { get; set; }

    /// <summary>When it came.</summary>
    public DateTimeOffset LastInformAt { get; set; }

    /// <summary>CWMP namespace of the last Inform.</summary>
    public string CwmpNamespace { get; set; } = CwmpNamespaces.Cwmp12;

    /// <summary>The RPCs of the device.</summary>
    public IReadOnlyList<string> Methods { get; set; } = [];

    /// <summary>Number of the open session, 0 without one.</summary>
    public long Session { get; set; }

    /// <summary>What a connection request needs, once the device has taken it; null before.</summary>
    public NetworkCredential? ContactCredential { get; set; }

    /// <summary>Jobs that are not answered yet, the next one first.</summary>
    public LinkedList<QueuedJob> Jobs { get; } = new();

    /// <summary>The last jobs that are over, the oldest first.</summary>
    public Queue<QueuedJob> Finished { get; } = new();

    /// <summary>The last transfers, the newest last.</summary>
    public List<TransferRecord> Transfers { get; } = [];

    /// <summary>The tests that were started from the page and whose results are not known yet; one an object at most.</summary>
    public List<TestRecord> Tests { get; } = [];

    /// <summary>Takes note of a transfer.</summary>
    /// <param name="transfer">The transfer.</param>
    public void Add(TransferRecord transfer)
    {
        Transfers.Add(transfer);
        if (Transfers.Count > MaxTransfers)
        {
            Transfers.RemoveAt(0);
        }
    }

    /// <summary>Takes note of a report; one that is repeated because its answer was lost counts once.</summary>
    /// <param name="commandKey">Its CommandKey.</param>
    /// <param name="report">What it says.</param>
    public void EndTransfer(string commandKey, TransferReport report)
    {
        if (Transfers.Exists(t => t.CommandKey == commandKey && t.Report == report))
        {
            return;
        }

        TransferRecord? transfer = Transfers.Find(t => t.CommandKey == commandKey && t.Report is null);
        if (transfer is null)
        {
            transfer = new TransferRecord(commandKey, null);
            Add(transfer);
        }

        transfer.End(report, Version);
    }

    /// <summary>Takes a job out of the queue, because it is over.</summary>
    /// <param name="job">The job.</param>
    public void Finish(QueuedJob job)
    {
        Jobs.Remove(job);
        Finished.Enqueue(job);
        if (Finished.Count > MaxFinished)
        {
            Finished.Dequeue();
        }
    }

    /// <summary>Enters a value; a parameter that was not known is added.</summary>
    /// <param name="value">What the device reported.</param>
    public void SetValue(ParameterValue value)
    {
        var old = _parameters.GetValueOrDefault(value.Name);
        Put((old ?? Unknown(value.Name)) with { Value = value.Value, Type = value.Type }, old);
    }

    /// <summary>Enters whether a name is writable; a name that was not known is added.</summary>
    /// <param name="name">Path of a parameter or object.</param>
    /// <param name="writable">As the device told.</param>
    public void SetWritable(string name, bool writable)
    {
        var old = _parameters.GetValueOrDefault(name);
        Put((old ?? Unknown(name)) with { Writable = writable }, old);
    }

    /// <summary>Enters the notification attribute.</summary>
    /// <param name="name">Path of a parameter.</param>
    /// <param name="notification">0-6.</param>
    public void SetNotification(string name, int notification)
    {
        var old = _parameters.GetValueOrDefault(name);
        Put((old ?? Unknown(name)) with { Notification = notification }, old);
    }

    /// <summary>Drops what is below a path and not among the names.</summary>
    /// <param name="path">Partial path, empty for everything.</param>
    /// <param name="names">What stays.</param>
    public void RemoveAllBut(string path, IReadOnlySet<string> names)
    {
        var gone = _parameters.Keys.Where(n => n.StartsWith(path, StringComparison.Ordinal) && !names.Contains(n));
        foreach (string name in gone.ToList())
        {
            _parameters.Remove(name);
            _changes.Add(name);
        }
    }

    /// <summary>One parameter.</summary>
    /// <param name="name">Full path.</param>
    /// <returns>What is known of it, null if nothing.</returns>
    public ParameterSnapshot? Parameter(string name) => _parameters.GetValueOrDefault(name);

    /// <summary>Where the device takes connection requests over HTTP, null if it did not say.</summary>
    public Uri? ContactUrl
    {
        get
        {
            string? text = _parameters.Values
                .FirstOrDefault(p => p.Name.EndsWith(".ManagementServer.ConnectionRequestURL", StringComparison.Ordinal))?.Value;
            return Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme == Uri.UriSchemeHttp ? url : null;
        }
    }

    /// <summary>The version of its firmware, as it was last told.</summary>
    public string? Version => (Parameter("Device.DeviceInfo.SoftwareVersion")
        ?? Parameter("InternetGatewayDevice.DeviceInfo.SoftwareVersion"))?.Value;

    /// <summary>All parameters.</summary>
    public IReadOnlyCollection<ParameterSnapshot> Parameters => _parameters.Values;

    /// <summary>The names that changed since the last call.</summary>
    public IReadOnlyCollection<string> TakeChanges()
    {
        var changes = _changes;
        if (changes.Count > 0)
        {
            _changes = [];
        }

        return changes;
    }

    /// <summary>A copy for callers outside; the device has sent an Inform.</summary>
    public DeviceSnapshot Snapshot() => new(
        id,
        LastInform!,
        LastInformAt,
        CwmpNamespace,
        Session != 0,
        Methods,
        new Dictionary<string, ParameterSnapshot>(_parameters));

    private static ParameterSnapshot Unknown(string name) => new(name, null, null, null, null);

    private void Put(ParameterSnapshot now, ParameterSnapshot? old)
    {
        if (now != old)
        {
            _parameters[now.Name] = now;
            _changes.Add(now.Name);
        }
    }
}
