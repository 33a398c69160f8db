using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Browser;

/// <summary>Keeps nothing of what a gateway logs.</summary>
internal sealed class NoLog : ILogSink
{
    public void Write(LogLevel level, string message)
    {
    }
}
