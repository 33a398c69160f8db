using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Sessions;
using NanoCwmp.DemoAcs.Soap;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>What the ACS sets stays set.</summary>
public class SettingsTests
{
    private const string ProvisioningCode = "Device.DeviceInfo.ProvisioningCode";
    private const string Interval = "Device.ManagementServer.PeriodicInformInterval";

    [Fact]
    [Trait("Requirement", "R203")]
    [Trait("Requirement", "R255")]
    [Trait("Requirement", "R256")]
    public async Task SetParameterSurvivesTheRebootThatTheAcsAsksFor()
    {
        await using Site site = await Site.StartAsync();
        await site.NextSessionAsync();

        Task<JobResult<int>> set = site.Acs.Enqueue(Site.DeviceId, new SetParameterValues(ProvisioningCode, "Zürich & <42>", "string"));
        Task<JobResult<NoResponseValues>> reboot = site.Acs.Enqueue(Site.DeviceId, new Reboot("key-7"));
        Task<SessionReport> rebooted = site.NextSessionWithAsync("M Reboot");
        site.Poke();
        Assert.Equal(0, (await set.WaitAsync(Site.Patience)).Response);
        Assert.Null((await reboot.WaitAsync(Site.Patience)).Fault);

        SessionReport session = await rebooted;

        // The gateway takes another free port for connection requests at each start, so its URL changes, too.
        Assert.Equal(
            [new InformEvent("1 BOOT", string.Empty), new InformEvent("M Reboot", "key-7")],
            session.Inform.Events.Where(e => e.Code != "4 VALUE CHANGE"));
        Assert.Equal(2, site.Gateway.Boots);

        Task<JobResult<IReadOnlyList<ParameterValue>>> get = site.Acs.Enqueue(Site.DeviceId, new GetParameterValues(ProvisioningCode));
        site.Poke();
        Assert.Equal("Zürich & <42>", (await get.WaitAsync(Site.Patience)).Response.Single().Value);
    }

    [Fact]
    [Trait("Requirement", "R193")]
    [Trait("Requirement", "R195")]
    [Trait("Requirement", "R204")]
    public async Task OneWrongEntryChangesNothingAndEveryWrongEntryIsNamed()
    {
        await using Site site = await Site.StartAsync();
        await site.NextSessionAsync();

        Task<JobResult<int>> set = site.Acs.Enqueue(Site.DeviceId, new SetParameterValues(
            [
                new ParameterValue(ProvisioningCode, "new", "string"),
                new ParameterValue(Interval, "0", "unsignedInt"),
                new ParameterValue(Interval.ToLowerInvariant(), "1", "unsignedInt"),
                new ParameterValue("Device.DeviceInfo.SerialNumber", "1", "string"),
                new ParameterValue("Device.ManagementServer.PeriodicInformEnable", "true", "int"),
            ],
            "key"));
        Task<JobResult<IReadOnlyList<ParameterValue>>> get = site.Acs.Enqueue(
            Site.DeviceId,
            new GetParameterValues(ProvisioningCode, "Device.ManagementServer.ParameterKey"));
        site.Poke();

        CwmpFault fault = (await set.WaitAsync(Site.Patience)).Fault!;
        Assert.Equal(9003, fault.Code);
        Assert.Equal([9007, 9005, 9008, 9006], fault.Parameters.Select(p => p.Code));
        Assert.All((await get.WaitAsync(Site.Patience)).Response, value => Assert.Equal(string.Empty, value.Value));
    }

    [Fact]
    [Trait("Requirement", "R087")]
    [Trait("Requirement", "R097")]
    [Trait("Requirement", "R128")]
    public async Task AnotherUrlEndsTheSessionInPeaceAndBootstrapsAtTheOtherAcs()
    {
        await using Site site = await Site.StartAsync();
        await using Site other = await Site.StartAsync();
        await site.NextSessionAsync();

        string url = other.Acs.Url.AbsoluteUri;
        Task<JobResult<int>> set = site.Acs.Enqueue(
            Site.DeviceId,
            new SetParameterValues("Device.ManagementServer.URL", url, "string"));
        Task<JobResult<IReadOnlyList<string>>> after = site.Acs.Enqueue(Site.DeviceId, new GetRpcMethods());
        site.Poke();

        // The session goes on with the old ACS to its end; the next one bootstraps at the other.
        Assert.Equal(0, (await set.WaitAsync(Site.Patience)).Response);
        Assert.Contains("Reboot", (await after.WaitAsync(Site.Patience)).Response);
        Assert.Null((await site.NextSessionAsync()).Failure);
        Assert.Null((await site.NextSessionAsync()).Failure);
        SessionReport session = other.Acs.Sessions.Last();
        Assert.Equal(["0 BOOTSTRAP"], session.Inform.Events.Select(e => e.Code));
    }
}
