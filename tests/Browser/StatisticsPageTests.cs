using System.Threading.Tasks;
using Microsoft.Playwright;
using NanoCwmp.Board.Emulator;
using NanoCwmp.Tests.Host.DemoAcs;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NanoCwmp.Tests.Browser;

/// <summary>The card of the periodic statistics.</summary>
public sealed class StatisticsPageTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private const string Set = "Device.PeriodicStatistics.SampleSet.2.";
    private const float Patience = 60000;

    [BrowserFact]
    public async Task SampleSetIsMadeFetchedAndDeleted()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        using var gateway = new EmulatedGateway(
            new GatewayOptions { SerialNumber = "E2E", AcsUrl = open.Server.Url.AbsoluteUri }, new NoLog());
        gateway.Start();
        IPage page = open.Page;
        ILocator form = page.GetByRole(AriaRole.Form, new() { Name = "New sample set" });
        await Expect(form).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(page.Locator("#sample-picked")).ToContainTextAsync(
            "Device.DeviceInfo.MemoryStatus.Free", new() { Timeout = Patience });
        while (await page.Locator("#sample-picked button").CountAsync() > 0)
        {
            await page.Locator("#sample-picked button").First.ClickAsync();
        }

        ILocator parameter = form.GetByLabel("Parameter", new() { Exact = true });
        await parameter.FillAsync("Device.DeviceInfo.SerialNumber");
        await parameter.PressAsync("Enter");
        await Expect(page.Locator("#periodic-result")).ToHaveTextAsync("Device.DeviceInfo.SerialNumber is no number.");
        await parameter.FillAsync("Device.DeviceInfo.UpTime");
        await parameter.PressAsync("Enter");
        await form.GetByLabel("Name").FillAsync("mine");
        await form.GetByLabel("Interval (s)").FillAsync("1");
        await form.GetByLabel("Report every (samples)").FillAsync("0");
        await form.GetByRole(AriaRole.Button, new() { Name = "Start sampling" }).ClickAsync();

        ILocator shown = page.GetByRole(AriaRole.Region, new() { Name = "mine" });
        await Expect(shown).ToContainTextAsync("a sample every 1 s", new() { Timeout = Patience });
        await Expect(page.Locator("#periodic-result")).ToContainTextAsync("has a first one in 1 s: fetch it then.");
        ILocator chart = shown.GetByRole(AriaRole.Img, new() { Name = "Device.DeviceInfo.UpTime" });
        ILocator result = page.Locator("#periodic-result");
        ILocator dots = chart.Locator(".dot");

        // Not each interval has data on a machine that does other things too.
        for (int i = 0; i < 60 && await dots.CountAsync() < 2; i++)
        {
            await Task.Delay(1000);
            await shown.GetByRole(AriaRole.Button, new() { Name = "Fetch now" }).ClickAsync();
            await Expect(result).ToHaveTextAsync("GetParameterValues: done.", new() { Timeout = Patience });
        }

        await Expect(chart).ToBeVisibleAsync();
        Assert.True(await dots.CountAsync() >= 2);
        Assert.True(await shown.Locator("tbody tr").CountAsync() >= 2);

        await shown.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(shown).ToHaveCountAsync(0, new() { Timeout = Patience });
        await Expect(page.GetByText("The device samples nothing yet.")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task DeviceComesWithItsSamples()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        using var gateway = new EmulatedGateway(
            new GatewayOptions { SerialNumber = "E2E", AcsUrl = open.Server.Url.AbsoluteUri }, new NoLog());
        gateway.Start();
        IPage page = open.Page;
        ILocator form = page.GetByRole(AriaRole.Form, new() { Name = "New sample set" });
        await Expect(form).ToBeVisibleAsync(new() { Timeout = Patience });
        await form.GetByLabel("Interval (s)").FillAsync("1");
        await form.GetByLabel("Report every (samples)").FillAsync("2");
        await form.GetByRole(AriaRole.Button, new() { Name = "Start sampling" }).ClickAsync();

        await Expect(page.Locator("#periodic-result")).ToContainTextAsync(
            "comes with samples every 2 s.", new() { Timeout = Patience });
        ILocator chart = page.GetByRole(AriaRole.Img, new() { Name = "Device.DeviceInfo.MemoryStatus.Free" });
        await Expect(chart.Locator(".dot").Nth(2)).ToBeAttachedAsync(new() { Timeout = Patience });
    }

    [BrowserFact]
    public async Task ChartShowsTimesExtremesGapsAndSuspectSamples()
    {
        await using var open = await OpenPage.StartAsync(fixture, width: 360);
        IPage page = open.Page;
        AddSet(open.Cpe.Model, "10,,30,25,0", "0,1,0,1,1", "60,0,60,60,0");
        await open.Cpe.RunSessionAsync("1 BOOT");

        ILocator shown = page.GetByRole(AriaRole.Region, new() { Name = "<b>load</b>" });
        await Expect(shown.Locator("figcaption")).ToHaveTextAsync("Change of Device.DeviceInfo.UpTime");
        await Expect(shown.Locator("dd")).ToHaveTextAsync(["10", "30", "25", "5 3 suspect"]);
        await Expect(shown.Locator("svg desc")).ToHaveTextAsync("5 samples, Least 10, Most 30, Last 25, 3 suspect.");
        await Expect(shown.Locator("svg .line")).ToHaveAttributeAsync("d", "M0.0 100.0M300.0 0.0L450.0 25.0");
        await Expect(shown.Locator("svg .suspect")).ToHaveCountAsync(3);
        await Expect(shown.Locator("svg .doubt")).ToHaveCountAsync(1);
        await shown.GetByText("Values", new() { Exact = true }).ClickAsync();
        await Expect(shown.Locator("tbody tr").Nth(1).Locator("td")).ToHaveTextAsync(
            ["2 min after the start", "no data", "suspect"]);
        await Expect(shown.Locator("tbody tr").Nth(4).Locator("td").First).ToHaveTextAsync("5 min after the start");
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

        // A table that was opened stays open when new samples come.
        open.Cpe.Model[Set + "Parameter.1.Values"]!.Value = "11,,30,25,0";
        await page.GetByRole(AriaRole.Button, new() { Name = "Fetch now" }).ClickAsync();
        await Expect(page.Locator("#periodic-result")).ToContainTextAsync("waiting for the device");
        await open.Cpe.RunSessionAsync("6 CONNECTION REQUEST");
        await Expect(shown.Locator("tbody tr").First.Locator("td").Nth(1)).ToHaveTextAsync("11");
        await Expect(shown.Locator("tbody tr").First).ToBeVisibleAsync();
    }

    private static void AddSet(FakeModel model, string values, string suspects, string seconds)
    {
        model.Add(Set + "Enable", "boolean", true, "1");
        model.Add(Set + "Name", "string", true, "<b>load</b>");
        model.Add(Set + "SampleInterval", "unsignedInt", true, "60");
        model.Add(Set + "ReportSamples", "unsignedInt", true, "5");
        model.Add(Set + "ReportStartTime", "dateTime", false, "0001-01-01T00:00:00Z");
        model.Add(Set + "SampleSeconds", "string", false, "60,0,60,60,60");
        model.Add(Set + "Parameter.1.Reference", "string", true, "Device.DeviceInfo.UpTime");
        model.Add(Set + "Parameter.1.SampleMode", "string", true, "Change");
        model.Add(Set + "Parameter.1.Values", "string", false, values);
        model.Add(Set + "Parameter.1.SuspectData", "string", false, suspects);
        model.Add(Set + "Parameter.1.SampleSeconds", "string", false, seconds);
    }
}
