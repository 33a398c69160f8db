using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>Keeps the last line that was logged.</summary>
    public sealed class FakeLog : ILogSink
    {
        public string Last { get; private set; } = string.Empty;

        public void Write(LogLevel level, string message)
        {
            Last = message;
        }
    }
}
