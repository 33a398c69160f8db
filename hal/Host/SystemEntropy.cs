using System;
using System.Security.Cryptography;

namespace NanoCwmp.Hal.Host;

/// <summary>The operating system's random numbers.</summary>
public sealed class SystemEntropy : IEntropy
{
    /// <inheritdoc/>
    public void Fill(byte[] buffer, int index, int count) => RandomNumberGenerator.Fill(buffer.AsSpan(index, count));
}
