using NanoCwmp.Hal.Host;
using NanoCwmp.Tests.EndToEnd.Stun;
using NanoCwmp.Tests.EndToEnd.Tls;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Diagnostics;

/// <summary>A fact that needs routers of network namespaces; where there can be none it is skipped and says so.</summary>
internal sealed class RouteFactAttribute : FactAttribute
{
    public RouteFactAttribute()
    {
        using IcmpSocket? icmp = IcmpSocket.TryCreate(() => { });
        Skip = Tools.Missing(Tools.Ip, "iproute2") ?? (icmp is { CanTrace: true } ? Obstacle() : "raw ICMP sockets are not allowed here.");
    }

    private static string? Obstacle()
    {
        try
        {
            using var probe = new NetworkNamespace($"nc{Environment.ProcessId}route");
            return probe.Run(() => (string?)null);
        }
        catch (Exception failure)
        {
            return $"network namespaces cannot be made here: {failure.Message}";
        }
    }
}
