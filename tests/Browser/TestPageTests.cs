using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using NanoCwmp.Board.Emulator;
using NanoCwmp.Tests.Host.DemoAcs;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NanoCwmp.Tests.Browser;

/// <summary>The card of the device's tests: with a whole gateway, and with a scripted CPE for what that does not do.</summary>
public sealed class TestPageTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private const string Trace = "Device.IP.Diagnostics.TraceRoute.";
    private const string OldPing = "InternetGatewayDevice.IPPingDiagnostics.";
    private const string Evil = "<img src=x onerror=alert(1)>";

    // Sessions and name servers, on a machine that does other things too.
    private const float Patience = 60000;

    [BrowserFact]
    public async Task GatewayRunsTestsAndTheirResultsShowByThemselves()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        using EmulatedGateway gateway = await StartGatewayAsync(open);
        IPage page = open.Page;

        await ChooseAsync(page, "Self test");
        ILocator pill = page.Locator("#test-list label", new() { HasText = "Self test" }).Locator(".pill");
        await Expect(pill).ToHaveTextAsync("Not run");
        await RunAsync(page);
        await Expect(page.Locator("#test-result")).ToHaveTextAsync("Complete.", new() { Timeout = Patience });
        await Expect(page.Locator("#test-found")).ToContainTextAsync(" 0 unreadable");
        await Expect(pill).ToHaveTextAsync("Complete");
        await Expect(page.Locator("#test-steps [data-state=done]")).ToHaveCountAsync(3);

        await ChooseAsync(page, "Download speed");
        await Expect(page.GetByLabel("URL to download from"))
            .ToHaveValueAsync(new Uri(open.Server.PageUrl, "/throughput/10000000").AbsoluteUri);
        await page.GetByLabel("URL to download from").FillAsync(new Uri(open.Server.PageUrl, "/throughput/300000").AbsoluteUri);
        await RunAsync(page);
        await Expect(page.Locator("#test-result")).ToHaveTextAsync("Complete.", new() { Timeout = Patience });
        await Expect(page.Locator("#test-found .headline")).ToContainTextAsync("Mbit/s");
        await Expect(page.Locator("#test-found")).ToContainTextAsync("293 KB");
        await Expect(page.Locator("#test-found tbody tr", new() { HasText = "BOMTime" })).ToContainTextAsync("Z");

        await ChooseAsync(page, "Upload speed");
        await RunAsync(page);
        await Expect(page.Locator("#test-result")).ToHaveTextAsync("Complete.", new() { Timeout = Patience });
        await Expect(page.Locator("#test-found")).ToContainTextAsync("977 KB");
    }

    [BrowserFact]
    public async Task FailedTestSaysWhyAndWhatToDo()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        using EmulatedGateway gateway = await StartGatewayAsync(open);
        IPage page = open.Page;
        await ChooseAsync(page, "Download speed");
        await page.GetByLabel("URL to download from").FillAsync("http://no-such-host.invalid/");
        await RunAsync(page);

        await Expect(page.Locator("#test-result")).ToContainTextAsync(
            "finds no address for the host name. Check its spelling", new() { Timeout = Patience });
        await Expect(page.Locator("#test-result")).ToHaveAttributeAsync("data-state", "failed");

        // A value that the device refuses stands at its field.
        await ChooseAsync(page, "Upload speed");
        await page.GetByText("More settings").ClickAsync();
        await page.GetByLabel("DSCP").FillAsync("9");
        await RunAsync(page);
        await Expect(page.Locator("#test-result")).ToContainTextAsync("fault 9003", new() { Timeout = Patience });
        await Expect(page.Locator("#test-more-fields .wrong", new() { HasText = "9007" })).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task HopsAreATableAndTextOfTheDeviceIsNeverMarkup()
    {
        await using var open = await OpenPage.StartAsync(fixture, width: 360);
        IPage page = open.Page;
        FakeModel model = open.Cpe.Model;
        model.Add(Trace + "DiagnosticsState", "string", true, "None");
        model.Add(Trace + "Host", "string", true, "");
        model.Add(Trace + "ResponseTime", "unsignedInt", false, "0");
        await open.Cpe.RunSessionAsync("1 BOOT");
        await Expect(page.GetByLabel("Host name or address")).ToHaveValueAsync("127.0.0.1");
        await page.GetByLabel("Host name or address").FillAsync("192.0.2.9");
        await RunAsync(page);
        await Expect(page.Locator("#test-result")).ToContainTextAsync("waiting for the device");
        await Expect(page.Locator("#test-steps [aria-current]")).ToHaveTextAsync("Asked");
        await open.Cpe.RunSessionAsync("6 CONNECTION REQUEST");
        await Expect(page.Locator("#test-steps [aria-current]")).ToHaveTextAsync("Running");
        await Expect(page.Locator("#test-cancel")).ToBeVisibleAsync();
        Assert.Equal("192.0.2.9", model[Trace + "Host"]!.Value);

        model[Trace + "DiagnosticsState"]!.Value = "Error_MaxHopCountExceeded";
        for (int hop = 1; hop <= 10; hop++)
        {
            model.Add($"{Trace}RouteHops.{hop}.Host", "string", false, Evil);
            model.Add($"{Trace}RouteHops.{hop}.HostAddress", "string", false, "192.0.2." + hop);
            model.Add($"{Trace}RouteHops.{hop}.RTTimes", "string", false, $"{hop},0,12");
        }

        await open.Cpe.RunSessionAsync("8 DIAGNOSTICS COMPLETE");

        await Expect(page.Locator("#test-result")).ToContainTextAsync("Allow more, or look below");
        ILocator rows = page.Locator("#test-found tbody tr");
        await Expect(rows).ToHaveCountAsync(10);
        await Expect(rows.Nth(9).Locator("td")).ToHaveTextAsync(["10", "192.0.2.10 " + Evil, "10, –, 12", ""]);
        Assert.Equal(1, await page.Locator("img").CountAsync());
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [BrowserFact]
    public async Task OlderModelsHaveTestsTooAndMayNotLetThemBeCancelled()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        IPage page = open.Page;
        FakeModel model = open.Cpe.Model;
        model.Add(OldPing + "DiagnosticsState", "string", true, "None");
        model.Add(OldPing + "SuccessCount", "unsignedInt", false, "0");
        model.Add(OldPing + "FailureCount", "unsignedInt", false, "0");
        model.Add(OldPing + "AverageResponseTime", "unsignedInt", false, "0");
        _ = open.Server.Enqueue(
            open.Cpe.DeviceId, new NanoCwmp.DemoAcs.Jobs.GetParameterValues("InternetGatewayDevice."));
        await open.Cpe.RunSessionAsync("1 BOOT");
        await RunAsync(page);
        await Expect(page.Locator("#test-result")).ToContainTextAsync("waiting for the device");
        await open.Cpe.RunSessionAsync("6 CONNECTION REQUEST");
        await Expect(page.Locator("#test-path")).ToHaveTextAsync(OldPing);
        open.Cpe.Override = request => request.Name.LocalName == "SetParameterValues"
            ? open.Cpe.Fault(9003, (OldPing + "DiagnosticsState", 9007))
            : null;
        await page.Locator("#test-cancel").ClickAsync();
        await Expect(page.Locator("#test-result")).ToContainTextAsync("waiting for the device");
        await open.Cpe.RunSessionAsync("6 CONNECTION REQUEST");
        await Expect(page.Locator("#test-cancel")).ToBeHiddenAsync();
        await Expect(page.Locator("#test-result")).ToContainTextAsync("It does not let it be cancelled.");

        model[OldPing + "DiagnosticsState"]!.Value = "Complete";
        model[OldPing + "SuccessCount"]!.Value = "2";
        model[OldPing + "FailureCount"]!.Value = "1";
        model[OldPing + "AverageResponseTime"]!.Value = "17";
        await open.Cpe.RunSessionAsync("8 DIAGNOSTICS COMPLETE");

        await Expect(page.Locator("#test-found .headline")).ToHaveTextAsync("2 of 3 answered");
        await Expect(page.Locator("#test-found")).ToContainTextAsync("Average17 ms");
    }

    [BrowserFact]
    public async Task DeviceWithoutTestsHasNoCard()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        await open.Cpe.RunSessionAsync("1 BOOT");
        await Expect(open.Page.Locator("#parameter-count")).ToHaveTextAsync("28 parameters");
        await Expect(open.Page.Locator("#tests")).ToBeHiddenAsync();
        await Expect(open.Page.Locator("#periodic")).ToBeHiddenAsync();
    }

    private static async Task<EmulatedGateway> StartGatewayAsync(OpenPage open)
    {
        var gateway = new EmulatedGateway(
            new GatewayOptions { SerialNumber = "E2E", AcsUrl = open.Server.Url.AbsoluteUri }, new NoLog());
        gateway.Start();
        await Expect(open.Page.Locator("#tests")).ToBeVisibleAsync(new() { Timeout = Patience });
        return gateway;
    }

    private static Task ChooseAsync(IPage page, string test) =>
        page.Locator("#test-list label", new() { HasText = test }).ClickAsync();

    private static Task RunAsync(IPage page) =>
        page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();
}
