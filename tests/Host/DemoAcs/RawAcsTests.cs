using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Exchange;
using NanoCwmp.DemoAcs.Raw;
using Xunit;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>The raw server sends the very bytes of its script, and serves whole sessions in any framing.</summary>
public sealed class RawAcsTests
{
    public static TheoryData<string, RawFraming> Framings { get; } = new()
    {
        { "plain", new RawFraming() },
        { "interim", new RawFraming { Interims = [100, 103, 100] } },
        { "chunks", new RawFraming { Chunks = [1, 2, 300], ChunkExtension = ";a=\"b\"", Trailers = ["X-Sum: 1"] } },
        { "until close", new RawFraming { UntilClose = true } },
        { "HTTP/1.0", new RawFraming { UntilClose = true, Version = "HTTP/1.0" } },
        { "pieces", new RawFraming { PieceSize = 200, PiecePause = TimeSpan.FromMilliseconds(1) } },
    };

    [Theory]
    [MemberData(nameof(Framings))]
    public async Task WholeSessionInAnyFraming(string name, RawFraming framing)
    {
        await using var server = await DemoAcsServer.StartAsync(new DemoAcsOptions());
        await using var raw = RawAcs.Start(RawSteps.ServeSession(server, framing));
        using var cpe = new FakeCpe(raw.Url);

        Assert.Equal(HttpStatusCode.NoContent, await cpe.RunSessionAsync("0 BOOTSTRAP"));

        await raw.Completion.WaitAsync(Rpcs.Patience);
        Assert.True((await server.AnySessionAsync()).Completed, name);
        Assert.Equal(framing.UntilClose ? 7 : 1, raw.Connections);
        Assert.Equal(7, raw.Requests.Count);
    }

    [Fact]
    public async Task BytesAreThoseOfTheScript()
    {
        await using var raw = RawAcs.Start(
            RawSteps.Read(), RawSteps.Send("HTTP/1.1 200 OK\r\n"), RawSteps.Pause(TimeSpan.FromMilliseconds(20)),
            RawSteps.Send([0, 255, 10]), RawSteps.Close());
        using var http = await RawHttp.ConnectAsync(raw.Url);
        await http.PostAsync("<a/>", "c=1");

        Assert.Equal(("HTTP/1.1 200 OK\r\n\0\u00ff\n", false), await http.ReadToEndAsync());
        await raw.Completion.WaitAsync(Rpcs.Patience);
        var request = Assert.Single(raw.Requests);
        Assert.Equal("c=1", request.Header("cookie"));
        Assert.Equal("<a/>"u8.ToArray(), request.Body);
    }

    [Fact]
    public async Task PartOfAReplyThenReset()
    {
        var reply = AcsReply.Text(200, "0123456789");
        await using var raw = RawAcs.Start(
            RawSteps.Read(), RawSteps.SendPart(reply, 17), RawSteps.Pause(TimeSpan.FromMilliseconds(100)), RawSteps.Reset());
        using var http = await RawHttp.ConnectAsync(raw.Url);
        await http.PostAsync("");

        Assert.Equal("HTTP/1.1 200 OK\r\n", await http.ReadAsync(17));
        Assert.Equal(("", true), await http.ReadToEndAsync());
    }

    [Fact]
    public async Task InformResponseThenClose()
    {
        await using var raw = RawAcs.Start(RawSteps.Read(), RawSteps.SendInformResponse(), RawSteps.Close());
        using var cpe = new FakeCpe(raw.Url);

        var (_, reply) = await cpe.SendAsync(cpe.Inform("1 BOOT"), "4711");

        Assert.Equal("4711", reply!.Descendants(cpe.Cwmp + "ID").Single().Value);
        Assert.Single(reply.Descendants(cpe.Cwmp + "InformResponse"));
    }

    [Fact]
    public async Task ChunkedRequestsAreRead()
    {
        await using var raw = RawAcs.Start(RawSteps.Read(), RawSteps.Send(new AcsReply { Status = 204 }));
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, raw.Url.Port);
        await client.GetStream().WriteAsync("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray());
        await client.GetStream().WriteAsync("3\r\nabc\r\n2;x\r\nde\r\n0\r\nT: 1\r\n\r\n"u8.ToArray());
        await raw.Completion.WaitAsync(Rpcs.Patience);

        Assert.Equal("abcde"u8.ToArray(), Assert.Single(raw.Requests).Body);
    }

    [Fact]
    public async Task RequestThatIsCutFailsTheScript()
    {
        await using var raw = RawAcs.Start(RawSteps.Read());
        using (var client = new System.Net.Sockets.TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, raw.Url.Port);
            await client.GetStream().WriteAsync("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab"u8.ToArray());
        }

        await Assert.ThrowsAsync<IOException>(() => raw.Completion.WaitAsync(Rpcs.Patience));
    }
}
