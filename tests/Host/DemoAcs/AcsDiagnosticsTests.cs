using System.Linq;
using System.Threading.Tasks;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Jobs;
using Xunit;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>Tests that are started from the page: whose results the ACS gets by itself, and when.</summary>
public sealed class AcsDiagnosticsTests
{
    private const string Ping = "Device.IP.Diagnostics.IPPing.";
    private const string Trace = "Device.IP.Diagnostics.TraceRoute.";
    private const string Complete = "8 DIAGNOSTICS COMPLETE";

    [Theory]
    [InlineData(Complete)]
    [InlineData("1 BOOT")]
    public async Task ResultsAreFetchedWhenTheDeviceTellsOfTheEnd(string endEvent)
    {
        await using DemoAcsServer server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        AddTests(cpe);
        await StartAsync(server, cpe, Ping);
        Assert.Equal("Requested", server.Device(cpe.DeviceId)!.Parameters[Ping + "DiagnosticsState"].Value);
        Assert.Equal(["InformResponse", "SetParameterValues", "GetParameterValues", ""], cpe.ReceivedMethods);

        Assert.Empty(await RequestsAsync(cpe, "2 PERIODIC"));

        cpe.Model[Ping + "DiagnosticsState"]!.Value = "Complete";
        cpe.Model[Ping + "SuccessCount"]!.Value = "3";
        Assert.Equal(["GetParameterValues"], await RequestsAsync(cpe, endEvent));
        Assert.Equal("3", server.Device(cpe.DeviceId)!.Parameters[Ping + "SuccessCount"].Value);
        Assert.DoesNotContain(Trace + "ResponseTime", server.Device(cpe.DeviceId)!.Parameters);

        // The event comes again for a test that is none of the page's.
        Assert.Empty(await RequestsAsync(cpe, Complete));
    }

    [Fact]
    public async Task RowsOfTheLastRunAreForgotten()
    {
        await using DemoAcsServer server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        AddTests(cpe);
        cpe.Model.Add(Trace + "RouteHops.7.Host", "string", false, "far.example");
        _ = server.Enqueue(cpe.DeviceId, new GetParameterNames(Trace, false));
        await StartAsync(server, cpe, Trace);
        cpe.Model.Remove(Trace + "RouteHops.7.Host");
        cpe.Model[Trace + "DiagnosticsState"]!.Value = "Complete";

        Assert.Equal(["GetParameterNames", "GetParameterValues"], await RequestsAsync(cpe, Complete));

        Assert.DoesNotContain(Trace + "RouteHops.7.Host", server.Device(cpe.DeviceId)!.Parameters);
        Assert.Contains(Trace + "ResponseTime", server.Device(cpe.DeviceId)!.Parameters);
    }

    [Fact]
    public async Task TestThatStillRunsIsAskedForAgain()
    {
        await using DemoAcsServer server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        AddTests(cpe);
        await StartAsync(server, cpe, Ping);
        await StartAsync(server, cpe, Trace);
        cpe.Model[Ping + "DiagnosticsState"]!.Value = "Error_CannotResolveHostName";
        Assert.Equal(2, (await RequestsAsync(cpe, Complete)).Length);
        Assert.Equal("Requested", server.Device(cpe.DeviceId)!.Parameters[Trace + "DiagnosticsState"].Value);

        cpe.Model[Trace + "DiagnosticsState"]!.Value = "Complete";
        Assert.Single(await RequestsAsync(cpe, Complete));
        Assert.Equal("Complete", server.Device(cpe.DeviceId)!.Parameters[Trace + "DiagnosticsState"].Value);
    }

    [Fact]
    public async Task EventThatIsRepeatedAsksOnce()
    {
        await using DemoAcsServer server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        AddTests(cpe);
        await StartAsync(server, cpe, Ping);
        await cpe.SendAsync(cpe.Inform(Complete), "1");

        Assert.Equal(["GetParameterValues"], await RequestsAsync(cpe, Complete));
    }

    [Theory]
    [InlineData("Canceled")]
    [InlineData("Sometimes")]
    public async Task WhatDoesNotStartATestAsksForNoResults(string state)
    {
        await using DemoAcsServer server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        AddTests(cpe);
        await StartAsync(server, cpe, Ping);
        await StartAsync(server, cpe, Ping, state);

        Assert.Empty(await RequestsAsync(cpe, Complete));
    }

    [Fact]
    public async Task RefusedTestAsksForNoResults()
    {
        await using DemoAcsServer server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        await StartAsync(server, cpe, Ping);

        Assert.DoesNotContain(Ping + "DiagnosticsState", server.Device(cpe.DeviceId)!.Parameters);
        Assert.Empty(await RequestsAsync(cpe, Complete));
    }

    private static void AddTests(FakeCpe cpe)
    {
        foreach (string path in new[] { Ping, Trace })
        {
            cpe.Model.Add(path + "DiagnosticsState", "string", true, "None");
            cpe.Model.Add(path + "Host", "string", true, "");
        }

        cpe.Model.Add(Ping + "SuccessCount", "unsignedInt", false, "0");
        cpe.Model.Add(Trace + "ResponseTime", "unsignedInt", false, "0");
    }

    private static async Task StartAsync(DemoAcsServer server, FakeCpe cpe, string path, string state = "Requested")
    {
        // It has to be known first.
        using var page = new PageClient(server);
        _ = server.Enqueue(cpe.DeviceId, new GetRpcMethods());
        await cpe.RunSessionAsync("2 PERIODIC");
        await page.AddAsync(new
        {
            device = cpe.DeviceId,
            method = "SetParameterValues",
            values = new[]
            {
                new { name = path + "Host", type = "string", value = "127.0.0.1" },
                new { name = path + "DiagnosticsState", type = "string", value = state },
            },
        });
        cpe.ReceivedMethods.Clear();
        await cpe.RunSessionAsync("6 CONNECTION REQUEST");
    }

    /// <summary>What the ACS asks for in a session.</summary>
    private static async Task<string[]> RequestsAsync(FakeCpe cpe, string code)
    {
        cpe.ReceivedMethods.Clear();
        await cpe.RunSessionAsync(code);
        return [.. cpe.ReceivedMethods.Where(m => m is not ("InformResponse" or ""))];
    }
}
