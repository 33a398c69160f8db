using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Sessions;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Images;
using NanoCwmp.Tests.EndToEnd.Slots;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Tls;

/// <summary>Files over https: an upgrade, and the server that is not trusted.</summary>
public sealed class TlsTransferTests(TestCa ca) : IClassFixture<TestCa>, IDisposable
{
    private readonly ImageKey _key = ImageKey.Create();

    [NginxTheory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Requirement", "R269")]
    [Trait("Requirement", "R270")]
    public async Task FirmwareComesByHttps(bool byBasic)
    {
        await using Site site = await StartAsync(ca.Root, byBasic);
        using NginxServer proxy = await NginxServer.StartAsync(site.Acs.Url, ca.FileOf("local"));
        site.Acs.Files.TryPut("v2", NewVersion.Image(_key, new Version(7, 1, 2)));

        SessionReport report = await DownloadAsync(site, proxy, "v2");
        Assert.Equal("7.1.2", report.Inform.Parameters.Single(p => p.Name == "Device.DeviceInfo.SoftwareVersion").Value);
        Assert.Equal("7.1.2", site.Gateway.RunningImage!.Version.ToString());
        Assert.Contains(site.Acs.Transcript, entry => entry.Xml.Contains("<FaultCode>0<", StringComparison.Ordinal));
    }

    [NginxFact]
    [Trait("Requirement", "R278")]
    public async Task ServerThatIsNotTrustedIsUnreachable()
    {
        await using Site site = await StartAsync(ca.OtherRoot, false);
        using NginxServer proxy = await NginxServer.StartAsync(site.Acs.Url, ca.FileOf("local"));
        site.Acs.Files.TryPut("v2", NewVersion.Image(_key, new Version(7, 1, 2)));
        string before = site.Gateway.RunningImage!.Version.ToString();

        await DownloadAsync(site, proxy, "v2");
        Assert.Equal(before, site.Gateway.RunningImage!.Version.ToString());
        Assert.Contains(site.Acs.Transcript, entry => entry.Xml.Contains("<FaultCode>9015<", StringComparison.Ordinal));
    }

    public void Dispose() => _key.Dispose();

    private static async Task<SessionReport> DownloadAsync(Site site, NginxServer proxy, string name)
    {
        var download = new Download("1 Firmware Upgrade Image", $"https://localhost:{proxy.Port}/files/{name}")
        {
            CommandKey = "upgrade",
            Username = "user",
            Password = "secret",
            FileSize = (uint)site.Acs.Files.Get(name)!.Length,
        };
        Task<SessionReport> reported = site.NextSessionWithAsync("7 TRANSFER COMPLETE");
        Task<JobResult<TransferStarted>> job = site.Acs.Enqueue(Site.DeviceId, download);
        site.Poke();
        JobResult<TransferStarted> started = await job.WaitAsync(Site.Patience);
        Assert.Equal(1, started.Response.Status);
        return await reported;
    }

    private async Task<Site> StartAsync(string roots, bool byBasic)
    {
        Site site = await Site.StartAsync(
            new DemoAcsOptions
            {
                WalkNewDevices = false,
                PeriodicInformInterval = null,
                FileUsername = "user",
                FilePassword = "secret",
                FilesByBasic = byBasic,
            },
            new GatewayOptions
            {
                BootsFromFlash = true,
                SigningKey = _key.ToPrivatePem(),
                Tls = new TlsSettings { Roots = roots },
            });
        await site.NextSessionAsync();
        return site;
    }
}
