using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Sessions;
using NanoCwmp.DemoAcs.Soap;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>Transfers, schedules and the factory reset between a gateway and its ACS.</summary>
public class TransferTests
{
    private const string Firmware = "1 Firmware Upgrade Image";
    private const string Url = "http://127.0.0.1:9/file";

    [Theory]
    [InlineData(0)]
    [InlineData(9015)]
    [Trait("Requirement", "R099")]
    [Trait("Requirement", "R140")]
    [Trait("Requirement", "R157")]
    [Trait("Requirement", "R276")]
    public async Task EndOfADownloadIsReported(int outcome)
    {
        await using Site site = await Site.StartAsync(new InstantExecutor(outcome));
        await site.NextSessionAsync();

        Task<SessionReport> reported = site.NextSessionWithAsync("7 TRANSFER COMPLETE");
        var download = new Download(Firmware, Url) { CommandKey = "key 1", Username = "u", Password = "hush" };
        Task<JobResult<TransferStarted>> job = site.Acs.Enqueue(Site.DeviceId, download);
        site.Poke();
        TransferStarted started = (await job.WaitAsync(Site.Patience)).Response;
        Assert.Equal(new TransferStarted(1, "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"), started);

        SessionReport session = await reported;
        Assert.Equal(
            [new InformEvent("7 TRANSFER COMPLETE", string.Empty), new InformEvent("M Download", "key 1")],
            session.Inform.Events);
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("hush", StringComparison.Ordinal));

        // Nothing is told twice.
        site.Poke();
        SessionReport next = await site.Acs.WaitForSessionAsync(
            report => report.Completed && report.Number > session.Number,
            Site.Patience);
        Assert.Equal(["6 CONNECTION REQUEST"], next.Inform.Events.Select(e => e.Code));
    }

    [Fact]
    [Trait("Requirement", "R301")]
    [Trait("Requirement", "R308")]
    [Trait("Requirement", "R309")]
    public async Task QueueIsListedAndCanceled()
    {
        await using Site site = await Site.StartAsync(new InstantExecutor(0));
        await site.NextSessionAsync();

        Task<JobResult<NoResponseValues>> schedule = site.Acs.Enqueue(
            Site.DeviceId,
            new ScheduleDownload(Firmware, Url, new TimeWindow(1000, 2000), new TimeWindow(3000, 4000) { MaxRetries = -1 })
            {
                CommandKey = "s",
                FileSize = 4000000000,
                TargetFileName = "name",
            });
        Task<JobResult<TransferStarted>> upload = site.Acs.Enqueue(
            Site.DeviceId,
            new Upload("1 Vendor Configuration File", Url) { CommandKey = "u", DelaySeconds = 1000 });
        Task<JobResult<IReadOnlyList<AnyQueuedTransfer>>> all = site.Acs.Enqueue(Site.DeviceId, new GetAllQueuedTransfers());
        Task<JobResult<NoResponseValues>> cancel = site.Acs.Enqueue(Site.DeviceId, new CancelTransfer("s"));
        Task<JobResult<IReadOnlyList<QueuedTransfer>>> rest = site.Acs.Enqueue(Site.DeviceId, new GetQueuedTransfers());
        site.Poke();

        Assert.Null((await schedule.WaitAsync(Site.Patience)).Fault);
        Assert.Equal(1, (await upload.WaitAsync(Site.Patience)).Response.Status);
        Assert.Equal(
            [
                new AnyQueuedTransfer("s", 1, true, Firmware, "4000000000", "name"),
                new AnyQueuedTransfer("u", 1, false, "3 Vendor Configuration File", "0", string.Empty),
            ],
            (await all.WaitAsync(Site.Patience)).Response);
        Assert.Null((await cancel.WaitAsync(Site.Patience)).Fault);
        Assert.Equal([new QueuedTransfer("u", 1)], (await rest.WaitAsync(Site.Patience)).Response);
    }

    [Fact]
    [Trait("Requirement", "R268")]
    public async Task WithoutAnExecutorTransfersAreRefused()
    {
        await using Site site = await Site.StartAsync();
        await site.NextSessionAsync();
        Task<JobResult<TransferStarted>> job = site.Acs.Enqueue(Site.DeviceId, new Download(Firmware, Url));
        site.Poke();
        Assert.Equal(9003, (await job.WaitAsync(Site.Patience)).Fault!.Code);
    }

    [Fact]
    [Trait("Requirement", "R095")]
    [Trait("Requirement", "R135")]
    [Trait("Requirement", "R264")]
    public async Task ScheduledInformComesWithItsKey()
    {
        await using Site site = await Site.StartAsync();
        await site.NextSessionAsync();
        Task<SessionReport> scheduled = site.NextSessionWithAsync("M ScheduleInform");
        Task<JobResult<NoResponseValues>> job = site.Acs.Enqueue(Site.DeviceId, new ScheduleInform(1, "Zürich <1>"));
        site.Poke();
        Assert.Null((await job.WaitAsync(Site.Patience)).Fault);
        SessionReport session = await scheduled;
        Assert.Equal(
            [new InformEvent("3 SCHEDULED", string.Empty), new InformEvent("M ScheduleInform", "Zürich <1>")],
            session.Inform.Events);
    }

    [Fact]
    [Trait("Requirement", "R259")]
    [Trait("Requirement", "R260")]
    public async Task FactoryResetBootstrapsAnew()
    {
        const string Code = "Device.DeviceInfo.ProvisioningCode";
        await using Site site = await Site.StartAsync();
        SessionReport first = await site.SessionWithAsync("0 BOOTSTRAP");
        Task<JobResult<int>> set = site.Acs.Enqueue(Site.DeviceId, new SetParameterValues(Code, "x", "string"));
        Task<JobResult<NoResponseValues>> reset = site.Acs.Enqueue(Site.DeviceId, new FactoryReset());
        site.Poke();
        Assert.Equal(0, (await set.WaitAsync(Site.Patience)).Response);
        Assert.Null((await reset.WaitAsync(Site.Patience)).Fault);

        SessionReport session = await site.Acs.WaitForSessionAsync(
            report => report.Completed && report.Number > first.Number && report.Inform.Has("0 BOOTSTRAP"),
            Site.Patience);
        Assert.Equal(["0 BOOTSTRAP", "1 BOOT"], session.Inform.Events.Select(e => e.Code));
        Task<JobResult<IReadOnlyList<ParameterValue>>> get = site.Acs.Enqueue(Site.DeviceId, new GetParameterValues(Code));
        site.Poke();
        Assert.Equal(string.Empty, (await get.WaitAsync(Site.Patience)).Response.Single().Value);
    }
}
