using NanoCwmp.Tests.EndToEnd.Tls;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Stun;

/// <summary>A fact that needs a NAT of network namespaces; where there can be none it is skipped and says so.</summary>
internal sealed class NatFactAttribute : FactAttribute
{
    public NatFactAttribute()
    {
        Skip = Tools.Missing(Tools.TurnServer, "coturn") ?? Tools.Missing(Tools.Ip, "iproute2")
            ?? Tools.Missing(Tools.Nft, "nftables") ?? Tools.Missing(Tools.Conntrack, "conntrack") ?? NatSite.Obstacle();
    }
}
