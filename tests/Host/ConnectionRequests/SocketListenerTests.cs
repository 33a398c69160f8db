using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;
using Xunit;

namespace NanoCwmp.Tests.Host.ConnectionRequests;

/// <summary>The listener's contract over real sockets.</summary>
public sealed class SocketListenerTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly AutoResetEvent _wake = new(false);
    private readonly SocketListener _listener;

    public SocketListenerTests()
    {
        _listener = new SocketListener(IPAddress.Loopback, () => _wake.Set());
    }

    [Fact]
    public void ConnectionsAndBytesWakeTheBoard()
    {
        Assert.True(_listener.Open(0));
        Assert.InRange(_listener.Port, 1, 65535);
        Assert.Null(_listener.Accept());
        using TcpClient client = Connect();
        IServerConnection connection = Await(() => _listener.Accept())!;
        byte[] buffer = new byte[16];
        Assert.Equal(-1, connection.Read(buffer, 0, 16));

        client.GetStream().Write("hello"u8);
        Assert.Equal(5, Await(() => connection.Read(buffer, 3, 13), count => count >= 0));
        Assert.Equal("hello", Encoding.ASCII.GetString(buffer, 3, 5));
        Assert.True(connection.Write(buffer, 3, 5));
        connection.Close();
        var answer = new byte[6];
        Assert.Equal(5, client.GetStream().ReadAtLeast(answer, 6, throwOnEndOfStream: false));
    }

    [Fact]
    public void TheEndOfAConnectionIsSeen()
    {
        Assert.True(_listener.Open(0));
        TcpClient client = Connect();
        IServerConnection connection = Await(() => _listener.Accept())!;
        byte[] buffer = new byte[16];
        Assert.Equal(-1, connection.Read(buffer, 0, 16));
        client.Dispose();
        Assert.Equal(0, Await(() => connection.Read(buffer, 0, 16), count => count >= 0));
        connection.Close();
    }

    [Fact]
    public void AResetIsTheEndToo()
    {
        Assert.True(_listener.Open(0));
        TcpClient client = Connect();
        IServerConnection connection = Await(() => _listener.Accept())!;
        client.Client.LingerState = new LingerOption(true, 0);
        client.Dispose();
        byte[] buffer = new byte[16];
        Assert.Equal(0, Await(() => connection.Read(buffer, 0, 16), count => count >= 0));
        connection.Close();
    }

    [Fact]
    public void AClosedListenerRefusesAndOpensAgainOnItsPort()
    {
        Assert.True(_listener.Open(0));
        int port = _listener.Port;
        using var other = new SocketListener(IPAddress.Loopback, () => { });
        Assert.False(other.Open(port));
        Assert.Equal(0, other.Port);
        _listener.Close();
        Assert.Equal(0, _listener.Port);
        Assert.Null(_listener.Accept());
        Assert.ThrowsAny<SocketException>(() =>
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, port);
        });
        Assert.True(_listener.Open(port));
        Assert.Equal(port, _listener.Port);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _wake.Dispose();
    }

    private TcpClient Connect()
    {
        var client = new TcpClient();
        client.Connect(IPAddress.Loopback, _listener.Port);
        return client;
    }

    private T Await<T>(Func<T> poll) => Await(poll, result => result is not null);

    /// <summary>Polls, and from then on only when woken: a wake-up that does not come is a failure.</summary>
    private T Await<T>(Func<T> poll, Func<T, bool> isDone)
    {
        while (true)
        {
            T result = poll();
            if (isDone(result))
            {
                return result;
            }

            Assert.True(_wake.WaitOne(s_patience), "no wake-up");
        }
    }
}
