namespace NanoCwmp.Storage
{
    /// <summary>What became of an operation on the parameter log.</summary>
    public enum StoreResult
    {
        /// <summary>Done.</summary>
        Ok,

        /// <summary>The bank would not hold the batch and the rest of the content. The batch is as it was before.</summary>
        Full,

        /// <summary>The store holds as many keys as it has room for in RAM. The batch is as it was before.</summary>
        TooManyKeys,

        /// <summary>The key is empty or too long, or the value is too long. The batch is as it was before.</summary>
        TooLong,

        /// <summary>The medium failed: the batch is dropped, the committed content stands.</summary>
        MediumFailed,

        /// <summary>The store is not mounted, a batch is open already, or none is.</summary>
        WrongState,
    }
}
