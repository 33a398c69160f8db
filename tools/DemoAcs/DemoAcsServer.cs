using System.Net;
using NanoCwmp.DemoAcs.Behaviors;
using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Exchange;
using NanoCwmp.DemoAcs.Hosting;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Sessions;
using NanoCwmp.DemoAcs.Transcript;

namespace NanoCwmp.DemoAcs;

/// <summary>
/// An ACS for demonstrations and tests: CWMP 1.0-1.2 namespaces, a job queue per device, a
/// transcript, a page, and misbehaviour on demand (<see cref="Behaviors"/>). State is in memory and bounded.
/// </summary>
public sealed class DemoAcsServer : IAsyncDisposable
{
    private readonly DeviceTable _devices = new();
    private readonly JobQueue _queue = new();
    private readonly TranscriptLog _transcript = new();
    private readonly BehaviorPipeline _pipeline = new();
    private readonly SessionTable _sessions;
    private readonly SessionEngine _engine;
    private readonly WebHost _host;
    private readonly ITimer _watch;

    private DemoAcsServer(DemoAcsOptions options)
    {
        Options = options;
        _sessions = new SessionTable(options.Time, OnSessionEnded);
        FirstContact = new FirstContact(options, _queue);
        _engine = new SessionEngine(_devices, _sessions, FirstContact, options, _queue);
        Files = new FileStore(options.MaxFileBytes);
        _host = new WebHost(this);
        var second = TimeSpan.FromSeconds(1);
        _watch = options.Time.CreateTimer(_ => EndSilentSessions(), null, second, second);
    }

    /// <summary>Raised for each message, on the thread that handles it: be quick.</summary>
    public event EventHandler<TranscriptEntry>? TranscriptAdded;

    /// <summary>Raised for each session that ended, on the thread that handles it: be quick.</summary>
    public event EventHandler<SessionReport>? SessionEnded;

    /// <summary>Raised for each change of a device or its jobs; the page listens.</summary>
    internal event Action<DeviceChange>? DeviceChanged;

    /// <summary>URL for the CPE.</summary>
    public Uri Url => new(_host.DeviceAddress, "/acs");

    /// <summary>URL of the page.</summary>
    public Uri PageUrl => _host.Address;

    /// <summary>The files that devices download, and those that they have uploaded.</summary>
    public FileStore Files { get; }

    /// <summary>Where a device gets and puts a file.</summary>
    /// <param name="name">The file's name.</param>
    public Uri FileUrl(string name) => new(_host.DeviceAddress, "/files/" + Uri.EscapeDataString(name));

    /// <summary>The devices that have sent an Inform, by id.</summary>
    public IReadOnlyList<DeviceSnapshot> Devices => [.. _devices.Informed.Select(Snapshot)];

    /// <summary>The last messages, the oldest first.</summary>
    public IReadOnlyList<TranscriptEntry> Transcript => _transcript.Entries;

    /// <summary>The last sessions that ended, the oldest first.</summary>
    public IReadOnlyList<SessionReport> Sessions => _sessions.Reports;

    /// <summary>The behaviours in force, the first one outermost. A new list holds from the next POST.</summary>
    public IReadOnlyList<AcsBehavior> Behaviors
    {
        get => _pipeline.Behaviors;
        set => _pipeline.Behaviors = value;
    }

    internal DemoAcsOptions Options { get; }

    internal FirstContact FirstContact { get; }

    internal JobQueue Queue => _queue;

    internal IReadOnlyList<Device> KnownDevices => _devices.Informed;

    internal TranscriptLog Log => _transcript;

