using NanoCwmp.Hal;

namespace NanoCwmp.Tests.EndToEnd.Tls;

/// <summary>A clock that stands still at noon of 2030-06-01, or at no time.</summary>
internal sealed class FixedClock : IClock
{
    public long Uptime => 0;

    public long UtcMilliseconds => IsSet
        ? new DateTimeOffset(2030, 6, 1, 12, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()
        : UnknownTime.Value;

    public int UtcOffsetMinutes => 0;

    public bool IsSet { get; set; } = true;
}
