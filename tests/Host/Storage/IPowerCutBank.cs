using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>A bank that loses power.</summary>
public interface IPowerCutBank : IStorageBank
{
    /// <summary>What the bank is when the power comes back.</summary>
    void PowerCycle();
}
