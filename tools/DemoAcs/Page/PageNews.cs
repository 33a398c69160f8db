using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Sessions;
using NanoCwmp.DemoAcs.Transcript;

namespace NanoCwmp.DemoAcs.Page;

/// <summary>
/// What one open page has not been told yet. Events only mark what changed, so a thousand devices cost a page no more
/// than it can show; the stream takes the marks at its own pace.
/// </summary>
internal sealed class PageNews : IDisposable
{
    private const int MaxEntries = 1000;

    private readonly DemoAcsServer _server;
    private readonly string? _deviceId;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _signal = new(0, 1);
    private HashSet<Device> _devices = [];
    private HashSet<string> _names = [];
    private Queue<TranscriptEntry> _entries = new();
    private Queue<SessionReport> _sessions = new();

    /// <summary>Begins to listen.</summary>
    /// <param name="server">The server.</param>
    /// <param name="deviceId">The device the page shows, null for none.</param>
    public PageNews(DemoAcsServer server, string? deviceId)
    {
        _server = server;
        _deviceId = deviceId;
        server.DeviceChanged += OnDeviceChanged;
        server.TranscriptAdded += OnTranscriptAdded;
        server.SessionEnded += OnSessionEnded;
        server.Files.Changed += Signal;
    }

    /// <summary>Waits until there is news.</summary>
    /// <param name="timeout">Or until that time has passed.</param>
    /// <param name="cancellation">Or until the page is gone.</param>
    public Task WaitAsync(TimeSpan timeout, CancellationToken cancellation) => _signal.WaitAsync(timeout, cancellation);

    /// <summary>Takes what is new.</summary>
    public (HashSet<Device> Devices, HashSet<string> Names, Queue<TranscriptEntry> Entries, Queue<SessionReport> Sessions) Take()
    {
        lock (_gate)
        {
            var news = (_devices, _names, _entries, _sessions);
            (_devices, _names, _entries, _sessions) = ([], [], new(), new());
            return news;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _server.DeviceChanged -= OnDeviceChanged;
        _server.TranscriptAdded -= OnTranscriptAdded;
        _server.SessionEnded -= OnSessionEnded;
        _server.Files.Changed -= Signal;
    }

    private void OnDeviceChanged(DeviceChange change)
    {
        lock (_gate)
        {
            _devices.Add(change.Device);
            if (change.Device.Id == _deviceId)
            {
                _names.UnionWith(change.Names);
            }
        }

        Signal();
    }

    private void OnTranscriptAdded(object? sender, TranscriptEntry entry)
    {
        if (_deviceId is not null && entry.DeviceId is not null && entry.DeviceId != _deviceId)
        {
            return;
        }

        lock (_gate)
        {
            _entries.Enqueue(entry);
            if (_entries.Count > MaxEntries)
            {
                _entries.Dequeue();
            }
        }

        Signal();
    }

    private void OnSessionEnded(object? sender, SessionReport report)
    {
        if (_deviceId is null || report.DeviceId == _deviceId)
        {
            lock (_gate)
            {
                _sessions.Enqueue(report);
                if (_sessions.Count > MaxEntries)
                {
                    _sessions.Dequeue();
                }
            }

            Signal();
        }
    }

    private void Signal()
    {
        lock (_gate)
        {
            if (_signal.CurrentCount == 0)
            {
                _signal.Release();
            }
        }
    }
}
