using System;

namespace NanoCwmp.Hal.Host;

/// <summary>The host's clock; uptime counts from construction, so that a restart of the firmware begins at 0.</summary>
public sealed class SystemClock : IClock, IMicrosecondClock
{
    private readonly TimeProvider _time;
    private readonly long _start;

    /// <summary>Initializes a new instance of the <see cref="SystemClock"/> class.</summary>
    /// <param name="time">Where time comes from.</param>
    public SystemClock(TimeProvider time)
    {
        _time = time;
        _start = time.GetTimestamp();
    }

    /// <inheritdoc/>
    public long Uptime => (long)_time.GetElapsedTime(_start).TotalMilliseconds;

    /// <inheritdoc/>
    public long Microseconds => _time.GetElapsedTime(_start).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <inheritdoc/>
    public long UtcMilliseconds => _time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <inheritdoc/>
    public int UtcOffsetMinutes => (int)_time.LocalTimeZone.GetUtcOffset(_time.GetUtcNow()).TotalMinutes;
}
