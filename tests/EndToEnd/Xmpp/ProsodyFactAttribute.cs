using NanoCwmp.Tests.EndToEnd.Tls;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Xmpp;

/// <summary>A fact that needs Prosody; where it is not installed it is skipped and says so.</summary>
internal sealed class ProsodyFactAttribute : FactAttribute
{
    public ProsodyFactAttribute()
    {
        Skip = Tools.Missing(Tools.Prosody, "prosody");
    }
}
