using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Sessions;
using NanoCwmp.DemoAcs.Soap;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>Rows that the ACS adds, names, sets and deletes.</summary>
public class ObjectTests
{
    private const string Mappings = "Device.NAT.PortMapping.";
    private const string Chosen = "Device.ManagementServer.InformParameter.";

    [Fact]
    [Trait("Requirement", "R234")]
    [Trait("Requirement", "R236")]
    [Trait("Requirement", "R237")]
    [Trait("Requirement", "R239")]
    [Trait("Requirement", "R242")]
    [Trait("Requirement", "R245")]
    public async Task RowsComeStayOverARebootAndGo()
    {
        await using Site site = await Site.StartAsync();
        await site.NextSessionAsync();
        Task<JobResult<AddedObject>> first = site.Acs.Enqueue(Site.DeviceId, new AddObject(Mappings, "add-1"));
        Task<JobResult<AddedObject>> second = site.Acs.Enqueue(Site.DeviceId, new AddObject(Mappings, "add-2"));
        Task<JobResult<int>> set = site.Acs.Enqueue(Site.DeviceId, new SetParameterValues(
            [
                new ParameterValue(Mappings + "2.Enable", "1", "boolean"),
                new ParameterValue(Mappings + "2.ExternalPort", "8080", "unsignedInt"),
                new ParameterValue(Mappings + "2.Description", "camera", "string"),
            ],
            "set"));
        Task<JobResult<int>> delete = site.Acs.Enqueue(Site.DeviceId, new DeleteObject(Mappings + "1.", "delete"));
        Task<JobResult<NoResponseValues>> reboot = site.Acs.Enqueue(Site.DeviceId, new Reboot("again"));
        Task<SessionReport> rebooted = site.NextSessionWithAsync("M Reboot");
        site.Poke();
        Assert.Equal(new AddedObject(1, 0), (await first.WaitAsync(Site.Patience)).Response);
        Assert.Equal(new AddedObject(2, 0), (await second.WaitAsync(Site.Patience)).Response);
        Assert.Equal(0, (await set.WaitAsync(Site.Patience)).Response);
        Assert.Equal(0, (await delete.WaitAsync(Site.Patience)).Response);
        Assert.Null((await reboot.WaitAsync(Site.Patience)).Fault);
        await rebooted;

        Task<JobResult<AddedObject>> third = site.Acs.Enqueue(Site.DeviceId, new AddObject(Mappings, "add-3"));
        Task<JobResult<IReadOnlyList<ParameterName>>> names = site.Acs.Enqueue(
            Site.DeviceId, new GetParameterNames("Device.NAT.", nextLevel: false));
        Task<JobResult<IReadOnlyList<ParameterValue>>> values = site.Acs.Enqueue(
            Site.DeviceId, new GetParameterValues("Device.NAT.", "Device.ManagementServer.ParameterKey"));
        site.Poke();
        Assert.Equal(new AddedObject(3, 0), (await third.WaitAsync(Site.Patience)).Response);
        Dictionary<string, string> found = (await values.WaitAsync(Site.Patience)).Response.ToDictionary(v => v.Name, v => v.Value);
        Assert.Equal("2", found["Device.NAT.PortMappingNumberOfEntries"]);
        Assert.Equal("camera", found[Mappings + "2.Description"]);
        Assert.Equal("Error_Misconfigured", found[Mappings + "2.Status"]);
        Assert.Equal("cpe-3", found[Mappings + "3.Alias"]);
        Assert.Equal("add-3", found["Device.ManagementServer.ParameterKey"]);

        // What is listed can be read, and the other way round.
        IReadOnlyList<ParameterName> listed = (await names.WaitAsync(Site.Patience)).Response;
        Assert.Equal(
            listed.Where(n => !n.Name.EndsWith('.')).Select(n => n.Name).Append("Device.ManagementServer.ParameterKey").Order(),
            found.Keys.Order());
        Assert.True(listed.Single(n => n.Name == Mappings).Writable);
        Assert.True(listed.Single(n => n.Name == Mappings + "3.").Writable);
    }

