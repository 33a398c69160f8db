using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Tls;

/// <summary>A theory that needs nginx; where it is not installed it is skipped and says so.</summary>
internal sealed class NginxTheoryAttribute : TheoryAttribute
{
    public NginxTheoryAttribute()
    {
        Skip = Tools.Missing(Tools.Nginx, "nginx");
    }
}