    /// <summary>Starts a server.</summary>
    /// <param name="options">Its settings.</param>
    /// <exception cref="IOException">The port is taken or not allowed, or the address is not of this machine.</exception>
    public static async Task<DemoAcsServer> StartAsync(DemoAcsOptions options)
    {
        var server = new DemoAcsServer(options);
        try
        {
            await server._host.StartAsync().ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>One device, null if it has not sent an Inform.</summary>
    /// <param name="id">OUI-ProductClass-SerialNumber.</param>
    public DeviceSnapshot? Device(string id) => _devices.Find(id) is { LastInform: not null } device ? Snapshot(device) : null;

    /// <summary>
    /// Queues a job for a device, also for one that is still to come. It is sent in the device's open session or in its
    /// next one, and again in the one after if the session breaks before the answer.
    /// </summary>
    /// <typeparam name="TResponse">What the response carries.</typeparam>
    /// <param name="deviceId">OUI-ProductClass-SerialNumber.</param>
    /// <param name="job">The job.</param>
    /// <param name="cancellation">Takes the job out of the queue, if it was not sent.</param>
    /// <returns>The device's response or fault; fails with InvalidDataException if the answer was neither.</returns>
    /// <exception cref="ArgumentException">An argument holds a character that XML cannot carry.</exception>
    /// <exception cref="InvalidOperationException">The server has no room for one more device.</exception>
    public Task<JobResult<TResponse>> Enqueue<TResponse>(
        string deviceId, Job<TResponse> job, CancellationToken cancellation = default)
    {
        var queued = Change(deviceId, device => _queue.Add(device, job), out var device);
        if (cancellation.CanBeCanceled)
        {
            cancellation.Register(() => Withdraw(device, queued));
        }

        return queued.Result;
    }

    /// <summary>Waits for a session that ended, or ended before.</summary>
    /// <param name="wanted">Which one.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <exception cref="TimeoutException">No such session ended.</exception>
    public Task<SessionReport> WaitForSessionAsync(Func<SessionReport, bool> wanted, TimeSpan timeout) =>
        _sessions.WaitAsync(wanted, timeout);

    /// <summary>
    /// Answers a POST without the server's own HTTP: for a transport that can do what an HTTP server cannot, as
    /// <see cref="Raw.RawAcs"/>. Behaviours, sessions and transcript are those of the server.
    /// </summary>
    /// <param name="request">The POST.</param>
    public async Task<AcsReply> AnswerAsync(AcsRequest request)
    {
        // An Inform opens a session of its own, also with the cookie of one that is still open.
        var session = request.Method == "Inform" ? null : _sessions.Find(request);
        request.Session = session?.Number ?? _sessions.NextNumber();
        request.Step = (session?.Exchanges ?? 0) + 1;
        request.DeviceId = session?.Device.Id ?? DeviceOf(request);
        Note(request, TranscriptDirection.FromCpe, request.Body, request.Headers, null);
        if (session is not null)
        {
            session.Exchanges++;
            session.Busy = true;
            session.LastActivity = Options.Time.GetUtcNow();
        }

        var reply = await _pipeline.AnswerAsync(request, r => Task.FromResult(_engine.Answer(r, session))).ConfigureAwait(false);
        Note(request, TranscriptDirection.ToCpe, reply.Body, reply.Headers, reply.Status);
        Settle(session ?? _sessions.Open.FirstOrDefault(s => s.Number == request.Session), reply);
        if (request.DeviceId is not null && _devices.Find(request.DeviceId) is { LastInform: not null } device)
        {
            Publish(device);
        }

        return reply;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _watch.DisposeAsync().ConfigureAwait(false);
        await _host.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Changes a device's queue under its lock, tells the page, and asks the device to come.</summary>
    /// <param name="deviceId">OUI-ProductClass-SerialNumber.</param>
    /// <param name="change">The change.</param>
    /// <param name="device">The device.</param>
    /// <typeparam name="TQueued">What the change returns.</typeparam>
    internal TQueued Change<TQueued>(string deviceId, Func<Device, TQueued> change, out Device device)
    {
        device = _devices.Get(deviceId) ?? throw new InvalidOperationException("No room for one more device.");
        TQueued queued;
        bool away;
        lock (device.Gate)
        {
            queued = change(device);
            away = device.Session == 0;
        }

        Publish(device);
        if (away)
        {
            // A job waits for the next Inform whatever becomes of it.
            Device target = device;
            _ = Task.Run(() => ContactAsync(target));
        }

        return queued;
    }

    /// <summary>Finds a device.</summary>
    /// <param name="id">OUI-ProductClass-SerialNumber.</param>
    internal Device? Find(string id) => _devices.Find(id);

    /// <summary>By a connection request, or in the way of the host.</summary>
    private async Task ContactAsync(Device device)
    {
        Uri? url;
        NetworkCredential? credential;
        lock (device.Gate)
        {
            url = device.ContactUrl;
            credential = device.ContactCredential;
        }

        if (url is not null && credential is not null
            && await ConnectionRequester.TrySendAsync(url, credential).ConfigureAwait(false))
        {
            return;
        }

        if (Options.RequestContact is { } contact)
        {
            await contact(device.Id).ConfigureAwait(false);
        }
    }

    private static DeviceSnapshot Snapshot(Device device)
    {
        lock (device.Gate)
        {
            return device.Snapshot();
        }
    }

    private static string? DeviceOf(AcsRequest request)
    {
        try
        {
            return request.Method == "Inform" ? Soap.Inform.Read(request.Message!.Payload).DeviceId : null;
        }
        catch (Soap.EnvelopeException)
        {
            return null;
        }
    }

    private void Settle(AcsSession? session, AcsReply reply)
    {
        if (session is null)
        {
            return;
        }

        lock (session.Device.Gate)
        {
            session.Busy = false;
            session.LastActivity = Options.Time.GetUtcNow();
            // Once held, the CPE is free to send requests again until its next empty POST (R080).
            session.CpeDone &= !reply.HoldsRequests;
            session.Holding = reply.HoldsRequests;

            if (session.Failure is not null || reply.EndsSession)
            {
                _sessions.End(session, session.Failure ?? (reply.Ending == ReplyEnding.Reset
                    ? "the connection was reset"
                    : $"HTTP status {reply.Status}"));
            }
            else if (session.Ending)
            {
                _sessions.End(session, null);
            }
        }
    }

    private void EndSilentSessions()
    {
        foreach (var device in _sessions.EndSilent(Options.SessionTimeout))
        {
            Publish(device);
        }
    }

    private void Withdraw(Device device, QueuedJob job)
    {
        lock (device.Gate)
        {
            if (job.State != JobState.Waiting)
            {
                return;
            }

            job.Cancel();
            device.Finish(job);
        }

        Publish(device);
    }

    private void Note(
        AcsRequest request,
        TranscriptDirection direction,
        byte[] body,
        IEnumerable<KeyValuePair<string, string>> headers,
        int? status)
    {
        var entry = new TranscriptEntry(body, headers)
        {
            Time = Options.Time.GetUtcNow(),
            Session = request.Session,
            DeviceId = request.DeviceId,
            Direction = direction,
            Method = MessageLabel.Of(body),
            Status = status,
        };
        _transcript.Add(entry);
        TranscriptAdded?.Invoke(this, entry);
    }

    private void Publish(Device device)
    {
        IReadOnlyCollection<string> names;
        lock (device.Gate)
        {
            names = device.TakeChanges();
        }

        DeviceChanged?.Invoke(new DeviceChange(device, names));
    }

    private void OnSessionEnded(SessionReport report) => SessionEnded?.Invoke(this, report);
}
