using NanoCwmp.Tests.EndToEnd.Tls;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Xmpp;

/// <summary>A theory that needs Prosody; where it is not installed it is skipped and says so.</summary>
internal sealed class ProsodyTheoryAttribute : TheoryAttribute
{
    public ProsodyTheoryAttribute()
    {
        Skip = Tools.Missing(Tools.Prosody, "prosody");
    }
}
