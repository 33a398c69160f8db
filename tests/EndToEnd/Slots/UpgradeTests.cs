using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Sessions;
using NanoCwmp.Hal.Images;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Slots;

/// <summary>The ACS upgrades the firmware that runs: Download, swap, trial, confirmation, report.</summary>
public sealed class UpgradeTests : IDisposable
{
    private const string Firmware = "1 Firmware Upgrade Image";
    private const string VersionPath = "Device.DeviceInfo.SoftwareVersion";

    private readonly ImageKey _key = ImageKey.Create();

    [Fact]
    public async Task NewVersionRunsAndIsReportedOnce()
    {
        await using Site site = await StartAsync();
        Assert.Equal(Running(site), site.Acs.Device(Site.DeviceId)!.Value(VersionPath));

        SessionReport report = await DownloadAsync(site, NewVersion.Image(_key, new Version(7, 1, 2)));
        Assert.Equal(["7 TRANSFER COMPLETE", "M Download"], report.Inform.Events.Select(e => e.Code).Order());
        Assert.Equal("7.1.2", Version(report));
        Assert.Equal("7.1.2", Running(site));
        await IsSettledAsync(site, "7.1.2");
        Assert.Contains(site.Log.Lines, line => line.Contains("7.1.2 is confirmed", StringComparison.Ordinal));

        // The session before it was the one that confirmed the new version.
        SessionReport trial = site.Acs.Sessions.Single(session => session.Number == report.Number - 1);
        Assert.Equal(["1 BOOT", "4 VALUE CHANGE"], trial.Inform.Events.Select(e => e.Code).Order());
        Assert.Equal("7.1.2", Version(trial));
    }

    [Fact]
    public async Task ImageOfAnotherKeyLeavesTheOldVersion()
    {
        await using Site site = await StartAsync();
        string before = Running(site);
        using var other = ImageKey.Create();

        SessionReport report = await DownloadAsync(site, NewVersion.Image(other, new Version(7, 1, 2)));
        Assert.Equal(before, Version(report));
        await IsSettledAsync(site, before);
        Assert.Contains(site.Acs.Transcript, entry => entry.Xml.Contains("<FaultCode>9019<", StringComparison.Ordinal));
    }

    [Fact]
    public async Task VersionThatCannotStartLeavesTheOldVersion()
    {
        await using Site site = await StartAsync();
        string before = Running(site);
        byte[] payload = SmallFirmware.Container(7, start: "throw new System.InvalidOperationException();");

        SessionReport report = await DownloadAsync(site, SmallFirmware.Image(payload, 7, _key));
        Assert.Equal(before, Version(report));
        await IsSettledAsync(site, before);
    }

    public void Dispose() => _key.Dispose();

    private static string Running(Site site) => site.Gateway.RunningImage!.Version.ToString();

    private static string Version(SessionReport report) =>
        report.Inform.Parameters.Single(parameter => parameter.Name == VersionPath).Value;

    private static async Task<SessionReport> DownloadAsync(Site site, byte[] image)
    {
        using var server = new FileServer(image);
        Task<SessionReport> reported = site.NextSessionWithAsync("7 TRANSFER COMPLETE");
        Task<JobResult<TransferStarted>> job = site.Acs.Enqueue(
            Site.DeviceId, new Download(Firmware, server.Url) { CommandKey = "upgrade", FileSize = (uint)image.Length });
        site.Poke();
        Assert.Equal(1, (await job.WaitAsync(Site.Patience)).Response.Status);
        return await reported;
    }

    /// <summary>Another session: the same version, and nothing more to report.</summary>
    private static async Task IsSettledAsync(Site site, string version)
    {
        long number = site.Acs.Sessions.Max(session => session.Number);
        site.Poke();
        SessionReport next = await site.Acs.WaitForSessionAsync(
            session => session.Completed && session.Number > number, Site.Patience);
        Assert.DoesNotContain(next.Inform.Events, e => e.Code.Contains("TRANSFER", StringComparison.Ordinal));
        Assert.Equal(version, Version(next));
        Assert.Equal(version, Running(site));
    }

    private async Task<Site> StartAsync()
    {
        Site site = await Site.StartAsync(
            new DemoAcsOptions { WalkNewDevices = false, PeriodicInformInterval = null },
            new GatewayOptions { BootsFromFlash = true, SigningKey = _key.ToPrivatePem() });
        await site.NextSessionAsync();
        return site;
    }
}
