using System.Diagnostics;

namespace NanoCwmp.Tests.EndToEnd.Tls;

/// <summary><c>openssl s_server</c>, which sends each line back in reverse.</summary>
internal sealed class OpenSslServer : IDisposable
{
    private readonly Process _process;

    private OpenSslServer(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    public static OpenSslServer Start(params IEnumerable<string> arguments)
    {
        Process process = Process.Start(
            new ProcessStartInfo(Tools.OpenSsl!, ["s_server", "-accept", "127.0.0.1:0", "-rev", .. arguments])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith("ACCEPT ", StringComparison.Ordinal))
            {
                // What it prints from here on has to be read, else it would wait when the pipe is full.
                _ = process.StandardOutput.ReadToEndAsync();
                return new OpenSslServer(process, int.Parse(line[(line.LastIndexOf(':') + 1)..]));
            }
        }

        throw new InvalidOperationException($"openssl s_server has not started: {errors.GetAwaiter().GetResult()}");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
