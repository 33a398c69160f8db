using NanoCwmp.Tests.EndToEnd.Tls;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Dhcp;

/// <summary>A theory that needs dnsmasq and network namespaces; where there are none it is skipped and says so.</summary>
internal sealed class DnsmasqTheoryAttribute : TheoryAttribute
{
    public DnsmasqTheoryAttribute()
    {
        Skip = Tools.Missing(Tools.Dnsmasq, "dnsmasq-base") ?? Tools.Missing(Tools.Ip, "iproute2") ?? DhcpSite.Obstacle();
    }
}
