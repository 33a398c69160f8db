using NanoCwmp.Tests.EndToEnd.Tls;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Stun;

/// <summary>A fact that needs coturn; where it is not installed it is skipped and says so.</summary>
internal sealed class CoturnFactAttribute : FactAttribute
{
    public CoturnFactAttribute()
    {
        Skip = Tools.Missing(Tools.TurnServer, "coturn");
    }
}
