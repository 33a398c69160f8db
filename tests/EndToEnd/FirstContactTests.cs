using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Devices;
using NanoCwmp.DemoAcs.Sessions;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>A factory-new gateway meets its ACS.</summary>
public class FirstContactTests
{
    [Fact]
    [Trait("Requirement", "R089")]
    [Trait("Requirement", "R133")]
    public async Task FirstSessionInformsWalksSetsAndReadsBack()
    {
        var options = new DemoAcsOptions { PeriodicInformInterval = TimeSpan.FromSeconds(1234) };
        await using Site site = await Site.StartAsync(options);

        Assert.Null((await site.NextSessionAsync()).Failure);

        SessionReport session = await site.SessionWithAsync("0 BOOTSTRAP");
        Assert.Equal(["0 BOOTSTRAP", "1 BOOT"], session.Inform.Events.Select(e => e.Code));
        Assert.Equal("NanoCwmp", session.Inform.Manufacturer);
        Assert.Equal(0, session.Inform.RetryCount);

        DeviceSnapshot device = site.Acs.Device(Site.DeviceId)!;
        Assert.Equal("1234", device.Value("Device.ManagementServer.PeriodicInformInterval"));
        Assert.Equal(site.Acs.Url.AbsoluteUri, device.Value("Device.ManagementServer.URL"));
        Assert.Equal("E2E", device.Value("Device.DeviceInfo.SerialNumber"));

        // Names and values agree, else some ACSs ask for ever.
        Assert.All(device.Parameters.Values, parameter => Assert.Equal(parameter.Name.EndsWith('.'), parameter.Value is null));
        Assert.Equal("unsignedInt", device.Parameters["Device.DeviceInfo.UpTime"].Type);
        Assert.True(device.Parameters["Device.DeviceInfo.ProvisioningCode"].Writable);
        Assert.False(device.Parameters["Device.DeviceInfo.SerialNumber"].Writable);
    }

    [Fact]
    [Trait("Requirement", "R123")]
    [Trait("Requirement", "R124")]
    public async Task EveryInformHasTheForcedParameters()
    {
        await using Site site = await Site.StartAsync();
        SessionReport session = await site.SessionWithAsync("1 BOOT");

        string[] forced =
        [
            "Device.RootDataModelVersion",
            "Device.DeviceInfo.HardwareVersion",
            "Device.DeviceInfo.SoftwareVersion",
            "Device.DeviceInfo.ProvisioningCode",
            "Device.ManagementServer.ParameterKey",
            "Device.ManagementServer.ConnectionRequestURL",
            "Device.ManagementServer.AliasBasedAddressing",
        ];
        Assert.Equal(forced.Order(), session.Inform.Parameters.Select(p => p.Name).Order());
    }

    [Fact]
    [Trait("Requirement", "R134")]
    [Trait("Requirement", "R091")]
    public async Task PeriodicInformsComeAtTheIntervalTheAcsSets()
    {
        await using Site site = await Site.StartAsync(new DemoAcsOptions { PeriodicInformInterval = TimeSpan.FromSeconds(1) });
        SessionReport first = await site.SessionWithAsync("2 PERIODIC");
        SessionReport second = await site.Acs.WaitForSessionAsync(
            session => session.Number > first.Number && session.Inform.Has("2 PERIODIC"),
            Site.Patience);

        Assert.Equal(["2 PERIODIC"], second.Inform.Events.Select(e => e.Code));
    }
}
