using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>A test of what only Linux tells of itself.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        Skip = OperatingSystem.IsLinux() ? null : "This machine has no /proc.";
    }
}
