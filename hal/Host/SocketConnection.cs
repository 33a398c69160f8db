using System;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace NanoCwmp.Hal.Host;

/// <summary>A connection that a <see cref="SocketListener"/> has taken.</summary>
internal sealed class SocketConnection : IServerConnection
{
    private readonly Socket _socket;
    private readonly Action _wake;
    private int _isWatching;

    public SocketConnection(Socket socket, Action wake)
    {
        _socket = socket;
        _wake = wake;
        socket.Blocking = false;
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        int read = TryRead(buffer, offset, count);
        if (read < 0 && Interlocked.Exchange(ref _isWatching, 1) == 0)
        {
            _ = WatchAsync();
        }

        return read;
    }

    public bool Write(byte[] buffer, int offset, int count)
    {
        int sent = _socket.Send(buffer, offset, count, SocketFlags.None, out SocketError error);
        return error == SocketError.Success && sent == count;
    }

    public int Send(byte[] buffer, int offset, int count)
    {
        int sent = _socket.Send(buffer, offset, count, SocketFlags.None, out SocketError error);
        return error switch
        {
            SocketError.Success => sent,
            SocketError.WouldBlock => 0,
            _ => -1,
        };
    }

    public void Close()
    {
        try
        {
            _socket.Shutdown(SocketShutdown.Both);
        }
        catch (SocketException)
        {
            // It is gone either way.
        }

        _socket.Dispose();
    }

    private int TryRead(byte[] buffer, int offset, int count)
    {
        int read = _socket.Receive(buffer, offset, count, SocketFlags.None, out SocketError error);
        return error switch
        {
            SocketError.Success => read,
            SocketError.WouldBlock => -1,
            _ => 0,
        };
    }

    /// <summary>Waits for bytes without taking them.</summary>
    private async Task WatchAsync()
    {
        try
        {
            await _socket.ReceiveAsync(Memory<byte>.Empty, SocketFlags.None).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // Closed; if by the peer, reading tells.
        }

        Volatile.Write(ref _isWatching, 0);
        _wake();
    }
}
