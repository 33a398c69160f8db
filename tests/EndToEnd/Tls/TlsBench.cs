using System.Text;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;
using NanoCwmp.Hal.Host.Tls;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Tls;

/// <summary>The connector under test, whose connections all lead to one port of this machine, whatever the host.</summary>
internal sealed class TlsBench : IConnector, IDisposable
{
    private readonly int _port;
    private readonly TlsConnector _connector;

    public TlsBench(int port, TlsSettings settings, IClock? clock = null)
    {
        _port = port;
        _connector = new TlsConnector(this, settings, clock ?? new FixedClock());
    }

    /// <summary>Connects to port 443 of a host.</summary>
    public Stream Connect(string host, int timeoutMilliseconds = 30_000) =>
        _connector.Connect(host, 443, secure: true, timeoutMilliseconds);

    /// <summary>Connects and checks the outcome.</summary>
    /// <param name="host">The host of the URL.</param>
    /// <param name="reason">Words of the reason why it is refused, or null if the connection has to work.</param>
    public void Check(string host, string? reason)
    {
        if (reason is null)
        {
            using Stream stream = Connect(host);
            stream.ReadTimeout = 30_000;
            stream.Write("hello\n"u8);
            Assert.Equal("olleh", new StreamReader(stream, Encoding.ASCII).ReadLine());
        }
        else
        {
            var failure = Assert.Throws<IOException>(() => Connect(host));
            Assert.StartsWith($"{host}:443: ", failure.Message, StringComparison.Ordinal);
            Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _connector.Dispose();

    Stream IConnector.Connect(string host, int port, bool secure, int timeoutMilliseconds) =>
        new TcpConnector().Connect("127.0.0.1", _port, secure, timeoutMilliseconds);
}
