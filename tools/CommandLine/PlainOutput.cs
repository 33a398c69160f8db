using Spectre.Console;

namespace NanoCwmp.CommandLine;

/// <summary>Output of a tool that is not read on a screen; this file is compiled into each tool with Spectre.Console.</summary>
internal static class PlainOutput
{
    /// <summary>A file or a pipe has neither colours nor a width to break lines at.</summary>
    public static void UseWhereRedirected()
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Capabilities.Ansi = false;
            AnsiConsole.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
            AnsiConsole.Profile.Width = 1000;
        }
    }
}
