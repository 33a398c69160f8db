using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace NanoCwmp.Hal.Host;

/// <summary>Listens on one of the host's addresses, and calls the board when the agent has something to do.</summary>
/// <param name="address">The address.</param>
/// <param name="wake">Called from any thread when a connection or bytes on one wait; must be quick and may be called too often.</param>
public sealed class SocketListener(IPAddress address, Action wake) : IListener, IDisposable
{
    /// <summary>Connections that the operating system keeps waiting.</summary>
    private const int Backlog = 128;

    private Socket? _socket;
    private Channel<Socket>? _waiting;
    private CancellationTokenSource? _closing;

    /// <inheritdoc/>
    public int Port => (_socket?.LocalEndPoint as IPEndPoint)?.Port ?? 0;

    /// <inheritdoc/>
    public bool Open(int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen(Backlog);
        }
        catch (SocketException)
        {
            socket.Dispose();
            return false;
        }

        _socket = socket;
        _waiting = Channel.CreateBounded<Socket>(1);
        _closing = new CancellationTokenSource();
        _ = AcceptAsync(socket, _waiting.Writer, _closing.Token);
        return true;
    }

    /// <inheritdoc/>
    public IServerConnection? Accept() =>
        _waiting is not null && _waiting.Reader.TryRead(out Socket? socket) ? new SocketConnection(socket, wake) : null;

    /// <inheritdoc/>
    public void Close()
    {
        if (_socket is null)
        {
            return;
        }

        _closing!.Cancel();
        _closing.Dispose();
        _socket.Dispose();
        _socket = null;
        _waiting!.Writer.TryComplete();
        while (_waiting.Reader.TryRead(out Socket? waiting))
        {
            waiting.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    private async Task AcceptAsync(Socket socket, ChannelWriter<Socket> waiting, CancellationToken closing)
    {
        while (!closing.IsCancellationRequested)
        {
            Socket? client = null;
            try
            {
                client = await socket.AcceptAsync(closing).ConfigureAwait(false);
                client.NoDelay = true;
                ValueTask handover = waiting.WriteAsync(client, closing);
                wake();
                await handover.ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException or ChannelClosedException)
            {
                client?.Dispose();
                return;
            }
            catch (SocketException)
            {
                // The client has given up already.
                client?.Dispose();
            }
        }
    }
}
