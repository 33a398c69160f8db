using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Tls;

/// <summary>A theory that needs openssl; where it is not installed it is skipped and says so.</summary>
internal sealed class OpenSslTheoryAttribute : TheoryAttribute
{
    public OpenSslTheoryAttribute()
    {
        Skip = Tools.Missing(Tools.OpenSsl, "openssl");
    }
}
