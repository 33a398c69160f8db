using System.CommandLine;
using System.CommandLine.Invocation;

namespace NanoCwmp.CommandLine;

/// <summary>Runs the command line of a tool; this file is compiled into each of them.</summary>
internal static class CommandRun
{
    /// <summary>Parses a command line and runs what it asks for.</summary>
    /// <param name="command">The tool's command.</param>
    /// <param name="arguments">The command line.</param>
    /// <returns>The exit code: 1 with the reasons on the error output if the command line is wrong.</returns>
    public static async Task<int> RunAsync(RootCommand command, string[] arguments)
    {
        ParseResult parsed = command.Parse(arguments);
        if (parsed.Action is not ParseErrorAction mistake || arguments.Length == 0)
        {
            return await parsed.InvokeAsync();
        }

        // A page of help after it would hide the reason.
        mistake.ShowHelp = false;
        int code = await parsed.InvokeAsync();
        Console.Error.WriteLine($"See {parsed.RootCommandResult.IdentifierToken.Value} --help.");
        return code;
    }
}
