using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NanoCwmp.DemoAcs.Jobs;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Diagnostics;

/// <summary>The ACS has tests made over the real network of this machine, is told of their end and reads the results.</summary>
public class DiagnosticTests
{
    private const string Ping = "Device.IP.Diagnostics.IPPing.";
    private const string Trace = "Device.IP.Diagnostics.TraceRoute.";
    private const string Download = "Device.IP.Diagnostics.DownloadDiagnostics.";
    private const string Upload = "Device.IP.Diagnostics.UploadDiagnostics.";
    private const string Echo = "Device.IP.Diagnostics.UDPEchoConfig.";
    private const string Selection = "Device.IP.Diagnostics.ServerSelectionDiagnostics.";
    private const string Lookup = "Device.DNS.Diagnostics.NSLookupDiagnostics.";

    [IcmpFact]
    [Trait("Requirement", "R100")]
    [Trait("Requirement", "R141")]
    [Trait("Requirement", "R415")]
    public async Task APingIsMadeAndTold()
    {
        await using DiagnosticSite site = await DiagnosticSite.StartAsync();
        Dictionary<string, string> results = await site.RunAsync(
            Ping,
            ("Host", "127.0.0.1", "string"),
            ("NumberOfRepetitions", "4", "unsignedInt"),
            ("DataBlockSize", "1000", "unsignedInt"),
            ("DSCP", "10", "unsignedInt"));
        Assert.Equal("Complete", results["DiagnosticsState"]);
        Assert.Equal("4", results["SuccessCount"]);
        Assert.Equal("0", results["FailureCount"]);
        Assert.InRange(Number(results["MinimumResponseTimeDetailed"]), 1, Number(results["AverageResponseTimeDetailed"]));
        Assert.InRange(Number(results["AverageResponseTimeDetailed"]), 1, Number(results["MaximumResponseTimeDetailed"]));
    }

    [IcmpFact]
    [Trait("Requirement", "R420")]
    public async Task ResultsCanBeActiveUnlessTheModelSaysOtherwise()
    {
        await using DiagnosticSite site = await DiagnosticSite.StartAsync();
        Assert.Equal(
            9009, (await site.AskAsync(new SetParameterAttributes(new AttributeChange(Ping + "SuccessCount", 2)))).Fault!.Code);
        await site.AskAsync(new SetParameterAttributes(new AttributeChange(Ping + "MaximumResponseTimeDetailed", 2)));
        await site.RunAsync(Ping, ("Host", "127.0.0.1", "string"));
        Assert.Contains(
            site.Site.Acs.Sessions,
            session => session.Inform.Has("4 VALUE CHANGE") && session.Inform.Has("8 DIAGNOSTICS COMPLETE")
                && session.Inform.Parameters.Any(parameter => parameter.Name == Ping + "MaximumResponseTimeDetailed"));
    }

    [IcmpFact]
    [Trait("Requirement", "R417")]
    public async Task ATraceFindsThisMachine()
    {
        await using DiagnosticSite site = await DiagnosticSite.StartAsync();
        Dictionary<string, string> results = await site.RunAsync(Trace, ("Host", "127.0.0.1", "string"));
        Assert.Equal("Complete", results["DiagnosticsState"]);
        Assert.Equal("1", results["RouteHopsNumberOfEntries"]);
        Assert.Equal("127.0.0.1", results["RouteHops.1.HostAddress"]);
        Assert.Equal(3, results["RouteHops.1.RTTimes"].Split(',').Count(time => Number(time) >= 1));
    }

    [IcmpFact]
    public async Task AServerIsSelected()
    {
        await using DiagnosticSite site = await DiagnosticSite.StartAsync();
        Dictionary<string, string> results = await site.RunAsync(Selection, ("HostList", "127.0.0.1,127.0.0.2", "string"));
        Assert.Equal("Complete", results["DiagnosticsState"]);
        Assert.Contains(results["FastestHost"], (string[])["127.0.0.1", "127.0.0.2"]);
    }

    [Theory]
    [InlineData("length", 0)]
    [InlineData("length", 3000000)]
    [InlineData("chunks", 300000)]
    [Trait("Requirement", "R392")]
    [Trait("Requirement", "R418")]
    public async Task ADownloadIsMeasured(string kind, int count)
    {
        await using TestServer server = await TestServer.StartAsync();
        await using DiagnosticSite site = await DiagnosticSite.StartAsync();
        DateTime before = DateTime.UtcNow;
        Dictionary<string, string> results = await site.RunAsync(
            Download, ("DownloadURL", new Uri(server.Url, $"/{kind}/{count}").AbsoluteUri, "string"));
        Assert.Equal("Complete", results["DiagnosticsState"]);
        Assert.InRange(Number(results["TestBytesReceived"]), count + 20, count + 500 + (count / 50));
        Assert.False(server.Headers.ContainsKey("Authorization"));
        Assert.False(server.Headers.ContainsKey("Connection"));
        AssertOrder(before, results, "TCPOpenRequestTime", "TCPOpenResponseTime", "ROMTime", "BOMTime", "EOMTime");
    }

    [Fact]
    [Trait("Requirement", "R392")]
    [Trait("Requirement", "R418")]
    public async Task AnUploadIsMeasured()
    {
        await using TestServer server = await TestServer.StartAsync();
        await using DiagnosticSite site = await DiagnosticSite.StartAsync();
        DateTime before = DateTime.UtcNow;
        Dictionary<string, string> results = await site.RunAsync(
            Upload,
            ("UploadURL", new Uri(server.Url, "/take").AbsoluteUri, "string"),
            ("TestFileLength", "2500001", "unsignedLong"));
        Assert.Equal("Complete", results["DiagnosticsState"]);
        Assert.Equal(2500001, server.Taken);
        Assert.InRange(Number(results["TestBytesSent"]), 2500001 + 50, 2500001 + 300);
        AssertOrder(before, results, "TCPOpenRequestTime", "TCPOpenResponseTime", "ROMTime", "BOMTime", "EOMTime");
    }

