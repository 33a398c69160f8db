using NanoCwmp.ImageTool;
using Spectre.Console;

if (Console.IsOutputRedirected)
{
    // A file or a pipe has neither colours nor a width to break lines at.
    AnsiConsole.Profile.Capabilities.Ansi = false;
    AnsiConsole.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
    AnsiConsole.Profile.Width = 1000;
}

return ImageCommand.Create().Parse(args).Invoke();
