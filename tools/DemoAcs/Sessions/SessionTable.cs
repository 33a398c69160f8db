using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Exchange;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Sessions;

/// <summary>The open sessions by cookie, and the reports of the last ones that ended.</summary>
internal sealed class SessionTable(TimeProvider time, Action<SessionReport> ended)
{
    /// <summary>Name of the session cookie.</summary>
    public const string CookieName = "session";

    private const int MaxReports = 2000;

    private readonly ConcurrentDictionary<string, AcsSession> _open = new();
    private readonly Queue<SessionReport> _reports = new();
    private readonly List<(Func<SessionReport, bool> Wanted, TaskCompletionSource<SessionReport> Found)> _waiting = [];
    private long _number;
    private long _id;

    /// <summary>The last sessions that ended, the oldest first.</summary>
    public IReadOnlyList<SessionReport> Reports
    {
        get
        {
            lock (_reports)
            {
                return [.. _reports];
            }
        }
    }

    /// <summary>The sessions that are open.</summary>
    public IEnumerable<AcsSession> Open => _open.Values;

    /// <summary>A number for a session that may begin.</summary>
    public long NextNumber() => Interlocked.Increment(ref _number);

    /// <summary>The open session a request belongs to, by its cookie.</summary>
    /// <param name="request">The request.</param>
    public AcsSession? Find(AcsRequest request) => request.Cookies(CookieName)
        .Select(c => _open.GetValueOrDefault(c))
        .FirstOrDefault(s => s is not null);

    /// <summary>Opens a session; a session of the device that is still open has failed. The device's lock is held.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="device">The device.</param>
    /// <param name="inform">The Inform.</param>
    /// <param name="cwmpNamespace">Namespace of the Inform.</param>
    public AcsSession Begin(long number, Device device, Inform inform, string cwmpNamespace)
    {
        if (device.Session != 0 && _open.Values.FirstOrDefault(s => s.Device == device) is AcsSession former)
        {
            End(former, "the device began a new session");
        }

        string cookie = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        var session = new AcsSession(number, cookie, device, inform, cwmpNamespace, time.GetUtcNow());
        _open[cookie] = session;
        device.Session = number;
        return session;
    }

    /// <summary>A cwmp:ID for a request of the ACS: different for each one of the server's life.</summary>
    public string NextId() => Interlocked.Increment(ref _id).ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>Ends a session. The device's lock is held.</summary>
    /// <param name="session">The session.</param>
    /// <param name="failure">Why it failed, null if it completed.</param>
    public void End(AcsSession session, string? failure)
    {
        if (!_open.TryRemove(session.Cookie, out _))
        {
            return;
        }

        var device = session.Device;
        if (device.Session == session.Number)
        {
            device.Session = 0;
        }

        if (session.Outstanding is not null)
        {
            session.Outstanding.State = Jobs.JobState.Waiting;
            session.Outstanding = null;
        }

        var report = new SessionReport(
            session.Number,
            device.Id,
            failure is null,
            failure ?? string.Empty,
            session.Exchanges,
            session.Inform,
            session.Started,
            time.GetUtcNow());
        Keep(report);
        ended(report);
    }

    /// <summary>Ends the sessions whose CPE has been silent for too long.</summary>
    /// <param name="timeout">What is too long.</param>
    /// <returns>Their devices.</returns>
    public IReadOnlyList<Device> EndSilent(TimeSpan timeout)
    {
        var limit = time.GetUtcNow() - timeout;
        var silent = _open.Values.Where(s => !s.Busy && s.LastActivity < limit).ToList();
        foreach (var session in silent)
        {
            lock (session.Device.Gate)
            {
                End(session, $"no POST for {timeout.TotalSeconds:0.#} s");
            }
        }

        return [.. silent.Select(s => s.Device)];
    }

    /// <summary>Waits for a session that ended, or will end.</summary>
    /// <param name="wanted">Which one.</param>
    /// <param name="timeout">How long to wait.</param>
    public async Task<SessionReport> WaitAsync(Func<SessionReport, bool> wanted, TimeSpan timeout)
    {
        var found = new TaskCompletionSource<SessionReport>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_reports)
        {
            var over = _reports.FirstOrDefault(wanted);
            if (over is not null)
            {
                return over;
            }

            _waiting.Add((wanted, found));
        }

        try
        {
            return await found.Task.WaitAsync(timeout).ConfigureAwait(false);
        }
        finally
        {
            lock (_reports)
            {
                _waiting.RemoveAll(w => w.Found == found);
            }
        }
    }

    private void Keep(SessionReport report)
    {
        lock (_reports)
        {
            _reports.Enqueue(report);
            if (_reports.Count > MaxReports)
            {
                _reports.Dequeue();
            }

            foreach (var (wanted, found) in _waiting)
            {
                if (wanted(report))
                {
                    found.TrySetResult(report);
                }
            }
        }
    }
}
