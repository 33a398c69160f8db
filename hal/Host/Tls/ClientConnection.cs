using System;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace NanoCwmp.Hal.Host.Tls;

/// <summary>A connection that a <see cref="ClientConnector"/> has opened.</summary>
internal sealed class ClientConnection(NetworkStream stream, TlsConnector tls, Action wake) : IClientConnection
{
    private const int ReceivedSize = 4096;

    /// <summary>What the buffers of the network do not take within this time, they will not take.</summary>
    private static readonly TimeSpan s_writeTimeout = TimeSpan.FromSeconds(5);

    private readonly SocketConnection _plain = new(stream.Socket, wake);
    private SslStream? _tls;

    // TLS cannot be asked what it has: one read is always under way, and its bytes wait here.
    private byte[] _received = [];
    private int _at;
    private int _end;
    private int _count;
    private bool _isGone;
    private bool _isReading;
    private bool _hasEnded;
    private volatile bool _hasRead;

    public int Read(byte[] buffer, int offset, int count)
    {
        if (_tls is null)
        {
            return _plain.Read(buffer, offset, count);
        }

        if (_at == _end && !Refill())
        {
            return _hasEnded ? 0 : -1;
        }

        count = Math.Min(count, _end - _at);
        Array.Copy(_received, _at, buffer, offset, count);
        _at += count;
        return count;
    }

    public bool Write(byte[] buffer, int offset, int count)
    {
        if (_tls is null)
        {
            return _plain.Write(buffer, offset, count);
        }

        try
        {
            return _tls.WriteAsync(buffer, offset, count).Wait(s_writeTimeout);
        }
        catch (AggregateException)
        {
            return false;
        }
    }

    public void StartTls(string host, int timeoutMilliseconds)
    {
        // If it fails, the socket is gone with it.
        _isGone = true;
        _tls = tls.Secure(stream, host, host, timeoutMilliseconds);
        _isGone = false;
        _received = new byte[ReceivedSize];
    }

    public void Close()
    {
        if (!_isGone)
        {
            _plain.Close();
            _tls?.Dispose();
        }
    }

    /// <returns>Whether there are bytes.</returns>
    private bool Refill()
    {
        if (!_isReading && !_hasEnded)
        {
            _isReading = true;
            _ = ReadAsync();
        }

        if (!_hasRead)
        {
            return false;
        }

        _hasRead = false;
        _isReading = false;
        _at = 0;
        _end = _count;
        _hasEnded = _end == 0;
        return !_hasEnded;
    }

    private async Task ReadAsync()
    {
        int count = 0;
        try
        {
            count = await _tls!.ReadAsync(_received).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // It has ended, which reading tells.
        }

        _count = count;
        _hasRead = true;
        wake();
    }
}
