namespace NanoCwmp.Storage
{
    /// <summary>What mounting the parameter log found.</summary>
    public enum MountResult
    {
        /// <summary>The content is there.</summary>
        Ok,

        /// <summary>Neither bank held a log: the store starts empty.</summary>
        Created,

        /// <summary>The content can be read, but writing the other bank failed: commits will most likely fail too.</summary>
        ReadOnly,

        /// <summary>The banks are smaller than a log with one value of the largest size. Nothing was touched.</summary>
        TooSmall,

        /// <summary>The only log there is of another version or program unit. Nothing was touched.</summary>
        Incompatible,

        /// <summary>The log holds more keys than the store was made for. No content was changed.</summary>
        TooManyKeys,

        /// <summary>The medium failed; the store is not mounted.</summary>
        MediumFailed,
    }
}
