using System.Collections.Generic;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>What the sweep asks of a store; beside the parameter log there are faulty ones, which prove the sweep.</summary>
public interface ISweptStore
{
    /// <summary>Starts after the power came.</summary>
    void Mount();

    /// <summary>Reads the whole content.</summary>
    Dictionary<string, string> Content();

    /// <summary>Applies a batch; a null value deletes its key.</summary>
    void Commit(IReadOnlyList<KeyValuePair<string, string?>> batch);

    /// <summary>Stages a batch and drops it.</summary>
    void Rollback(IReadOnlyList<KeyValuePair<string, string?>> batch);
}