    [Fact]
    [Trait("Requirement", "R210")]
    [Trait("Requirement", "R241")]
    [Trait("Requirement", "R248")]
    [Trait("Requirement", "R251")]
    [Trait("Requirement", "R252")]
    public async Task RowsAreNamedByTheAcs()
    {
        await using Site site = await Site.StartAsync();
        await site.NextSessionAsync();
        Assert.Equal("true", site.Acs.Sessions.First().Inform.Parameters
            .Single(p => p.Name == "Device.ManagementServer.AliasBasedAddressing").Value);
        Task<JobResult<int>> refused = site.Acs.Enqueue(
            Site.DeviceId, new SetParameterValues(Mappings + "[web].Description", "early", "string"));
        Task<JobResult<int>> mode = site.Acs.Enqueue(Site.DeviceId, new SetParameterValues(
            [
                new ParameterValue("Device.ManagementServer.InstanceMode", "InstanceAlias", "string"),
                new ParameterValue("Device.ManagementServer.AutoCreateInstances", "true", "boolean"),
            ]));
        Task<JobResult<int>> created = site.Acs.Enqueue(
            Site.DeviceId, new SetParameterValues(Mappings + "[web].Description", "the web", "string"));
        Task<JobResult<AddedObject>> added = site.Acs.Enqueue(Site.DeviceId, new AddObject(Mappings + "[mail]."));
        Task<JobResult<AddedObject>> twice = site.Acs.Enqueue(Site.DeviceId, new AddObject(Mappings + "[mail]."));
        Task<JobResult<IReadOnlyList<ParameterName>>> names = site.Acs.Enqueue(
            Site.DeviceId, new GetParameterNames(Mappings, nextLevel: true));
        Task<JobResult<int>> deleted = site.Acs.Enqueue(Site.DeviceId, new DeleteObject(Mappings + "[mail]."));
        Task<JobResult<IReadOnlyList<ParameterValue>>> value = site.Acs.Enqueue(
            Site.DeviceId, new GetParameterValues(Mappings + "1.Description"));
        site.Poke();
        CwmpFault fault = (await refused.WaitAsync(Site.Patience)).Fault!;
        Assert.Equal((9003, 9005), (fault.Code, fault.Parameters.Single().Code));
        Assert.Equal(0, (await mode.WaitAsync(Site.Patience)).Response);
        Assert.Equal(0, (await created.WaitAsync(Site.Patience)).Response);
        Assert.Equal(2, (await added.WaitAsync(Site.Patience)).Response.InstanceNumber);
        Assert.Equal(9007, (await twice.WaitAsync(Site.Patience)).Fault!.Code);
        Assert.Equal(
            [Mappings + "[web].", Mappings + "[mail]."],
            (await names.WaitAsync(Site.Patience)).Response.Select(n => n.Name));
        Assert.Equal(0, (await deleted.WaitAsync(Site.Patience)).Response);
        ParameterValue one = (await value.WaitAsync(Site.Patience)).Response.Single();
        Assert.Equal((Mappings + "[web].Description", "the web"), (one.Name, one.Value));
    }

    [Fact]
    [Trait("Requirement", "R125")]
    public async Task TheAcsChoosesWhatTheInformTells()
    {
        await using Site site = await Site.StartAsync();
        await site.NextSessionAsync();
        Task<JobResult<AddedObject>> add = site.Acs.Enqueue(Site.DeviceId, new AddObject(Chosen));
        Task<JobResult<int>> set = site.Acs.Enqueue(Site.DeviceId, new SetParameterValues(
            [
                new ParameterValue(Chosen + "1.Enable", "1", "boolean"),
                new ParameterValue(Chosen + "1.ParameterName", "Device.DeviceInfo.UpTime", "string"),
                new ParameterValue(Chosen + "1.EventList", "6 CONNECTION REQUEST", "string"),
            ]));
        site.Poke();
        Assert.Equal(1, (await add.WaitAsync(Site.Patience)).Response.InstanceNumber);
        Assert.Equal(0, (await set.WaitAsync(Site.Patience)).Response);
        await site.NextSessionAsync();
        site.Poke();
        await site.NextSessionAsync();
        SessionReport session = site.Acs.Sessions.Last();
        Assert.Contains(session.Inform.Parameters, p => p.Name == "Device.DeviceInfo.UpTime");
        Assert.Equal(session.Inform.Parameters.Count, session.Inform.Parameters.DistinctBy(p => p.Name).Count());
        Assert.DoesNotContain(site.Acs.Sessions.First().Inform.Parameters, p => p.Name == "Device.DeviceInfo.UpTime");
    }
}
