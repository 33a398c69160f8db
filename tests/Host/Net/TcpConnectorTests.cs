using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using NanoCwmp.Hal.Host;
using Xunit;

namespace NanoCwmp.Tests.Host.Net;

/// <summary>A host name with several addresses: 127.0.0.1 to 127.0.0.4.</summary>
public sealed class TcpConnectorTests : IDisposable
{
    private readonly List<TcpListener> _listeners = [];
    private readonly List<Socket> _sockets = [];
    private int _port;
    private int _resolved;

    [Fact]
    [Trait("Requirement", "R426")]
    public void EachConnectionResolvesAnewAndBeginsWithARandomAddress()
    {
        Listen(1);
        Listen(2);
        Listen(3);
        TcpConnector connector = Connector(1, 2, 3);
        const int Connections = 60;
        for (int i = 0; i < Connections; i++)
        {
            connector.Connect("acs", _port, secure: false, 5000).Dispose();
        }

        // All the same, or one of three never: once in 10^10 runs.
        Assert.Equal(Connections, _resolved);
        Assert.All(_listeners, listener => Assert.InRange(Accepted(listener), 1, Connections - 2));
    }

    [Fact]
    [Trait("Requirement", "R426")]
    public void AnAddressThatRefusesIsPassedOver()
    {
        Listen(2);
        TcpConnector connector = Connector(1, 2, 3, 4);
        for (int i = 0; i < 20; i++)
        {
            connector.Connect("acs", _port, secure: false, 5000).Dispose();
        }

        Assert.Equal(20, Accepted(_listeners[0]));
    }

    [Fact]
    [Trait("Requirement", "R426")]
    public void ASilentAddressTakesItsShareOfTheTimeAlone()
    {
        Listen(1);
        Silence(2);
        TcpConnector connector = Connector(1, 2);
        var watch = Stopwatch.StartNew();
        const int Connections = 6;
        for (int i = 0; i < Connections; i++)
        {
            connector.Connect("acs", _port, secure: false, 1000).Dispose();
        }

        Assert.Equal(Connections, Accepted(_listeners[0]));
        Assert.InRange(watch.ElapsedMilliseconds, 0, Connections * 1000);
    }

    [Fact]
    [Trait("Requirement", "R426")]
    public void WithoutAnyAddressItFails()
    {
        Listen(1);
        Assert.Throws<IOException>(() => Connector(2, 3).Connect("acs", _port, secure: false, 5000));
        Assert.Throws<IOException>(() => Connector().Connect("acs", _port, secure: false, 5000));
    }

    public void Dispose()
    {
        _sockets.ForEach(socket => socket.Dispose());
        _listeners.ForEach(listener => listener.Dispose());
    }

    private static int Accepted(TcpListener listener)
    {
        int count = 0;
        for (; listener.Pending(); count++)
        {
            listener.AcceptSocket().Dispose();
        }

        return count;
    }

    private static IPAddress Address(int last) => new([127, 0, 0, (byte)last]);

    private TcpConnector Connector(params int[] addresses) => new((_, _) =>
    {
        _resolved++;
        return Task.FromResult(addresses.Select(Address).ToArray());
    });

    /// <summary>Has an address answer no more: its queue of connections is full, and nobody takes one.</summary>
    private void Silence(int last)
    {
        var full = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new IPEndPoint(Address(last), _port));
        full.Listen(0);
        _sockets.Add(full);
        for (int i = 0; i < 3; i++)
        {
            var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            _sockets.Add(client);
            try
            {
                client.Connect(new IPEndPoint(Address(last), _port));
            }
            catch (SocketException)
            {
                // Under way, which is as far as the last ones get.
            }
        }
    }

    private void Listen(int last)
    {
        var listener = new TcpListener(Address(last), _port);
        listener.Start();
        _port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _listeners.Add(listener);
    }
}
