using System.Net;
using System.Net.Sockets;

namespace NanoCwmp.Tests.EndToEnd.Slots;

/// <summary>Serves one file over HTTP on the loopback address.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly byte[] _content;

    public FileServer(byte[] content)
    {
        _content = content;
        Url = $"http://127.0.0.1:{FreePort()}/firmware.img";
        _listener.Prefixes.Add(Url[..(Url.LastIndexOf('/') + 1)]);
        _listener.Start();
        _ = ServeAsync();
    }

    public string Url { get; }

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                context.Response.ContentLength64 = _content.Length;
                await context.Response.OutputStream.WriteAsync(_content);
                context.Response.Close();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                // The client has gone, or the test has ended.
            }
        }
    }
}
