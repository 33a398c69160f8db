using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;
using Xunit;

namespace NanoCwmp.Tests.Host.ConnectionRequests;

/// <summary>The contract of datagrams over real sockets.</summary>
public sealed class UdpDatagramTests : IDisposable
{
    private const uint Loopback = 0x7F000001;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly AutoResetEvent _wake = new(false);
    private readonly UdpDatagram _datagram;

    public UdpDatagramTests()
    {
        _datagram = new UdpDatagram(IPAddress.Loopback, () => _wake.Set());
    }

    [Fact]
    public void DatagramsGoBothWaysAndWakeTheBoard()
    {
        IDatagramSocket socket = Open();
        Assert.Equal(Loopback, socket.Address);
        using UdpClient other = Other();
        byte[] buffer = new byte[16];
        var from = new IpEndpoint();
        Assert.Equal(-1, socket.Receive(buffer, from));
        other.Send("hello"u8, new IPEndPoint(IPAddress.Loopback, socket.Port));
        Assert.Equal(5, Await(socket, buffer, from));
        Assert.Equal("hello", Encoding.ASCII.GetString(buffer, 0, 5));
        Assert.Equal(Loopback, from.Address);
        Assert.Equal(((IPEndPoint)other.Client.LocalEndPoint!).Port, from.Port);

        Assert.True(socket.Send(from, buffer, 1, 4));
        IPEndPoint? source = null;
        Assert.Equal("ello", Encoding.ASCII.GetString(other.Receive(ref source)));
        Assert.Equal(socket.Port, source.Port);
    }

    [Fact]
    public void AnEmptyOrALongDatagramIsInNobodysWay()
    {
        IDatagramSocket socket = Open();
        using UdpClient other = Other();
        var target = new IPEndPoint(IPAddress.Loopback, socket.Port);
        other.Send([], target);
        other.Send(new byte[1000], target);
        other.Send("x"u8, target);
        byte[] buffer = new byte[16];
        var from = new IpEndpoint();
        Assert.Equal(0, Await(socket, buffer, from));
        Assert.InRange(Await(socket, buffer, from), 0, 16);
        Assert.Equal(1, Await(socket, buffer, from));
        Assert.Equal((byte)'x', buffer[0]);
        Assert.Equal(-1, socket.Receive(buffer, from));
    }

    [Fact]
    public void WhereNobodyListensNothingBreaks()
    {
        IDatagramSocket socket = Open();
        int port;
        using (UdpClient gone = Other())
        {
            port = ((IPEndPoint)gone.Client.LocalEndPoint!).Port;
        }

        var to = new IpEndpoint { Address = Loopback, Port = port };
        byte[] buffer = new byte[16];
        for (int i = 0; i < 10; i++)
        {
            socket.Send(to, buffer, 0, 1);
            Assert.Equal(-1, socket.Receive(buffer, to));
        }
    }

    [Fact]
    public void APortIsOpenOnceAndAgainAfterItWasClosed()
    {
        IDatagramSocket socket = Open();
        Assert.Null(_datagram.Open(0, socket.Port));
        socket.Close();
        IDatagramSocket? again = _datagram.Open(Loopback, socket.Port);
        Assert.Equal(socket.Port, again?.Port);
        _datagram.Dispose();
        using var other = new UdpClient(new IPEndPoint(IPAddress.Loopback, socket.Port));
    }

    [Theory]
    [InlineData("192.0.2.1", 0xC0000201L)]
    [InlineData("localhost", (long)Loopback)]
    [InlineData("2001:db8::1", Resolution.Failed)]
    [InlineData("no-such-host.invalid", Resolution.Failed)]
    public void AHostIsFoundWithoutWaiting(string host, long expected)
    {
        long found;
        while ((found = _datagram.Resolve(host)) == Resolution.Pending)
        {
            Assert.True(_wake.WaitOne(s_patience), "no wake-up");
        }

        Assert.Equal(expected, found);
    }

    public void Dispose()
    {
        _datagram.Dispose();
        _wake.Dispose();
    }

    private static UdpClient Other()
    {
        var client = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        client.Client.ReceiveTimeout = (int)s_patience.TotalMilliseconds;
        return client;
    }

    private IDatagramSocket Open()
    {
        IDatagramSocket? socket = _datagram.Open(0, 0);
        Assert.NotNull(socket);
        return socket;
    }

    /// <summary>Polls, and from then on only when woken: a wake-up that does not come is a failure.</summary>
    private int Await(IDatagramSocket socket, byte[] buffer, IpEndpoint from)
    {
        int count;
        while ((count = socket.Receive(buffer, from)) < 0)
        {
            Assert.True(_wake.WaitOne(s_patience), "no wake-up");
        }

        return count;
    }
}
