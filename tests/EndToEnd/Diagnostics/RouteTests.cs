using System.Net;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;
using NanoCwmp.Tests.EndToEnd.Stun;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Diagnostics;

/// <summary>ICMP through real routers: the answers that a trace lives on.</summary>
public class RouteTests
{
    private const uint Target = 0x0A4D0302; // 10.77.3.2

    [RouteFact]
    [Trait("Requirement", "R417")]
    public void EveryRouterOnTheWayAnswers()
    {
        string prefix = $"nc{Environment.ProcessId}";
        using var start = new NetworkNamespace(prefix + "r0");
        using var first = new NetworkNamespace(prefix + "r1");
        using var second = new NetworkNamespace(prefix + "r2");
        using var target = new NetworkNamespace(prefix + "r3");
        Link(start, first, "1");
        Link(first, second, "2");
        Link(second, target, "3");
        start.Exec("ip", "route", "add", "10.77.0.0/16", "via", "10.77.1.2");
        first.Exec("ip", "route", "add", "10.77.3.0/24", "via", "10.77.2.2");
        second.Exec("ip", "route", "add", "10.77.1.0/24", "via", "10.77.2.1");
        target.Exec("ip", "route", "add", "10.77.0.0/16", "via", "10.77.3.1");
        foreach (NetworkNamespace router in (NetworkNamespace[])[first, second])
        {
            router.Exec("sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward");
        }

        using var arrived = new SemaphoreSlim(0);
        using IcmpSocket icmp = IcmpSocket.TryCreate(() => arrived.Release())!;
        Assert.Equal((IcmpAnswer.TimeExceeded, "10.77.1.2"), Ask(1, Target));
        Assert.Equal((IcmpAnswer.TimeExceeded, "10.77.2.2"), Ask(2, Target));
        Assert.Equal((IcmpAnswer.EchoReply, "10.77.3.2"), Ask(3, Target));
        Assert.Equal((IcmpAnswer.EchoReply, "10.77.3.2"), Ask(64, Target));

        // The first router knows no way there; the start knows none at all elsewhere.
        Assert.Equal((IcmpAnswer.Unreachable, "10.77.1.2"), Ask(64, 0x0A4D0901));
        Assert.False(start.Run(() => icmp.Send(0xC6336401, 99, 64, 0, 10)));

        (int Type, string Address) Ask(int timeToLive, uint address)
        {
            Assert.True(start.Run(() => icmp.Send(address, timeToLive, timeToLive, 46, 56)));
            Assert.True(arrived.Wait(Site.Patience));
            var answer = new IcmpAnswer();
            Assert.True(icmp.Receive(answer));
            Assert.Equal(timeToLive, answer.Sequence);
            Assert.InRange(answer.Microseconds, 1, 10_000_000);
            return (answer.Type, new IPAddress(IPAddress.HostToNetworkOrder((int)answer.Address) & 0xFFFFFFFFL).ToString());
        }
    }

    private static void Link(NetworkNamespace left, NetworkNamespace right, string net)
    {
        string name = $"n{Environment.ProcessId}{net}";
        NetworkNamespace.Command(
            "ip", "link", "add", name + "a", "netns", left.Name, "type", "veth", "peer", "name", name + "b", "netns", right.Name);
        left.Exec("ip", "address", "add", $"10.77.{net}.1/24", "dev", name + "a");
        right.Exec("ip", "address", "add", $"10.77.{net}.2/24", "dev", name + "b");
        left.Exec("ip", "link", "set", name + "a", "up");
        right.Exec("ip", "link", "set", name + "b", "up");
    }
}
