using System.Diagnostics;
using System.Xml.Linq;
using NanoCwmp.DemoAcs.Sessions;
using NanoCwmp.Tests.EndToEnd.Tls;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.EndToEnd.Xmpp;

/// <summary>Connection requests by XMPP through a real server.</summary>
public sealed class ProsodyTests(TestCa ca, ITestOutputHelper output) : IClassFixture<TestCa>
{
    private static readonly XNamespace s_stanzas = "urn:ietf:params:xml:ns:xmpp-stanzas";

    [ProsodyTheory]
    [InlineData("SCRAM-SHA-1", "disable_sasl_mechanisms = { }")]
    [InlineData("PLAIN", """disable_sasl_mechanisms = { "SCRAM-SHA-1", "SCRAM-SHA-256", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256-PLUS" }""")]
    [Trait("Requirement", "R358")]
    [Trait("Requirement", "R359")]
    [Trait("Requirement", "R360")]
    [Trait("Requirement", "R363")]
    [Trait("Requirement", "R365")]
    public async Task RequestIsFollowedByASession(string mechanism, string directive)
    {
        using ProsodyServer server = await ProsodyServer.StartAsync(ca.FileOf("local"), directives: directive);
        await using XmppSite site = await XmppSite.StartAsync(server, ca.Root);
        SessionReport told = await site.Site.Acs.WaitForSessionAsync(
            session => session.Completed && session.Inform.Parameters.Any(
                p => p.Name == "Device.ManagementServer.ConnReqJabberID" && p.Value == XmppSite.JabberId),
            Site.Patience);
        Assert.True(told.Inform.Has("4 VALUE CHANGE"));
        Assert.Equal("Enabled", await site.ReadAsync(XmppSite.Connection + "Status"));
        Assert.Equal("true", await site.ReadAsync(XmppSite.Connection + "TLSEstablished"));
        using XmppSender acs = await XmppSender.ConnectAsync(server, ca.Root);

        Task<SessionReport> session = site.Site.NextSessionWithAsync("6 CONNECTION REQUEST");
        var time = Stopwatch.StartNew();
        XElement answer = await acs.RequestAsync(XmppSite.JabberId, XmppSite.Username, XmppSite.Password);
        TimeSpan answered = time.Elapsed;
        await session;

        output.WriteLine(
            $"{mechanism}: answered after {answered.TotalMilliseconds:0} ms, session complete after {time.ElapsedMilliseconds} ms");
        Assert.Equal("result", answer.Attribute("type")!.Value);
        Assert.Empty(answer.Elements());
        Assert.Contains(mechanism, server.Log, StringComparison.Ordinal);
        Assert.InRange(time.Elapsed, TimeSpan.Zero, Site.Patience);
    }

    [ProsodyFact]
    [Trait("Requirement", "R361")]
    [Trait("Requirement", "R362")]
    [Trait("Requirement", "R364")]
    public async Task WhoMayNotAskIsToldSo()
    {
        using ProsodyServer server = await ProsodyServer.StartAsync(ca.FileOf("local"));
        await using XmppSite site = await XmppSite.StartAsync(server, ca.Root);
        await site.WaitAsync("Status", "Enabled");
        using XmppSender acs = await XmppSender.ConnectAsync(server, ca.Root);
        Task<SessionReport> session = site.Site.NextSessionWithAsync("6 CONNECTION REQUEST");

        CheckError("not-authorized", await acs.RequestAsync(XmppSite.JabberId, XmppSite.Username, "guess"));
        CheckError("not-authorized", await acs.RequestAsync(XmppSite.JabberId, "someone", XmppSite.Password));
        site.Site.Gateway.Post(
            agent => agent.Configure("Device.ManagementServer.ConnReqAllowedJabberIDs", "acs@localhost/another"));
        CheckError("not-authorized", await acs.RequestAsync(XmppSite.JabberId, XmppSite.Username, XmppSite.Password));
        CheckError("service-unavailable", await acs.SendAsync(XmppSite.JabberId, "get", "<query xmlns='jabber:iq:version'/>"));
        XElement pong = await acs.SendAsync(XmppSite.JabberId, "get", "<ping xmlns='urn:xmpp:ping'/>");
        Assert.Equal("result", pong.Attribute("type")!.Value);
        Assert.DoesNotContain(
            site.Site.Log.Lines, line => line.Contains("connection request by XMPP accepted", StringComparison.Ordinal));
        Assert.False(session.IsCompleted);

        site.Site.Gateway.Post(agent => agent.Configure("Device.ManagementServer.ConnReqAllowedJabberIDs", acs.JabberId));
        await acs.RequestAsync(XmppSite.JabberId, XmppSite.Username, XmppSite.Password);
        await session;
    }

