using System;
using NanoCwmp.Model;

namespace NanoCwmp.Benchmarks.Session;

/// <summary>An object with as many settings as asked for: Device.X_NANOCWMP_Bench.Setting1 and so on.</summary>
internal sealed class ManySettings(int count) : ModelObject
{
    public const string Path = "Device.X_NANOCWMP_Bench.";

    public override void Register(ParameterRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Object(Path);
        for (int i = 1; i <= count; i++)
        {
            registry.Parameter(0, $"Setting{i}", ParameterType.UnsignedInt, ParameterFlags.Setting);
        }
    }
}
