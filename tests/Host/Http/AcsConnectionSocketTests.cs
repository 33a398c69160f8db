using System;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using NanoCwmp.Core;
using NanoCwmp.Hal.Host;
using NanoCwmp.Net;
using NanoCwmp.Tests.Unit.Fakes;
using Xunit;

namespace NanoCwmp.Tests.Host.Http;

/// <summary>The connection to the ACS over real sockets, which end in ways of their own.</summary>
public class AcsConnectionSocketTests
{
    [Fact]
    [Trait("Requirement", "R019")]
    public async Task ExchangesShareOneConnection()
    {
        using var acs = new LoopbackAcs();
        Assert.Equal("200 hello", await acs.Exchange("one", FakeAcs.Ok));
        Assert.Equal("200 hello", await acs.Exchange(new string('x', 20_000), FakeAcs.Ok));
        Assert.Equal("200 hello", await acs.Exchange("three", FakeAcs.Ok));
        Assert.Equal(1, acs.Connections);
        Assert.Equal(3, acs.Requests.Count);
    }

    [Theory]
    [Trait("Requirement", "R020")]
    [InlineData(false, "two")]
    [InlineData(true, "two")]
    [InlineData(false, null)]
    [InlineData(true, null)]
    public async Task ConnectionThatTheAcsEndedIsReplaced(bool reset, string? envelope)
    {
        using var acs = new LoopbackAcs();
        Assert.Equal("200 hello", await acs.Exchange("one", FakeAcs.Ok));
        acs.End(reset);
        Assert.Equal("200 hello", await acs.Exchange(envelope ?? new string('x', 20_000), FakeAcs.Ok));
        Assert.Equal(2, acs.Connections);
        Assert.Equal(2, acs.Requests.Count);
        Assert.Equal("200 hello", await acs.Exchange("three", FakeAcs.Ok));
        Assert.Equal(2, acs.Connections);
    }

    [Theory]
    [Trait("Requirement", "R020")]
    [InlineData("HTTP/1.1 200 OK|Connection: close|Content-Length: 5||hello")]
    [InlineData("HTTP/1.0 200 OK|Content-Length: 5||hello")]
    [InlineData("HTTP/1.1 200 OK||hello")]
    public async Task AnnouncedEndIsFollowedByANewConnection(string response)
    {
        using var acs = new LoopbackAcs();
        for (int i = 1; i <= 3; i++)
        {
            Assert.Equal("200 hello", await acs.Exchange("envelope", response));
            Assert.Equal(i, acs.Connections);
        }
    }

    [Fact]
    [Trait("Requirement", "R022")]
    public void RefusedConnectionIsNamed()
    {
        using var unused = new TcpListener(IPAddress.Loopback, 0);
        unused.Start();
        int port = ((IPEndPoint)unused.LocalEndpoint).Port;
        unused.Stop();
        var client = new AcsConnection(new TcpConnector(), new SystemClock(TimeProvider.System), FakeCredentials.None(new FakeEntropy()));
        client.Open(FakeAcs.Url($"http://127.0.0.1:{port}/"));
        ProtocolException failure = Assert.Throws<ProtocolException>(() => client.Post(null));
        Assert.Equal(Reason.ConnectFailed, failure.Reason);
    }
}