    [Fact]
    [Trait("Requirement", "R141")]
    [Trait("Requirement", "R418")]
    public async Task AServerThatIsNotThereIsAnErrorAndTold()
    {
        var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        int port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        await using DiagnosticSite site = await DiagnosticSite.StartAsync();
        Dictionary<string, string> results = await site.RunAsync(
            Download, ("DownloadURL", $"http://127.0.0.1:{port}/", "string"));
        Assert.Equal("Error_InitConnectionFailed", results["DiagnosticsState"]);
        Assert.Equal("0001-01-01T00:00:00Z", results["BOMTime"]);
    }

    [Fact]
    [Trait("Requirement", "R419")]
    public async Task TheEchoServerAnswersItsSourceAlone()
    {
        await using DiagnosticSite site = await DiagnosticSite.StartAsync();
        using var probe = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        int port = ((IPEndPoint)probe.Client.LocalEndPoint!).Port;
        probe.Close();
        using var client = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        using var stranger = new UdpClient(new IPEndPoint(IPAddress.Parse("127.0.0.9"), 0));
        client.Connect(IPAddress.Loopback, port);
        stranger.Connect(IPAddress.Loopback, port);
        await site.SetAsync(
            Echo,
            ("Enable", "1", "boolean"),
            ("SourceIPAddress", "127.0.0.1", "string"),
            ("UDPPort", port.ToString(CultureInfo.InvariantCulture), "unsignedInt"),
            ("EchoPlusEnabled", "1", "boolean"));

        byte[] message = [1, 2, 3, 4, .. new byte[16], 9];
        for (byte number = 0; number < 5; number++)
        {
            await stranger.SendAsync(message);
            await client.SendAsync(message);
            UdpReceiveResult answer = await client.ReceiveAsync().WaitAsync(Site.Patience);
            Assert.Equal([1, 2, 3, 4, 0, 0, 0, number], answer.Buffer[..8]);
            Assert.Equal(message.Length, answer.Buffer.Length);
        }

        Assert.Equal(0, stranger.Available);
        Dictionary<string, string> results = await site.ReadAsync(Echo);
        Assert.Equal("5", results["PacketsReceived"]);
        Assert.Equal("5", results["PacketsResponded"]);
        Assert.Equal((5 * (21 + 8)).ToString(CultureInfo.InvariantCulture), results["BytesResponded"]);
        AssertOrder(DateTime.UtcNow.AddMinutes(-2), results, "TimeFirstPacketReceived", "TimeLastPacketReceived");
    }

    [DnsmasqFact]
    public async Task ANameIsLookedUpAtARealServer()
    {
        using var dnsmasq = new Dnsmasq();
        await using DiagnosticSite site = await DiagnosticSite.StartAsync();
        (string, string, string)[] settings =
        [
            ("DNSServer", Dnsmasq.Address, "string"), ("NumberOfRepetitions", "16", "unsignedInt"), ("Timeout", "1000", "unsignedInt"),
        ];
        Dictionary<string, string> results = await site.RunAsync(Lookup, [("HostName", "name.example", "string"), .. settings]);
        Assert.Equal("Complete", results["DiagnosticsState"]);
        Assert.Equal("Success", results["Result.16.Status"]);
        Assert.Equal("Authoritative", results["Result.16.AnswerType"]);
        Assert.Equal("198.51.100.7", results["Result.16.IPAddresses"]);
        Assert.Equal(Dnsmasq.Address, results["Result.16.DNSServerIP"]);

        results = await site.RunAsync(Lookup, ("HostName", "other.example", "string"), ("NumberOfRepetitions", "1", "unsignedInt"));
        Assert.Equal("Error_HostNameNotResolved", results["Result.1.Status"]);
        Assert.Equal("0", results["SuccessCount"]);
    }

    [Fact]
    [Trait("Requirement", "R413")]
    public async Task ACanceledTestIsNotTold()
    {
        await using DiagnosticSite site = await DiagnosticSite.StartAsync();
        await site.SetAsync(
            Lookup,
            ("HostName", "name.example", "string"),
            ("DNSServer", "127.0.0.66", "string"),
            ("Timeout", "60000", "unsignedInt"),
            ("DiagnosticsState", "Requested", "string"));
        Assert.Equal("Requested", (await site.ReadAsync(Lookup))["DiagnosticsState"]);
        await site.SetAsync(Lookup, ("DiagnosticsState", "Canceled", "string"));
        Assert.Equal("None", (await site.ReadAsync(Lookup))["DiagnosticsState"]);
        Assert.DoesNotContain(site.Site.Acs.Sessions, session => session.Inform.Has("8 DIAGNOSTICS COMPLETE"));
    }

    /// <summary>Every time has six digits of a second, and none comes before the one before it.</summary>
    private static void AssertOrder(DateTime before, Dictionary<string, string> results, params string[] names)
    {
        DateTime last = before.AddMilliseconds(-10);
        foreach (string name in names)
        {
            var time = DateTime.ParseExact(
                results[name],
                "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
            Assert.InRange(time, last, DateTime.UtcNow.AddMilliseconds(10));
            last = time;
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
