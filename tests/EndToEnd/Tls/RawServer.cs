using System.Net;
using System.Net.Sockets;

namespace NanoCwmp.Tests.EndToEnd.Tls;

/// <summary>A server that takes one connection, reads the first record and answers with bytes of the test's choice.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource _end = new();
    private readonly Task _serving;
    private readonly TaskCompletionSource<byte[]> _first = new();

    /// <summary>Starts it.</summary>
    /// <param name="answer">What it answers, each piece in a packet of its own, before it closes; null to stay silent.</param>
    public RawServer(params byte[][]? answer)
    {
        _listener.Start();
        _serving = Task.Run(() => ServeAsync(answer));
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Gets the first record that the client sends, header included.</summary>
    public Task<byte[]> FirstRecord => _first.Task.WaitAsync(Site.Patience);

    public void Dispose()
    {
        _end.TrySetResult();
        _listener.Stop();
        _serving.Wait();
    }

    private async Task ServeAsync(byte[][]? answer)
    {
        try
        {
            using TcpClient client = await _listener.AcceptTcpClientAsync();
            client.NoDelay = true;
            NetworkStream stream = client.GetStream();
            byte[] header = new byte[5];
            await stream.ReadExactlyAsync(header);
            byte[] content = new byte[(header[3] << 8) | header[4]];
            await stream.ReadExactlyAsync(content);
            _first.SetResult([.. header, .. content]);
            foreach (byte[] piece in answer ?? [])
            {
                await stream.WriteAsync(piece);
            }

            if (answer is null)
            {
                await _end.Task;
            }
        }
        catch (Exception failure) when (failure is IOException or SocketException or ObjectDisposedException)
        {
            // The client has heard enough, or the test is over.
            _first.TrySetException(failure);
        }
    }
}
