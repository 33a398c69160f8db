using System.Text;
using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Transcript;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>Files that really move between a gateway and the file server of its ACS.</summary>
public class FileTests
{
    private const string Code = "Device.DeviceInfo.ProvisioningCode";
    private const string Interval = "Device.ManagementServer.PeriodicInformInterval";
    private const string Configuration = "3 Vendor Configuration File";

    [Theory]
    [InlineData("", false)]
    [InlineData("secret", false)]
    [InlineData("secret", true)]
    [Trait("Requirement", "R182")]
    [Trait("Requirement", "R270")]
    [Trait("Requirement", "R289")]
    [Trait("Requirement", "R290")]
    [Trait("Requirement", "R292")]
    public async Task ConfigurationIsSavedAndRestored(string password, bool byBasic)
    {
        await using Site site = await StartAsync(password, byBasic);
        Assert.Equal(0, await SetAsync(site, Code, "before", "string"));
        Assert.Equal(0, await SetAsync(site, Interval, "4321", "unsignedInt"));

        var upload = new Upload("1 Vendor Configuration File", site.Acs.FileUrl("saved").AbsoluteUri)
        {
            CommandKey = "up",
            Username = "user",
            Password = password,
        };
        Assert.Equal("0", await RunAsync(site, upload));
        string file = Encoding.UTF8.GetString(site.Acs.Files.Get("saved")!);
        Assert.StartsWith("NanoCwmp configuration 1\nProduct 02C0DE Emulator\n", file, StringComparison.Ordinal);
        Assert.Contains($"\n{Code}=before\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Username", file, StringComparison.Ordinal);

        Assert.Equal(0, await SetAsync(site, Code, "after", "string"));
        Assert.Equal(0, await SetAsync(site, Interval, "5000", "unsignedInt"));
        var download = new Download(Configuration, site.Acs.FileUrl("saved").AbsoluteUri)
        {
            CommandKey = "down",
            Username = "user",
            Password = password,
        };
        Assert.Equal("0", await RunAsync(site, download));
        Assert.Equal("before", await GetAsync(site, Code));
        Assert.Equal("4321", await GetAsync(site, Interval));

        // What comes out is what went in.
        Assert.Equal("0", await RunAsync(site, new Upload("3 Vendor Configuration File 1", site.Acs.FileUrl("again").AbsoluteUri)
        {
            CommandKey = "again",
            Username = "user",
            Password = password,
        }));
        Assert.Equal(file, Encoding.UTF8.GetString(site.Acs.Files.Get("again")!));
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Requirement", "R270")]
    [Trait("Requirement", "R294")]
    public async Task WrongPasswordIsTold(bool byBasic)
    {
        await using Site site = await StartAsync("right", byBasic);
        site.Acs.Files.TryPut("file", [1]);
        var download = new Download(Configuration, site.Acs.FileUrl("file").AbsoluteUri)
        {
            CommandKey = "k",
            Username = "user",
            Password = "wrong",
        };
        Assert.Equal("9012", await RunAsync(site, download));
        var upload = new Upload("2 Vendor Log File", site.Acs.FileUrl("log").AbsoluteUri) { CommandKey = "l" };
        Assert.Equal("9012", await RunAsync(site, upload));
        Assert.Null(site.Acs.Files.Get("log"));
    }

    [Fact]
    [Trait("Requirement", "R289")]
    [Trait("Requirement", "R291")]
    public async Task LogIsUploaded()
    {
        await using Site site = await StartAsync(string.Empty, false);
        var upload = new Upload("4 Vendor Log File 1", site.Acs.FileUrl("log").AbsoluteUri) { CommandKey = "l" };
        Assert.Equal("0", await RunAsync(site, upload));
        string log = Encoding.UTF8.GetString(site.Acs.Files.Get("log")!);
        Assert.Contains(" I session complete\n", log, StringComparison.Ordinal);

        JobResult<TransferStarted> none = await AskAsync(
            site, new Upload("4 Vendor Log File 2", site.Acs.FileUrl("log").AbsoluteUri) { CommandKey = "m" });
        Assert.Equal(9003, none.Fault!.Code);
        none = await AskAsync(site, new Upload("2 Vendor Log File", "ftp://127.0.0.1/log") { CommandKey = "m" });
        Assert.Equal(9013, none.Fault!.Code);
    }

    [Fact]
    [Trait("Requirement", "R281")]
    [Trait("Requirement", "R286")]
    public async Task WrongConfigurationIsRefusedAndARightOneIsShown()
    {
        await using Site site = await StartAsync(string.Empty, false);
        Assert.Equal(0, await SetAsync(site, Code, "kept", "string"));
        Assert.Equal("0", await RunAsync(
            site, new Upload("1 Vendor Configuration File", site.Acs.FileUrl("file").AbsoluteUri) { CommandKey = "u" }));
        byte[] good = site.Acs.Files.Get("file")!;
        byte[] bad = [.. good];
        bad[bad.AsSpan().IndexOf("kept"u8)] = (byte)'K';
        site.Acs.Files.TryPut("bad", bad);

        var download = new Download(Configuration, site.Acs.FileUrl("bad").AbsoluteUri) { CommandKey = "b" };
        Assert.Equal("9018", await RunAsync(site, download));
        Assert.Equal("kept", await GetAsync(site, Code));
        const string Row = "Device.DeviceInfo.VendorConfigFile.1.";
        Assert.Equal(string.Empty, await GetAsync(site, Row + "Version"));

        download = new Download(Configuration, site.Acs.FileUrl("file").AbsoluteUri) { CommandKey = "g", TargetFileName = "site 7" };
        Assert.Equal("0", await RunAsync(site, download));
        Assert.Equal("site 7", await GetAsync(site, Row + "Name"));
        Assert.Equal(Encoding.UTF8.GetString(good)[^9..^1], await GetAsync(site, Row + "Version"));
        Assert.StartsWith(DateTime.UtcNow.Year + "-", await GetAsync(site, Row + "Date"), StringComparison.Ordinal);
    }

    private static async Task<Site> StartAsync(string password, bool byBasic)
    {
        Site site = await Site.StartAsync(
            new DemoAcsOptions
            {
                WalkNewDevices = false,
                PeriodicInformInterval = null,
                FileUsername = "user",
                FilePassword = password,
                FilesByBasic = byBasic,
            },
            new GatewayOptions());
        await site.NextSessionAsync();
        return site;
    }

    private static async Task<JobResult<TResponse>> AskAsync<TResponse>(Site site, Job<TResponse> job)
    {
        Task<JobResult<TResponse>> result = site.Acs.Enqueue(Site.DeviceId, job);
        site.Poke();
        return await result.WaitAsync(Site.Patience);
    }

    /// <summary>Has a transfer carried out.</summary>
    /// <returns>The fault code of TransferComplete.</returns>
    private static async Task<string> RunAsync(Site site, Job<TransferStarted> job)
    {
        int before = Completes(site).Count;
        JobResult<TransferStarted> started = await AskAsync(site, job);
        Assert.Null(started.Fault);
        Assert.Equal(1, started.Response.Status);
        await site.Acs.WaitForSessionAsync(
            session => session.Completed && Completes(site).Count > before
                && session.Inform.Has("7 TRANSFER COMPLETE"),
            Site.Patience);
        string complete = Completes(site)[^1];
        int at = complete.IndexOf("<FaultCode>", StringComparison.Ordinal) + 11;
        return complete[at..complete.IndexOf('<', at)];
    }

    private static List<string> Completes(Site site) =>
    [
        .. site.Acs.Transcript
            .Where(entry => entry.Method == "TransferComplete" && entry.Direction == TranscriptDirection.FromCpe)
            .Select(entry => entry.Xml),
    ];

    private static async Task<int> SetAsync(Site site, string path, string value, string type) =>
        (await AskAsync(site, new SetParameterValues(path, value, type))).Response;

    private static async Task<string> GetAsync(Site site, string path) =>
        (await AskAsync(site, new GetParameterValues(path))).Response.Single().Value;
}
