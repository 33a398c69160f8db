using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Sessions;
using NanoCwmp.DemoAcs.Soap;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>The service is activated: from a factory-new gateway to one that comes back, after a restart, as it was set up.</summary>
public class ActivationTests
{
    private const string Server = "Device.ManagementServer.";
    private const string Mapping = "Device.NAT.PortMapping.1.";
    private const string Wifi = "Device.WiFi.EndPoint.1.Profile.1.";

    /// <summary>The gateway comes with the URL of the ACS that hands it on; that one gives it the URL of its own.</summary>
    [Fact]
    [Trait("Requirement", "R089")]
    public async Task WhatTheAcsSetsUpIsKept()
    {
        await using DemoAcsServer own = await DemoAcsServer.StartAsync(
            new DemoAcsOptions { WalkNewDevices = false, PeriodicInformInterval = null });
        await using Site site = await Site.StartAsync(
            new DemoAcsOptions { WalkNewDevices = false, PeriodicInformInterval = null }, new GatewayOptions());

        // Discovery: the first ACS sees it boot and hands it on. Another URL is another BOOTSTRAP.
        SessionReport met = await site.SessionWithAsync("0 BOOTSTRAP");
        Assert.Equal(["0 BOOTSTRAP", "1 BOOT"], met.Inform.Events.Select(e => e.Code));
        Task<JobResult<int>> handedOn = site.Acs.Enqueue(Site.DeviceId, new SetParameterValues(
            [
                new ParameterValue(Server + "URL", own.Url.AbsoluteUri, "string"),
                new ParameterValue(Server + "Username", "gateway", "string"),
                new ParameterValue(Server + "Password", "pass word", "string"),
            ]));
        site.Poke();
        Assert.Null((await handedOn.WaitAsync(Site.Patience)).Fault);
        SessionReport bootstrap = await own.WaitForSessionAsync(
            session => session.Completed && session.Inform.Has("0 BOOTSTRAP"), Site.Patience);
        Assert.DoesNotContain(bootstrap.Inform.Events, e => e.Code == "1 BOOT");

        // Setting up: service, Wi-Fi and ports in as few steps as the RPCs allow.
        Task<JobResult<AddedObject>> added = own.Enqueue(Site.DeviceId, new AddObject("Device.NAT.PortMapping.", "activation"));
        ParameterValue[] settings =
        [
            new(Server + "PeriodicInformInterval", "3600", "unsignedInt"),
            new(Server + "ConnectionRequestUsername", "acs", "string"),
            new(Server + "ConnectionRequestPassword", "acs-secret", "string"),
            new("Device.DeviceInfo.ProvisioningCode", "GOLD.4711", "string"),
            new(Wifi + "SSID", "Home of Ä & B", "string"),
            new(Wifi + "Security.KeyPassphrase", "correct horse", "string"),
            new(Wifi + "Enable", "1", "boolean"),
            new(Mapping + "Enable", "1", "boolean"),
            new(Mapping + "ExternalPort", "8080", "unsignedInt"),
            new(Mapping + "InternalPort", "80", "unsignedInt"),
            new(Mapping + "InternalClient", "192.0.2.80", "string"),
            new(Mapping + "Protocol", "TCP", "string"),
        ];
        Task<JobResult<int>> set = own.Enqueue(Site.DeviceId, new SetParameterValues(settings, "activation"));
        Task<JobResult<NoResponseValues>> reboot = own.Enqueue(Site.DeviceId, new Reboot("activated"));
        site.Poke();
        Assert.Equal(new AddedObject(1, 0), (await added.WaitAsync(Site.Patience)).Response);
        Assert.Equal(0, (await set.WaitAsync(Site.Patience)).Response);
        Assert.Null((await reboot.WaitAsync(Site.Patience)).Fault);

        // Back again: at its own ACS, without BOOTSTRAP, and everything as it was set.
        SessionReport back = await own.WaitForSessionAsync(
            session => session.Completed && session.Inform.Has("M Reboot"), Site.Patience);
        // The port for connection requests is another one at each start, which is a change of value.
        Assert.Equal(["1 BOOT", "M Reboot"], back.Inform.Events.Select(e => e.Code).Where(code => code != "4 VALUE CHANGE"));
        Assert.Equal("GOLD.4711", back.Inform.Parameters.Single(p => p.Name == "Device.DeviceInfo.ProvisioningCode").Value);
        Task<JobResult<IReadOnlyList<ParameterValue>>> values = own.Enqueue(Site.DeviceId, new GetParameterValues("Device."));
        site.Poke();
        Dictionary<string, string> found = (await values.WaitAsync(Site.Patience)).Response.ToDictionary(v => v.Name, v => v.Value);
        Assert.All(
            settings.Where(item => !item.Name.EndsWith("Password") && !item.Name.EndsWith("Passphrase")),
            item => Assert.Equal(item.Type == "boolean" ? "true" : item.Value, found[item.Name]));
        Assert.Equal(own.Url.AbsoluteUri, found[Server + "URL"]);
        Assert.Equal("gateway", found[Server + "Username"]);
        Assert.Equal("activation", found[Server + "ParameterKey"]);

        // Secrets are not told, but used: the simulated station is in the network that it needs one for.
        Assert.Equal(string.Empty, found[Wifi + "Security.KeyPassphrase"]);
        Assert.Equal("Home of Ä & B", found["Device.WiFi.SSID.1.SSID"]);
        Assert.Equal("Active", found[Wifi + "Status"]);
        Assert.Equal(1, site.Acs.Sessions.Count(session => session.Inform.Has("0 BOOTSTRAP")));
    }
}
