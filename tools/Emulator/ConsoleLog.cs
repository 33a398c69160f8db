using System.Diagnostics;
using System.Globalization;
using NanoCwmp.DemoAcs.Gateway;
using NanoCwmp.Hal;
using Spectre.Console;

namespace NanoCwmp.Emulator;

/// <summary>Prints what the firmware says, and keeps the last lines for the page.</summary>
internal sealed class ConsoleLog : ILogSink
{
    /// <summary>Lines that are kept.</summary>
    private const int Kept = 300;

    private readonly Lock _lock = new();
    private readonly Queue<GatewayLogLine> _lines = new();
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private long _number;

    /// <summary>Gets the last lines, the oldest first.</summary>
    public IReadOnlyList<GatewayLogLine> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    /// <inheritdoc/>
    public void Write(LogLevel level, string message)
    {
        string name = level.ToString().ToLowerInvariant();
        string time = _time.Elapsed.TotalSeconds.ToString("0.000 s", CultureInfo.InvariantCulture);
        lock (_lock)
        {
            _lines.Enqueue(new GatewayLogLine(++_number, time, name, message));
            if (_lines.Count > Kept)
            {
                _lines.Dequeue();
            }

            string colour = level switch
            {
                LogLevel.Error => "red",
                LogLevel.Warning => "yellow",
                LogLevel.Debug => "grey",
                _ => "default",
            };
            AnsiConsole.MarkupLine($"[grey]{time,12}[/]  [{colour}]{Markup.Escape(message)}[/]");
        }
    }
}
