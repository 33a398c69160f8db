using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Soap;

namespace NanoCwmp.DemoAcs.Sessions;

/// <summary>An open session. Guarded by its device's lock, but for <see cref="LastActivity"/> and <see cref="Busy"/>.</summary>
internal sealed class AcsSession(
    long number, string cookie, Device device, Inform inform, string cwmpNamespace, DateTimeOffset started)
{
    private long _lastActivity = started.UtcTicks;
    private int _busy;

    /// <summary>Number of the session on this server.</summary>
    public long Number => number;

    /// <summary>Value of the session cookie.</summary>
    public string Cookie => cookie;

    /// <summary>The device.</summary>
    public Device Device => device;

    /// <summary>The Inform that opened it.</summary>
    public Inform Inform => inform;

    /// <summary>Namespace of the Inform: the ACS's requests are written in it.</summary>
    public string CwmpNamespace => cwmpNamespace;

    /// <summary>When the Inform came.</summary>
    public DateTimeOffset Started => started;

    /// <summary>POSTs so far.</summary>
    public int Exchanges { get; set; }

    /// <summary>True while the last reply carried HoldRequests: the CPE may not send requests of its own.</summary>
    public bool Holding { get; set; }

    /// <summary>True once the CPE sent its empty POST while it was free to send requests: it has none left.</summary>
    public bool CpeDone { get; set; }

    /// <summary>The job that was sent and not yet answered.</summary>
    public QueuedJob? Outstanding { get; set; }

    /// <summary>cwmp:ID of that request.</summary>
    public string OutstandingId { get; set; } = string.Empty;

    /// <summary>True once the ACS has decided on the reply that ends the session.</summary>
    public bool Ending { get; set; }

    /// <summary>Why the session failed, null while it did not.</summary>
    public string? Failure { get; set; }

    /// <summary>Last sign of the CPE.</summary>
    public DateTimeOffset LastActivity
    {
        get => new(Interlocked.Read(ref _lastActivity), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _lastActivity, value.UtcTicks);
    }

    /// <summary>True while a POST is being answered: a slow answer is not the CPE's silence.</summary>
    public bool Busy
    {
        get => Volatile.Read(ref _busy) != 0;
        set => Volatile.Write(ref _busy, value ? 1 : 0);
    }
}
