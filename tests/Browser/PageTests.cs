using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using NanoCwmp.DemoAcs.Gateway;
using NanoCwmp.DemoAcs.Jobs;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NanoCwmp.Tests.Browser;

/// <summary>The page of the demonstration ACS in a real browser. Every test also fails on a console error.</summary>
public sealed class PageTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private const string Interval = "Device.ManagementServer.PeriodicInformInterval";

    [BrowserFact]
    public async Task FirstSessionFillsTheOpenPage()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        var page = open.Page;
        await Expect(page.GetByText("No device yet")).ToBeVisibleAsync();
        await Expect(page.Locator("#link")).ToHaveTextAsync("Live");
        await Expect(page.Locator("#acs-url")).ToHaveTextAsync(open.Server.Url.ToString());

        await open.Cpe.RunSessionAsync("0 BOOTSTRAP", "1 BOOT");

        await Expect(page.Locator("#device-id")).ToHaveTextAsync(open.Cpe.DeviceId);
        await Expect(page.Locator("#events li")).ToHaveTextAsync(["0 BOOTSTRAP", "1 BOOT"]);
        await Expect(page.Locator("#facts")).ToContainTextAsync("every 1 min");
        await Expect(page.Locator("#parameter-count")).ToHaveTextAsync("28 parameters");
        await Expect(page.GetByText("No device yet")).ToBeHiddenAsync();
        await Expect(page.Locator("#sessions .method")).ToHaveCountAsync(14);
        await Expect(page.Locator("#sessions .end")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^7 exchanges"));
    }

    [BrowserFact]
    public async Task TextOfTheDeviceIsNeverMarkup()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        const string Evil = "<img src=x onerror=alert(1)><script>document.title='x'</script>";
        open.Cpe.Model["Device.DeviceInfo.ModelName"]!.Value = Evil;

        await open.Cpe.RunSessionAsync("1 BOOT", Evil);

        await open.Row("Device.DeviceInfo.").ClickAsync();
        await Expect(open.Row("Device.DeviceInfo.ModelName").Locator(".value")).ToHaveTextAsync(Evil);
        await Expect(open.Page.Locator("#events li").Nth(1)).ToHaveTextAsync(Evil);
        await open.Page.Locator(".message", new() { HasText = "GetParameterValuesResponse" }).First.ClickAsync();
        await Expect(open.Page.Locator(".body pre")).ToContainTextAsync("onerror");
        Assert.Equal(1, await open.Page.Locator("img").CountAsync());
    }

    [BrowserFact]
    public async Task SetFormSetsAndTheTreeShowsTheNewValue()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        await open.Cpe.RunSessionAsync("1 BOOT");
        await open.Row("Device.ManagementServer.").ClickAsync();
        await open.Row(Interval).ClickAsync();
        var form = open.Page.GetByRole(AriaRole.Form, new() { Name = "Set values" });
        await Expect(form.Locator(".name")).ToHaveValueAsync(Interval);
        await Expect(form.Locator(".type")).ToHaveValueAsync("unsignedInt");
        await form.Locator(".value").FillAsync("1234");
        await form.GetByRole(AriaRole.Button, new() { Name = "Set", Exact = true }).ClickAsync();
        await Expect(open.Page.Locator("#set-result")).ToContainTextAsync("waiting for the device");
        await Expect(open.Page.Locator("#waiting")).ToContainTextAsync("1 request waiting");

        await open.Cpe.RunSessionAsync("2 PERIODIC");

        await Expect(open.Page.Locator("#set-result")).ToHaveTextAsync("SetParameterValues: done.");
        await Expect(open.Row(Interval).Locator(".value")).ToHaveTextAsync("1234");
        await Expect(open.Page.Locator("#waiting")).ToBeHiddenAsync();
        Assert.Equal("1234", open.Cpe.Model[Interval]!.Value);
    }

    [BrowserFact]
    public async Task FaultsStandAtTheirRows()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        await open.Cpe.RunSessionAsync("1 BOOT");
        await open.Row("Device.ManagementServer.").ClickAsync();
        await open.Row(Interval).ClickAsync();
        await open.Row("Device.ManagementServer.PeriodicInformEnable").ClickAsync();
        var rows = open.Page.Locator("#set-rows li");
        await Expect(rows).ToHaveCountAsync(2);
        await rows.Nth(0).Locator(".value").FillAsync("soon");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Set", Exact = true }).ClickAsync();
        await Expect(open.Page.Locator("#jobs")).ToContainTextAsync("Waiting");

        await open.Cpe.RunSessionAsync("2 PERIODIC");

        await Expect(open.Page.Locator("#set-result")).ToContainTextAsync("fault 9003");
        await Expect(rows.Nth(0).Locator(".wrong")).ToContainTextAsync("9007");
        await Expect(rows.Nth(1).Locator(".wrong")).ToHaveTextAsync("");
    }

    [BrowserFact]
    public async Task ButtonsAskAndTheDeviceDecidesWhichThereAre()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        open.Cpe.Methods = ["GetRPCMethods", "GetParameterNames", "GetParameterValues", "Reboot", "AddObject"];
        await open.Cpe.RunSessionAsync("1 BOOT");
        var page = open.Page;
        await Expect(page.Locator("#reboot")).ToBeVisibleAsync();
        await Expect(page.Locator("#factory-reset")).ToBeHiddenAsync();
        await page.Locator("#request-method").SelectOptionAsync("AddObject");
        await page.Locator("#request-fields [name=path]").FillAsync("Device.NAT.PortMapping.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await page.Locator("#reboot").ClickAsync();
        await Expect(page.Locator("#waiting")).ToContainTextAsync("2 requests waiting");

        await open.Cpe.RunSessionAsync("2 PERIODIC");

        await Expect(page.Locator("#jobs li").First).ToContainTextAsync("Done");
        Assert.Contains("Reboot", open.Cpe.ReceivedMethods);
        await open.Row("Device.NAT.").ClickAsync();
        await open.Row("Device.NAT.PortMapping.").ClickAsync();
        await Expect(open.Row("Device.NAT.PortMapping.2.")).ToBeVisibleAsync();
        await Expect(open.Row("Device.NAT.PortMapping.2.").Locator(".badge")).ToHaveTextAsync("row");
    }

    [BrowserFact]
    public async Task FactoryResetIsConfirmed()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        await open.Cpe.RunSessionAsync("1 BOOT");
        await open.Page.Locator("#factory-reset").ClickAsync();
        await open.Page.Locator("#confirm-no").ClickAsync();
        await open.Page.Locator("#factory-reset").ClickAsync();
        await open.Page.Locator("#confirm-yes").ClickAsync();
        await Expect(open.Page.Locator("#waiting")).ToContainTextAsync("1 request waiting");
    }

    [BrowserFact]
    public async Task TreeWorksByKeyboardAndFilter()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        await open.Cpe.RunSessionAsync("1 BOOT");
        var page = open.Page;
        await Expect(page.Locator("#parameter-count")).ToHaveTextAsync("28 parameters");
        await page.Locator("#tree > li").FocusAsync();
        foreach (string key in new[] { "ArrowDown", "ArrowRight", "ArrowRight" })
        {
            await page.Keyboard.PressAsync(key);
        }

        Assert.StartsWith("Device.DeviceInfo.", await page.EvaluateAsync<string>("document.activeElement.dataset.name"));
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("li[data-name='Device.WiFi.']")).ToHaveAttributeAsync("aria-expanded", "true");

        await page.Locator("#filter").FillAsync("periodicinform");
        await Expect(page.Locator("#parameter-count")).ToHaveTextAsync("3 of 28");
        await Expect(open.Row(Interval)).ToBeVisibleAsync();
        await Expect(open.Row("Device.WiFi.")).ToBeHiddenAsync();
        await page.Locator("#filter").FillAsync("no such thing");
        await Expect(page.GetByText("No parameter matches.")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task TranscriptPausesClearsAndOpensMessages()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        var page = open.Page;
        await open.Cpe.RunSessionAsync("1 BOOT");
        await Expect(page.Locator(".session")).ToHaveCountAsync(1);
        var inform = page.Locator(".message").First;
        await inform.ClickAsync();
        await Expect(inform).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.Locator(".body pre")).ToContainTextAsync("<EventCode>1 BOOT</EventCode>");
        Assert.True(await page.Locator(".body .x-tag").CountAsync() > 20);

        await page.Locator("#pause").ClickAsync();
        await open.Cpe.RunSessionAsync("2 PERIODIC");
        await Expect(page.Locator("#pause")).ToHaveTextAsync("Resume (4)");
        await Expect(page.Locator(".session")).ToHaveCountAsync(1);
        await page.Locator("#pause").ClickAsync();
        await Expect(page.Locator(".session")).ToHaveCountAsync(2);
        await page.Locator("#clear").ClickAsync();
        await Expect(page.Locator(".session")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task SecretsDoNotReachThePage()
    {
        const string Secret = "hunter2-hunter2";
        await using var open = await OpenPage.StartAsync(fixture);
        open.Cpe.Model["Device.WiFi.AccessPoint.1.Security.KeyPassphrase"]!.Value = Secret;
        _ = open.Server.Enqueue(open.Cpe.DeviceId, new SetParameterValues("Device.ManagementServer.Password", Secret, "string"));
        await open.Cpe.RunSessionAsync("1 BOOT");
        await Expect(open.Page.Locator("#parameter-count")).ToHaveTextAsync("28 parameters");
        await open.Page.Locator("#expand").ClickAsync();
        foreach (var message in await open.Page.Locator(".message").AllAsync())
        {
            await message.ClickAsync();
        }

        await Expect(open.Page.Locator(".body .headers")).ToHaveCountAsync(await open.Page.Locator(".message").CountAsync());
        Assert.DoesNotContain(Secret, await open.Page.ContentAsync());
        Assert.Contains("••••", await open.Page.ContentAsync());
    }

    [BrowserFact]
    public async Task GatewayPanelShowsFlashAndLog()
    {
        var status = new GatewayStatus(
            "Running",
            [new GatewayStatistic("Heap", 40960, "B", 90000)],
            [new GatewayLogLine(1, "0.1 s", "information", "<b>boot</b>"), new GatewayLogLine(2, "0.2 s", "warning", "no ACS")],
            [
                new FlashRegion("config", 0x3C0000, 0x40000, 0x1000, "storage"),
                new FlashRegion("primary", 0x1B0000, 0xF8000, 0x50000, "slot", "version 1"),
            ]);
        await using var open = await OpenPage.StartAsync(fixture, _ => status);
        var page = open.Page;

        await Expect(page.Locator("#gateway-state")).ToHaveTextAsync("Running");
        await Expect(page.Locator("#flash-list li").First).ToContainTextAsync("primary 0x1B0000");
        await Expect(page.Locator("#log li")).ToHaveCountAsync(2);
        await Expect(page.Locator("#log li").First).ToContainTextAsync("<b>boot</b>");

        status = status with { State = "Rebooting", Log = [.. status.Log, new GatewayLogLine(3, "0.3 s", "error", "end")] };
        await Expect(page.Locator("#gateway-state")).ToHaveTextAsync("Rebooting");
        await Expect(page.Locator("#log li")).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task SeveralDevicesCanBeChosen()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        using var other = new NanoCwmp.Tests.Host.DemoAcs.FakeCpe(open.Server.Url, "SIM-2");
        await open.Cpe.RunSessionAsync("1 BOOT");
        await other.RunSessionAsync("1 BOOT");
        await Expect(open.Page.Locator("#device-id")).ToHaveTextAsync(open.Cpe.DeviceId);

        await open.Page.GetByLabel("Device", new() { Exact = true }).SelectOptionAsync(other.DeviceId);

        await Expect(open.Page.Locator("#device-id")).ToHaveTextAsync(other.DeviceId);
        await open.Row("Device.DeviceInfo.").ClickAsync();
        await Expect(open.Row("Device.DeviceInfo.SerialNumber").Locator(".value")).ToHaveTextAsync("SIM-2");
        await Expect(open.Page.Locator(".session")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task NothingIsWiderThanAPhone()
    {
        await using var open = await OpenPage.StartAsync(fixture, width: 360);
        await open.Cpe.RunSessionAsync("1 BOOT");
        await Expect(open.Page.Locator("#parameter-count")).ToHaveTextAsync("28 parameters");
        await open.Page.Locator("#expand").ClickAsync();
        await open.Row(Interval).ClickAsync();
        await open.Page.Locator(".message").First.ClickAsync();
        await Expect(open.Page.Locator(".body pre")).ToBeVisibleAsync();

        Assert.Equal(360, await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [BrowserFact]
    public async Task EveryControlHasAName()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        foreach (string name in new[] { "DiagnosticsState", "HostList", "Protocol", "Timeout", "DSCP" })
        {
            open.Cpe.Model.Add("Device.IP.Diagnostics.ServerSelectionDiagnostics." + name, "string", true, "");
        }

        open.Cpe.Model.AddTable("Device.PeriodicStatistics.SampleSet.");
        open.Cpe.Model.Add("Device.PeriodicStatistics.SampleSet.1.Name", "string", true, "");
        await open.Cpe.RunSessionAsync("1 BOOT");
        await Expect(open.Page.Locator("#parameter-count")).ToHaveTextAsync("34 parameters");
        await Expect(open.Page.Locator("#sample-form")).ToBeVisibleAsync();
        await open.Page.Locator("#expand").ClickAsync();
        await open.Row(Interval).ClickAsync();
        await open.Page.Locator("#test-more summary").ClickAsync();
        foreach (string method in new[] { "Download", "SetParameterAttributes", "ScheduleInform" })
        {
            await open.Page.Locator("#request-method").SelectOptionAsync(method);
            var nameless = await open.Page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll('button, input, select')]
                  .filter(e => !(e.labels?.length && e.labels[0].textContent.trim()) && !e.ariaLabel && !e.textContent.trim())
                  .map(e => e.outerHTML)
                """);
            Assert.Empty(nameless);
        }
    }

    [BrowserFact]
    public async Task ReloadedPageShowsWhatWasBefore()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        await open.Cpe.RunSessionAsync("1 BOOT");
        await Expect(open.Page.Locator("#device-id")).ToHaveTextAsync(open.Cpe.DeviceId);
        await open.Page.ReloadAsync();

        await Expect(open.Page.Locator("#device-id")).ToHaveTextAsync(open.Cpe.DeviceId);
        await Expect(open.Page.Locator(".session")).ToHaveCountAsync(1);
        Assert.Equal(7, open.Server.Sessions.Single().Exchanges);
    }
}
