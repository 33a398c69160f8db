using System.Net;
using System.Net.Sockets;
using NanoCwmp.Tests.EndToEnd.Tls;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Diagnostics;

/// <summary>A fact that needs dnsmasq on the DNS port of a loopback address; where it cannot be it is skipped and says so.</summary>
internal sealed class DnsmasqFactAttribute : FactAttribute
{
    public DnsmasqFactAttribute()
    {
        Skip = Tools.Missing(Tools.Dnsmasq, "dnsmasq") ?? Obstacle();
    }

    private static string? Obstacle()
    {
        try
        {
            using var probe = new UdpClient(new IPEndPoint(IPAddress.Parse(Dnsmasq.Address), 53));
            return null;
        }
        catch (SocketException failure)
        {
            return $"port 53 of {Dnsmasq.Address} cannot be used: {failure.Message}";
        }
    }
}
