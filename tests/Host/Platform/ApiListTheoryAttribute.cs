using System;
using Xunit;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>A theory that needs the lists of nanoFramework's API, and is skipped with the reason where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ApiListTheoryAttribute : TheoryAttribute
{
    public ApiListTheoryAttribute()
    {
        Skip = ApiList.Absent;
    }
}
