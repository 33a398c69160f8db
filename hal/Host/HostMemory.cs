using System;

namespace NanoCwmp.Hal.Host;

/// <summary>The managed heap of this process, which all gateways in it share.</summary>
public sealed class HostMemory : IMemory
{
    /// <inheritdoc/>
    public long Total { get; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <inheritdoc/>
    public long Free => Math.Max(0, Total - GC.GetTotalMemory(forceFullCollection: false));
}
