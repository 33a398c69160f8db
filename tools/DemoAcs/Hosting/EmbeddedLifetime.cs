using Microsoft.Extensions.Hosting;

namespace NanoCwmp.DemoAcs.Hosting;

/// <summary>
/// Leaves the process's signals to the program the server is embedded in: the web host's own lifetime would take Ctrl+C
/// and SIGTERM for itself and end the server, but not the process.
/// </summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
