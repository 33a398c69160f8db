using NanoCwmp.Hal.Host;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Diagnostics;

/// <summary>A fact that needs ICMP with the answers of routers; where the host allows none it is skipped and says so.</summary>
internal sealed class IcmpFactAttribute : FactAttribute
{
    public IcmpFactAttribute()
    {
        using IcmpSocket? icmp = IcmpSocket.TryCreate(() => { });
        Skip = icmp is { CanTrace: true } ? null : "raw ICMP sockets are not allowed here: they take CAP_NET_RAW.";
    }
}
