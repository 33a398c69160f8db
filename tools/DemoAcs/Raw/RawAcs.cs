using System.Net;
using System.Net.Sockets;
using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Raw;

/// <summary>
/// A TCP server that follows a script, byte by byte: what no HTTP server sends, a test can send. One connection at a
/// time; when the CPE closes it, the next <see cref="RawSteps.Read"/> takes the next connection.
/// </summary>
public sealed class RawAcs : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly RawConversation _conversation;

    private RawAcs(IReadOnlyList<RawStep> script)
    {
        _listener.Start();
        _conversation = new RawConversation(_listener);
        Completion = RunAsync(script);
    }

    /// <summary>URL for the CPE.</summary>
    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/acs");

    /// <summary>Completes when the script is through and the last connection is closed; fails with what went wrong.</summary>
    public Task Completion { get; }

    /// <summary>The requests so far.</summary>
    public IReadOnlyList<AcsRequest> Requests => _conversation.Requests;

    /// <summary>How many connections were taken so far.</summary>
    public int Connections => _conversation.Connections;

    /// <summary>Starts a server.</summary>
    /// <param name="script">Its steps; when they are through the connection is closed and no other is taken.</param>
    public static RawAcs Start(params IReadOnlyList<RawStep> script) => new(script);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await Completion.ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task RunAsync(IReadOnlyList<RawStep> script)
    {
        await Task.Yield();
        try
        {
            foreach (var step in script)
            {
                await step(_conversation, _stop.Token).ConfigureAwait(false);
            }
        }
        finally
        {
            _conversation.Close();
            _listener.Dispose();
        }
    }
}
