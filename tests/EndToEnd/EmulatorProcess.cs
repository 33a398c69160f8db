using System.Diagnostics;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>The emulator in a process of its own.</summary>
internal static class EmulatorProcess
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="data">The folder of the flash images, if the command line names no other.</param>
    /// <param name="arguments">The command line.</param>
    /// <returns>The exit code, and all that it has printed.</returns>
    public static async Task<(int Code, string Output)> RunAsync(DirectoryInfo data, params string[] arguments)
    {
        string emulator = Path.Combine(AppContext.BaseDirectory, "nanocwmp-emulator.dll");
        string[] folder = arguments.Contains("--data") ? [] : ["--data", data.FullName];
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [emulator, .. folder, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Site.Patience);
        return (process.ExitCode, await output + await error);
    }
}
