using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using System.Xml.Linq;
using NanoCwmp.DemoAcs.Behaviors;
using NanoCwmp.DemoAcs.Exchange;
using NanoCwmp.DemoAcs.Jobs;
using Xunit;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>Each behaviour does on the wire what it says, and nothing where it does not apply.</summary>
public sealed class AcsBehaviorTests
{
    private static string Inform(FakeCpe cpe) => cpe.Envelope(cpe.Inform("1 BOOT"), "1").ToString(SaveOptions.DisableFormatting);

    [Fact]
    public async Task WithoutBehaviorsTheReplyIsPlain()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        using var http = await RawHttp.ConnectAsync(server.Url);

        await http.PostAsync(Inform(cpe));
        string head = await http.ReadHeadAsync();
        string body = await http.ReadAsync(int.Parse(RawHttp.Field(head, "Content-Length")!));

        Assert.StartsWith("HTTP/1.1 200 OK", head);
        Assert.Equal("text/xml; charset=utf-8", RawHttp.Field(head, "Content-Type"));
        Assert.Null(RawHttp.Field(head, "Connection"));
        Assert.Null(RawHttp.Field(head, "Transfer-Encoding"));
        Assert.StartsWith("<?xml", body);

        await http.PostAsync("", RawHttp.Field(head, "Set-Cookie")!.Split(';')[0]);
        head = await http.ReadHeadAsync();
        Assert.StartsWith("HTTP/1.1 204", head);
        Assert.Equal("close", RawHttp.Field(head, "Connection"));
        Assert.Equal(("", false), await http.ReadToEndAsync());
    }

    [Fact]
    public async Task CloseIsAnnouncedAndDone()
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new EndingBehavior(ReplyEnding.Close)];
        var (text, reset) = await PostToEndAsync(server);

        Assert.False(reset);
        Assert.Contains("Connection: close\r\n", text);
        Assert.EndsWith("Envelope>", text);
    }

    [Fact]
    public async Task UnannouncedCloseComesAfterAWholeReply()
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new EndingBehavior(ReplyEnding.CloseUnannounced)];
        var (text, reset) = await PostToEndAsync(server);

        Assert.False(reset);
        Assert.DoesNotContain("Connection:", text);
        Assert.Contains("Content-Length: ", text);
        Assert.EndsWith("Envelope>", text);
    }

    [Fact]
    public async Task ResetBeforeTheAnswerSendsNothing()
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new EndingBehavior(ReplyEnding.Reset)];

        Assert.Equal(("", true), await PostToEndAsync(server));
        Assert.False((await server.AnySessionAsync()).Completed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public async Task ResetInsideTheAnswerCutsTheBody(int bytes)
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new EndingBehavior(ReplyEnding.Reset, bytes)];
        var (text, reset) = await PostToEndAsync(server);

        Assert.True(reset);
        Assert.Equal(bytes, text.Length - text.IndexOf("\r\n\r\n", StringComparison.Ordinal) - 4);
    }

    [Fact]
    public async Task ChunksHaveTheSizesAskedFor()
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new ChunkedBehavior(1, 7, 30)];
        using var cpe = new FakeCpe(server.Url);
        using var http = await RawHttp.ConnectAsync(server.Url);

        await http.PostAsync(Inform(cpe));
        string head = await http.ReadHeadAsync();
        var chunks = await http.ReadChunksAsync();

        Assert.Equal("chunked", RawHttp.Field(head, "Transfer-Encoding"));
        Assert.Null(RawHttp.Field(head, "Content-Length"));
        Assert.Equal([1, 7, 30, 1, 7, 30], chunks.Take(6).Select(c => c.Length));
        Assert.EndsWith("Envelope>", string.Concat(chunks));
    }

    [Fact]
    public async Task BehaviorsApplyAtTheirStepAndAsOftenAsAsked()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        var status = new StatusBehavior(503) { When = Steps.At(2), Times = 1, RetryAfter = 17 };
        server.Behaviors = [status];

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await cpe.RunSessionAsync("1 BOOT"));
        Assert.Equal(HttpStatusCode.NoContent, await cpe.RunSessionAsync("1 BOOT"));

        Assert.Equal(1, status.Used);
        Assert.Contains(server.Transcript, e => e.Headers.Contains(KeyValuePair.Create("Retry-After", "17")));
        Assert.Equal([false, true], server.Sessions.Select(s => s.Completed));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task StatusIsSent(int code)
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new StatusBehavior(code) { Location = new Uri("http://127.0.0.1:1/x") }];
        using var cpe = new FakeCpe(server.Url);

        var response = await cpe.PostAsync(Inform(cpe));

        Assert.Equal(code, (int)response.StatusCode);
        Assert.Equal("http://127.0.0.1:1/x", response.Headers.Location!.OriginalString);
        Assert.Empty(server.Devices);
    }

    [Fact]
    public async Task RetryRequestFaultsAreCounted()
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new FaultBehavior(8005) { Times = 3 }];
        using var cpe = new FakeCpe(server.Url);
        for (int i = 0; i < 3; i++)
        {
            var (_, reply) = await cpe.SendAsync(cpe.Inform("1 BOOT"), "1");
            Assert.Equal(8005, (int)reply!.Descendants("FaultCode").Single());
        }

        Assert.Equal(HttpStatusCode.NoContent, await cpe.RunSessionAsync("1 BOOT"));
        Assert.Equal("InformResponse", cpe.ReceivedMethods[3]);
    }

    [Fact]
    [Trait("Requirement", "R058")]
    public async Task HeldRequestsAreFreedByAnAnswerWithoutTheHeader()
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new HoldRequestsBehavior { Times = 1 }];
        using var cpe = new FakeCpe(server.Url);
        var (_, inform) = await cpe.SendAsync(cpe.Inform("7 TRANSFER COMPLETE"), "1");
        Assert.Equal("1", inform!.Descendants(cpe.Cwmp + "HoldRequests").Single().Value);

        // The empty POST under hold says nothing of what the CPE has left: the session goes on behind it.
        Assert.Equal(HttpStatusCode.NoContent, (await cpe.SendAsync(null, null)).Status);
        Assert.Empty(server.Sessions);
        var (status, reply) = await cpe.SendAsync(new XElement(cpe.Cwmp + "TransferComplete"), "2");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(reply!.Descendants(cpe.Cwmp + "HoldRequests"));
        await cpe.SendAsync(null, null);

        Assert.True((await server.AnySessionAsync()).Completed);
    }

    [Fact]
    public async Task RequestUnderHoldIsRefused()
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new HoldRequestsBehavior()];
        using var cpe = new FakeCpe(server.Url);
        await cpe.SendAsync(cpe.Inform("7 TRANSFER COMPLETE"), "1");

        Assert.Equal(HttpStatusCode.BadRequest, (await cpe.SendAsync(new XElement(cpe.Cwmp + "TransferComplete"), "2")).Status);
    }

    [Fact]
    public async Task NamespaceOfAnswersChanges()
    {
        const string Other = "urn:dslforum-org:cwmp-1-0";
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new NamespaceBehavior(Other)];
        using var cpe = new FakeCpe(server.Url);

        var (_, reply) = await cpe.SendAsync(cpe.Inform("1 BOOT"), "1");

        Assert.Equal([Other], reply!.Descendants().Select(e => e.Name.NamespaceName).Where(n => n.Contains("cwmp")).Distinct());
    }

    [Fact]
    public async Task WrongIdIsOnAnswersAlone()
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new WrongIdBehavior("wrong")];
        using var cpe = new FakeCpe(server.Url);
        _ = server.Enqueue(cpe.DeviceId, new GetRpcMethods());

        await cpe.RunSessionAsync("1 BOOT");

        Assert.Equal("wrong", cpe.Received[0].Descendants(cpe.Cwmp + "ID").Single().Value);
        Assert.NotEqual("wrong", cpe.Received[1].Descendants(cpe.Cwmp + "ID").Single().Value);
    }

    [Fact]
    public async Task BodiesAreSpoiled()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        server.Behaviors = [BodyBehavior.Garbage()];
        Assert.StartsWith("<!DOCTYPE html>", await (await cpe.PostAsync(Inform(cpe))).Content.ReadAsStringAsync());
        server.Behaviors = [BodyBehavior.Truncated(99)];
        Assert.Equal(99, (await (await cpe.PostAsync(Inform(cpe))).Content.ReadAsByteArrayAsync()).Length);
        server.Behaviors = [BodyBehavior.Oversized(300_000)];
        var (_, reply) = await cpe.SendAsync(cpe.Inform("1 BOOT"), "1");
        Assert.True(reply!.ToString(SaveOptions.DisableFormatting).Length >= 299_000);
        Assert.Single(reply.Descendants(cpe.Cwmp + "InformResponse"));
    }

    [Fact]
    public async Task HeadersAreAdded()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        server.Behaviors =
        [
            HeadersBehavior.Cookies(40), HeadersBehavior.Unknown(), HeadersBehavior.Oversized(9000),
            new DuplicateCookieBehavior(),
        ];

        var response = await cpe.PostAsync(Inform(cpe));
        var cookies = response.Headers.GetValues("Set-Cookie").ToList();

        Assert.Equal(42, cookies.Count);
        Assert.Equal("session=stale", cookies[0]);
        Assert.StartsWith("session=", cookies[1]);
        Assert.Equal(9000, response.Headers.GetValues("X-Padding").Single().Length);
        Assert.Equal(HttpStatusCode.NoContent, (await cpe.SendAsync(null, null)).Status);
    }

    [Fact]
    [Trait("Requirement", "R008")]
    public async Task EmptyReplyIs200WithoutBody()
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new EmptyOkBehavior()];
        using var cpe = new FakeCpe(server.Url);
        await cpe.SendAsync(cpe.Inform("1 BOOT"), "1");

        var response = await cpe.PostAsync(null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
        Assert.True((await server.AnySessionAsync()).Completed);
    }

    [Fact]
    public async Task AnswerIsLate()
    {
        await using var server = await Rpcs.StartQuietAsync(TimeSpan.FromMilliseconds(100));
        server.Behaviors = [new DelayBehavior(TimeSpan.FromMilliseconds(1500)) { When = Steps.At(2) }];
        using var cpe = new FakeCpe(server.Url);

        // Longer than the time-out of a session: the ACS's own slowness is not the CPE's silence.
        Assert.Equal(HttpStatusCode.NoContent, await cpe.RunSessionAsync("1 BOOT"));

        var session = await server.AnySessionAsync();
        Assert.True(session.Completed);
        Assert.True(session.Ended - session.Started >= TimeSpan.FromSeconds(1.4));
    }

    [Theory]
    [InlineData(XmlDialect.Plain, "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap-env:Envelope")]
    [InlineData(XmlDialect.NoDeclaration, "<soap-env:Envelope")]
    [InlineData(XmlDialect.ByteOrderMark, "\u00ef\u00bb\u00bf<?xml")]
    [InlineData(XmlDialect.Utf16, "\u00ff\u00fe<\0?\0x\0m\0l\0")]
    [InlineData(XmlDialect.Prefixes, "<?xml version=\"1.0\" encoding=\"utf-8\"?><S:Envelope")]
    [InlineData(XmlDialect.CData, "<![CDATA[1]]>")]
    [InlineData(XmlDialect.Comments, "<!-- Body follows <& > -->")]
    [InlineData(XmlDialect.Instructions, "<?acs note=\"> ?\"?>")]
    [InlineData(XmlDialect.Indented, ">\r\n  <soap-env:Body>")]
    [InlineData(XmlDialect.Extensions, "mark=\"1 &lt; 2\"")]
    public async Task DialectsAreOnTheWire(XmlDialect dialect, string part)
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new XmlDialectBehavior(dialect)];
        using var cpe = new FakeCpe(server.Url);

        byte[] body = await (await cpe.PostAsync(Inform(cpe))).Content.ReadAsByteArrayAsync();

        Assert.Contains(part, Encoding.Latin1.GetString(body));
    }

    private static async Task<(string Text, bool Reset)> PostToEndAsync(NanoCwmp.DemoAcs.DemoAcsServer server)
    {
        using var cpe = new FakeCpe(server.Url);
        using var http = await RawHttp.ConnectAsync(server.Url);
        await http.PostAsync(Inform(cpe));
        return await http.ReadToEndAsync();
    }
}