    [ProsodyFact]
    [Trait("Requirement", "R359")]
    public async Task RestartOfTheServerIsSurvived()
    {
        using ProsodyServer server = await ProsodyServer.StartAsync(ca.FileOf("local"));
        await using XmppSite site = await XmppSite.StartAsync(server, ca.Root);
        await site.WaitAsync("Status", "Enabled");
        server.Stop();
        await site.WaitAsync("Status", "ServerNotPresent");
        Assert.Equal(XmppSite.JabberId, await site.ReadAsync("Device.ManagementServer.ConnReqJabberID"));
        Assert.Equal("false", await site.ReadAsync(XmppSite.Connection + "TLSEstablished"));
        await server.StartAsync();
        await site.WaitAsync("Status", "Enabled");
        using XmppSender acs = await XmppSender.ConnectAsync(server, ca.Root);
        Task<SessionReport> session = site.Site.NextSessionWithAsync("6 CONNECTION REQUEST");
        XElement answer = await acs.RequestAsync(XmppSite.JabberId, XmppSite.Username, XmppSite.Password);
        Assert.Equal("result", answer.Attribute("type")!.Value);
        await session;
    }

    [ProsodyTheory]
    [InlineData("foreign", "the certificate is not issued by a trusted root")]
    [InlineData("right", "the certificate is for another host")]
    [Trait("Requirement", "R376")]
    public async Task WrongCertificateIsRefused(string certificate, string reason)
    {
        using ProsodyServer server = await ProsodyServer.StartAsync(ca.FileOf(certificate));
        await using XmppSite site = await XmppSite.StartAsync(server, ca.Root);
        await site.WaitAsync("Status", "Error");
        Assert.Contains(site.Site.Log.Lines, line => line.Contains(reason, StringComparison.Ordinal));
        Assert.Equal("false", await site.ReadAsync(XmppSite.Connection + "TLSEstablished"));
        Assert.DoesNotContain("Authenticated as", server.Log, StringComparison.Ordinal);
    }

    [ProsodyTheory]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    [Trait("Requirement", "R365")]
    public async Task WithoutUseTlsItIsForTheServerToSay(bool requiresTls, string isEstablished)
    {
        using ProsodyServer server = await ProsodyServer.StartAsync(ca.FileOf("local"), requiresTls);
        await using XmppSite site = await XmppSite.StartAsync(server, ca.Root, usesTls: false);
        await site.WaitAsync("Status", "Enabled");
        Assert.Equal(isEstablished, await site.ReadAsync(XmppSite.Connection + "TLSEstablished"));
    }

    [ProsodyFact]
    public async Task PasswordNeverGoesOverAPlainConnection()
    {
        using ProsodyServer server = await ProsodyServer.StartAsync(
            ca.FileOf("local"),
            requiresTls: false,
            """
            allow_unencrypted_plain_auth = true
            disable_sasl_mechanisms = { "SCRAM-SHA-1", "SCRAM-SHA-256" }
            """);
        await using XmppSite site = await XmppSite.StartAsync(server, ca.Root, usesTls: false);
        await site.WaitAsync("Status", "Error");
        Assert.Contains(site.Site.Log.Lines, line => line.Contains("PLAIN inside TLS", StringComparison.Ordinal));
        Assert.DoesNotContain("Authenticated as", server.Log, StringComparison.Ordinal);
    }

    [ProsodyFact]
    public async Task WrongPasswordIsReported()
    {
        using ProsodyServer server = await ProsodyServer.StartAsync(ca.FileOf("local"));
        await using XmppSite site = await XmppSite.StartAsync(server, ca.Root, password: "another");
        await site.WaitAsync("Status", "Error_AuthenticationFailure");
        Assert.Equal(string.Empty, await site.ReadAsync("Device.ManagementServer.ConnReqJabberID"));
    }

    private static void CheckError(string condition, XElement answer)
    {
        Assert.Equal("error", answer.Attribute("type")!.Value);
        XElement error = Assert.Single(answer.Elements(), element => element.Name.LocalName == "error");
        Assert.Equal(s_stanzas + condition, Assert.Single(error.Elements()).Name);
    }
}
