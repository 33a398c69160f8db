namespace NanoCwmp.Hal
{
    /// <summary>How much a log line matters.</summary>
    public enum LogLevel
    {
        /// <summary>Detail for somebody who looks for a fault.</summary>
        Debug,

        /// <summary>What a person watching the device wants to see.</summary>
        Information,

        /// <summary>Something went wrong and is dealt with.</summary>
        Warning,

        /// <summary>Something went wrong and stays so.</summary>
        Error,
    }
}
