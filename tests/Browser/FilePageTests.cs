using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.Playwright;
using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Images;
using NanoCwmp.Tests.EndToEnd.Slots;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace NanoCwmp.Tests.Browser;

/// <summary>Files and transfers on the page, up to the upgrade of a gateway that boots from its flash.</summary>
public sealed class FilePageTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private const string Secret = "hunter2-hunter2";

    // A gateway that starts, swaps and starts again, on a machine that does other things too.
    private const float Patience = 60000;

    [BrowserFact]
    public async Task UpgradeByThePageRunsTheNewVersion()
    {
        using ImageKey key = ImageKey.Create();
        byte[] image = NewVersion.Image(key, new Version(7, 1, 2));
        await using var open = await OpenPage.StartAsync(fixture, new DemoAcsOptions { FileUsername = "acs", FilePassword = Secret });
        var log = new KeptLog();
        var options = new GatewayOptions
        {
            SerialNumber = "E2E",
            AcsUrl = open.Server.Url.AbsoluteUri,
            BootsFromFlash = true,
            SigningKey = key.ToPrivatePem(),
        };
        using var gateway = new EmulatedGateway(options, log);
        gateway.Start();
        IPage page = open.Page;
        await Expect(page.Locator("#facts")).ToContainTextAsync(
            new Regex(@"Firmware image 1[0-9.+]+ Active"), new() { Timeout = Patience });
        string before = gateway.RunningImage!.Version.ToString();
        await Expect(page.Locator("#session-state")).ToHaveTextAsync("Between sessions", new() { Timeout = Patience });

        await page.GetByLabel("Add a file").SetInputFilesAsync(Payload("version 2.img", image));
        await Expect(page.Locator("#file-result")).ToHaveTextAsync("version 2.img is on the ACS.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Upgrade to version 2.img" }).ClickAsync();

        ILocator transfer = page.Locator("#transfers li");
        await Expect(transfer).ToContainTextAsync("reported, version 7.1.2 runs", new() { Timeout = Patience });
        await Expect(transfer.Locator(".state")).ToHaveTextAsync("Done");
        await Expect(page.Locator("#facts")).ToContainTextAsync("Firmware image 17.1.2 Active", new() { Timeout = Patience });
        await Expect(page.Locator("#facts")).ToContainTextAsync($"Firmware image 2{before} Available");
        await Expect(page.Locator("#facts")).ToContainTextAsync("Software7.1.2");
        Assert.Equal("7.1.2", gateway.RunningImage!.Version.ToString());
        Assert.Contains(log.Lines, line => line.Contains("7.1.2 is confirmed", StringComparison.Ordinal));

        // The device has shown the credentials of the file server, the page has never had them.
        await page.Locator(".message", new() { Has = page.Locator(".method", new() { HasTextRegex = new Regex("^ACS: Download$") }) })
            .ClickAsync();
        await Expect(page.Locator(".body pre").First).ToContainTextAsync($"<FileSize>{image.Length}</FileSize>");
        Assert.DoesNotContain(Secret, await page.ContentAsync());
    }

    [BrowserFact]
    public async Task FaultOfATransferIsShown()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        await open.Cpe.RunSessionAsync("1 BOOT");
        IPage page = open.Page;
        await page.GetByLabel("Add a file").SetInputFilesAsync([Payload("a.img", [1, 2, 3]), Payload("b.txt", [4])]);
        await Expect(page.Locator("#file-list li")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Upgrade to a.img" }).ClickAsync();
        await Expect(page.Locator("#transfer-result")).ToContainTextAsync("waiting for the device");
        open.Cpe.Override = request => request.Name.LocalName == "Download" ? Accepted(open.Cpe.Cwmp) : null;
        await open.Cpe.RunSessionAsync("6 CONNECTION REQUEST");
        await Expect(page.Locator("#transfers .state")).ToHaveTextAsync("Under way");

        XElement download = open.Cpe.Received.SelectMany(message => message.Descendants(open.Cpe.Cwmp + "Download")).Single();
        Assert.Equal("3", download.Element("FileSize")!.Value);
        Assert.Equal(open.Server.FileUrl("a.img").AbsoluteUri, download.Element("URL")!.Value);
        Assert.Equal(string.Empty, download.Element("Password")!.Value);
        string key = download.Element("CommandKey")!.Value;
        Assert.StartsWith("download-", key, StringComparison.Ordinal);

        // Its answer gets lost once, so it comes twice.
        for (int time = 0; time < 2; time++)
        {
            open.Cpe.OwnRequests.Enqueue(Complete(open.Cpe.Cwmp, key));
            await open.Cpe.RunSessionAsync("7 TRANSFER COMPLETE", "M Download");
        }

        await Expect(page.Locator("#transfers li")).ToHaveCountAsync(1);
        await Expect(page.Locator("#transfers .state")).ToHaveTextAsync("Failed");
        await Expect(page.Locator("#transfer-result")).ToContainTextAsync("Fault 9018 <b>broken</b>");

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete a.img" }).ClickAsync();
        await Expect(page.Locator("#file-list li")).ToHaveCountAsync(1);
        Assert.Equal(["b.txt"], open.Server.Files.Names);
    }

    [BrowserFact]
    public async Task LimitsAreStatedAndHeld()
    {
        await using var open = await OpenPage.StartAsync(
            fixture, new DemoAcsOptions { MaxRequestBody = 1024 * 1024, MaxFileBytes = 1536 * 1024 });
        await open.Cpe.RunSessionAsync("1 BOOT");
        IPage page = open.Page;
        ILocator input = page.GetByLabel("Add a file");
        await Expect(page.Locator("#file-limit")).ToContainTextAsync("A file may have 1 MB, all together 1.5 MB.");

        await input.SetInputFilesAsync(Payload("large", new byte[1024 * 1024 + 1]));
        await Expect(page.Locator("#file-result")).ToHaveTextAsync("large has 1 MB: a file may have 1 MB.");
        await input.SetInputFilesAsync(Payload("first", new byte[1024 * 1024]));
        await Expect(page.Locator("#file-result")).ToHaveTextAsync("first is on the ACS.");
        Assert.Equal(["first"], open.Server.Files.Names);
    }

    [BrowserFact]
    public async Task ConfigurationAndLogAreSaved()
    {
        await using var open = await OpenPage.StartAsync(fixture);
        using var gateway = new EmulatedGateway(
            new GatewayOptions { SerialNumber = "E2E", AcsUrl = open.Server.Url.AbsoluteUri }, new KeptLog());
        gateway.Start();
        IPage page = open.Page;
        foreach (string kind in new[] { "configuration", "log" })
        {
            await Expect(page.Locator("#session-state")).ToHaveTextAsync("Between sessions", new() { Timeout = Patience });
            await page.GetByRole(AriaRole.Button, new() { Name = $"Save {kind}" }).ClickAsync();
            await Expect(page.Locator("#file-list")).ToContainTextAsync($"E2E-{kind}.txt", new() { Timeout = Patience });
            await Expect(page.Locator("#transfers li").First).ToContainTextAsync("Done", new() { Timeout = Patience });
        }

        string configuration = System.Text.Encoding.UTF8.GetString(open.Server.Files.Get("E2E-configuration.txt")!);
        Assert.StartsWith("NanoCwmp configuration 1\n", configuration, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore configuration E2E-configuration.txt" }).ClickAsync();
        await Expect(page.Locator("#transfers li")).ToHaveCountAsync(3);
        await Expect(page.Locator("#transfers li").First).ToContainTextAsync("Done", new() { Timeout = Patience });
    }

    private static FilePayload Payload(string name, byte[] content) =>
        new() { Name = name, MimeType = "application/octet-stream", Buffer = content };

    private static XElement Accepted(XNamespace cwmp) => new(
        cwmp + "DownloadResponse",
        new XElement("Status", 1),
        new XElement("StartTime", "0001-01-01T00:00:00Z"),
        new XElement("CompleteTime", "0001-01-01T00:00:00Z"));

    private static XElement Complete(XNamespace cwmp, string key) => new(
        cwmp + "TransferComplete",
        new XElement("CommandKey", key),
        new XElement("FaultStruct", new XElement("FaultCode", 9018), new XElement("FaultString", "<b>broken</b>")),
        new XElement("StartTime", "2024-01-01T00:00:00Z"),
        new XElement("CompleteTime", "2024-01-01T00:00:01Z"));

    private sealed class KeptLog : ILogSink
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public void Write(LogLevel level, string message) => Lines.Enqueue(message);
    }
}
