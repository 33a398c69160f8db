using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Tls;

/// <summary>A fact that needs nginx; where it is not installed it is skipped and says so.</summary>
internal sealed class NginxFactAttribute : FactAttribute
{
    public NginxFactAttribute()
    {
        Skip = Tools.Missing(Tools.Nginx, "nginx");
    }
}
