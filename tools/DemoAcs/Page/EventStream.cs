using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Gateway;
using NanoCwmp.DemoAcs.Transcript;

namespace NanoCwmp.DemoAcs.Page;

/// <summary>
/// The Server-Sent Events of one open page: "hello" with everything as it stands, then changes. A page that lost the
/// stream connects again and starts over, so nothing has to be remembered for it.
/// </summary>
internal sealed class EventStream(DemoAcsServer server, HttpContext context)
{
    private const int Backlog = 400;

    // Fast enough for the eye, and a burst of changes goes out as one.
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan s_gatewayPeriod = TimeSpan.FromSeconds(1);

    private readonly string? _deviceId = context.Request.Query["device"].ToString() is { Length: > 0 } id ? id : null;
    private readonly StringBuilder _text = new();
    private int _lastFiles = -1;
    private long _lastEntry;
    private long _lastLogLine;
    private string _lastGateway = string.Empty;

    /// <summary>Sends events until the page is gone.</summary>
    public async Task RunAsync()
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var gone = context.RequestAborted;
        using var news = new PageNews(server, _deviceId);
        try
        {
            SayHello();
            while (true)
            {
                SayGateway();
                SayFiles();
                if (_text.Length == 0)
                {
                    _text.Append(":\n\n");
                }

                await context.Response.WriteAsync(_text.ToString(), gone).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(gone).ConfigureAwait(false);
                _text.Clear();
                await Task.Delay(s_pause, gone).ConfigureAwait(false);
                await news.WaitAsync(s_gatewayPeriod, gone).ConfigureAwait(false);
                SayNews(news);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is gone, or the server stops.
        }
    }

    private void SayHello()
    {
        var device = _deviceId is null ? null : server.Find(_deviceId);
        var entries = server.Transcript.Where(IsShown).TakeLast(Backlog).ToList();
        var numbers = entries.Select(e => e.Session).ToHashSet();
        Say("hello", new
        {
            AcsUrl = server.Url,
            Devices = server.KnownDevices.Select(d => Locked(d, PageView.Device)),
            Entries = entries.Select(PageView.Entry),
            Sessions = server.Sessions.Where(s => numbers.Contains(s.Number)).Select(PageView.Session),
            CanContact = server.Options.RequestContact is not null,
        });
        _lastEntry = entries.Count == 0 ? 0 : entries[^1].Number;
        if (device is not null)
        {
            Say("parameters", new { Items = Locked(device, d => d.Parameters.Select(PageView.Parameter).ToList()) });
            SayJobs(device);
            SayTransfers(device);
        }
    }

    private void SayNews(PageNews news)
    {
        var (devices, names, entries, sessions) = news.Take();
        foreach (var device in devices)
        {
            Say("device", Locked(device, d => d.LastInform is null ? null : PageView.Device(d)));
            if (device.Id == _deviceId)
            {
                SayChanges(device, names);
                SayJobs(device);
                SayTransfers(device);
            }
        }

        // Entries that came while the backlog was read are in it already.
        var fresh = entries.Where(e => e.Number > _lastEntry).ToList();
        if (fresh.Count > 0)
        {
            Say("entries", fresh.Select(PageView.Entry));
            _lastEntry = fresh[^1].Number;
        }

        foreach (var session in sessions)
        {
            Say("session", PageView.Session(session));
        }
    }

    private void SayChanges(Device device, HashSet<string> names)
    {
        if (names.Count > 0)
        {
            Say("changes", Locked(device, d => new
            {
                Items = names.Select(d.Parameter).OfType<ParameterSnapshot>().Select(PageView.Parameter).ToList(),
                Removed = names.Where(n => d.Parameter(n) is null).ToList(),
            }));
        }
    }

    private void SayJobs(Device device) =>
        Say("jobs", Locked(device, d => d.Finished.Concat(d.Jobs).OrderBy(j => j.Number).Select(PageView.Job).ToList()));

    private void SayTransfers(Device device) =>
        Say("transfers", Locked(device, d => d.Transfers.Select(PageView.Transfer).ToList()));

    private void SayFiles()
    {
        int version = server.Files.Version;
        if (version != _lastFiles)
        {
            Say("files", new FileApi(server).List());
            _lastFiles = version;
        }
    }

    private void SayGateway()
    {
        if (server.Options.GatewayStatus?.Invoke(_deviceId) is not GatewayStatus status)
        {
            return;
        }

        var log = status.Log.Where(l => l.Number > _lastLogLine).ToList();
        string rest = JsonSerializer.Serialize(new { status.State, status.Statistics, status.Flash }, PageEndpoints.Json);
        if (log.Count > 0 || rest != _lastGateway)
        {
            Say("gateway", status with { Log = log });
            _lastGateway = rest;
            _lastLogLine = log.Count > 0 ? log[^1].Number : _lastLogLine;
        }
    }

    private bool IsShown(TranscriptEntry entry) => _deviceId is null || entry.DeviceId is null || entry.DeviceId == _deviceId;

    private static TResult Locked<TResult>(Device device, Func<Device, TResult> read)
    {
        lock (device.Gate)
        {
            return read(device);
        }
    }

    // JSON of the serialiser has no line breaks, so one data line carries it.
    private void Say(string name, object? value)
    {
        if (value is not null)
        {
            string json = JsonSerializer.Serialize(value, PageEndpoints.Json);
            _text.Append("event: ").Append(name).Append("\ndata: ").Append(json).Append("\n\n");
        }
    }
}
