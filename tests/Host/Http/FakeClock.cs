using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Host.Http;

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class FakeClock : IClock
{
    public long Uptime { get; set; } = 5_000;

    public long UtcMilliseconds { get; set; } = 1_577_836_800_000;

    public int UtcOffsetMinutes => 0;

    public void Advance(long milliseconds)
    {
        Uptime += milliseconds;
        UtcMilliseconds += milliseconds;
    }
}
