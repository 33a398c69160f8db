using System;

namespace NanoCwmp.Hal.Esp32.Device
{
    /// <summary>Log lines on the debug connection of the board, where Visual Studio or a serial terminal shows them.</summary>
    public sealed class ConsoleLog : ILogSink
    {
        private readonly IClock _clock;

        /// <summary>Initializes a new instance of the <see cref="ConsoleLog"/> class.</summary>
        /// <param name="clock">Gives each line its time since the start.</param>
        public ConsoleLog(IClock clock)
        {
            _clock = clock;
        }

        /// <inheritdoc/>
        public void Write(LogLevel level, string message)
        {
            string mark = level == LogLevel.Error ? " error: " : level == LogLevel.Warning ? " warning: " : " ";
            Console.WriteLine(_clock.Uptime.ToString() + mark + message);
        }
    }
}
