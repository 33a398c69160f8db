namespace NanoCwmp.Statistics
{
    /// <summary>The lists that a row of SampleSet.{i}.Parameter.{i}. reports.</summary>
    public enum SampleList : byte
    {
        /// <summary>SampleSeconds.</summary>
        Seconds,

        /// <summary>SuspectData.</summary>
        Suspects,

        /// <summary>Values.</summary>
        Values,
    }
}
