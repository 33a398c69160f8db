namespace NanoCwmp.Hal
{
    /// <summary>Where the firmware says what it does. A secret never goes there.</summary>
    public interface ILogSink
    {
        /// <summary>Takes one line.</summary>
        /// <param name="level">How much it matters.</param>
        /// <param name="message">One line of text without a line break.</param>
        void Write(LogLevel level, string message);
    }
}
