using System;
using Xunit;

namespace NanoCwmp.Tests.Host.Model;

/// <summary>A test that needs the published data model, and is skipped with the reason where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DeviceModelFactAttribute : FactAttribute
{
    public DeviceModelFactAttribute()
    {
        Skip = DeviceModel.Absent;
    }
}
