using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Sessions;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>The ACS says what it wants to be told of, and is told.</summary>
public class NotificationTests
{
    private const string ProvisioningCode = "Device.DeviceInfo.ProvisioningCode";
    private const string Interval = "Device.ManagementServer.PeriodicInformInterval";
    private const string UpTime = "Device.DeviceInfo.UpTime";

    [Fact]
    [Trait("Requirement", "R098")]
    [Trait("Requirement", "R160")]
    [Trait("Requirement", "R162")]
    public async Task ActiveNotificationReachesTheAcsAndItsOwnChangesDoNot()
    {
        await using Site site = await Site.StartAsync();
        await site.NextSessionAsync();
        await Ask(site, new SetParameterAttributes(new AttributeChange(Interval, 2)));

        Task<SessionReport> changed = site.NextSessionWithAsync("4 VALUE CHANGE");
        site.Gateway.Post(agent => agent.Configure(Interval, "4711"));
        SessionReport session = await changed;
        Assert.Equal(["4 VALUE CHANGE"], session.Inform.Events.Select(e => e.Code));
        Assert.Equal("4711", session.Inform.Parameters.Single(p => p.Name == Interval).Value);
        Assert.Null((await site.NextSessionAsync()).Failure);

        Assert.Equal(0, (await Ask(site, new SetParameterValues(Interval, "815", "unsignedInt"))).Response);
        await Ask(site, new GetRpcMethods());
        SessionReport last = site.Acs.Sessions.Last();
        Assert.Equal(["6 CONNECTION REQUEST"], last.Inform.Events.Select(e => e.Code));
        Assert.DoesNotContain(last.Inform.Parameters, p => p.Name == Interval);
    }

    [Fact]
    [Trait("Requirement", "R159")]
    [Trait("Requirement", "R127")]
    [Trait("Requirement", "R167")]
    public async Task PassiveNotificationForTheWholeModelTravelsWithTheNextSession()
    {
        await using Site site = await Site.StartAsync();
        await site.NextSessionAsync();
        await Ask(site, new SetParameterAttributes(new AttributeChange("Device.", 1)));

        site.Gateway.Post(agent => agent.Configure(Interval, "4711"));
        IReadOnlyList<ParameterAttributes> all = (await Ask(site, new GetParameterAttributes(string.Empty))).Response;
        Assert.All(all, attributes => Assert.InRange(attributes.Notification, 1, 2));
        SessionReport session = site.Acs.Sessions.Last();
        Assert.Equal(["4 VALUE CHANGE", "6 CONNECTION REQUEST"], session.Inform.Events.Select(e => e.Code));
        Assert.Equal("4711", session.Inform.Parameters.Single(p => p.Name == Interval).Value);
        Assert.Equal(session.Inform.Parameters.Select(p => p.Name).Distinct().Count(), session.Inform.Parameters.Count);
    }

    [Fact]
    [Trait("Requirement", "R172")]
    [Trait("Requirement", "R176")]
    [Trait("Requirement", "R228")]
    [Trait("Requirement", "R230")]
    public async Task AttributesAreKeptOverTheRebootThatTheAcsAsksFor()
    {
        await using Site site = await Site.StartAsync();
        await site.NextSessionAsync();
        await Ask(
            site,
            new SetParameterAttributes(new AttributeChange(Interval, 1, []), new AttributeChange(UpTime, null, ["Neighbour"])));
        Task<SessionReport> rebooted = site.NextSessionWithAsync("M Reboot");
        await Ask(site, new Reboot("k"));
        await rebooted;
        await site.NextSessionAsync();

        IReadOnlyList<ParameterAttributes> kept =
            (await Ask(site, new GetParameterAttributes(Interval, UpTime, ProvisioningCode))).Response;
        Assert.Equal([Interval, UpTime, ProvisioningCode], kept.Select(attributes => attributes.Name));
        Assert.Equal([1, 0, 2], kept.Select(attributes => attributes.Notification));
        Assert.Equal([0, 0, 1], kept.Select(attributes => attributes.AccessList.Count));
    }

    [Fact]
    [Trait("Requirement", "R173")]
    [Trait("Requirement", "R168")]
    [Trait("Requirement", "R231")]
    public async Task ARefusedRequestChangesNoAttribute()
    {
        await using Site site = await Site.StartAsync();
        await site.NextSessionAsync();
        JobResult<NoResponseValues> refused = await Ask(
            site,
            new SetParameterAttributes(new AttributeChange(Interval, 2), new AttributeChange("Device.DeviceInfo.", 2)));
        Assert.Equal(9009, refused.Fault!.Code);
        Assert.Equal(0, (await Ask(site, new GetParameterAttributes(Interval))).Response.Single().Notification);
    }

    private static async Task<JobResult<T>> Ask<T>(Site site, Job<T> job)
    {
        Task<JobResult<T>> result = site.Acs.Enqueue(Site.DeviceId, job);
        site.Poke();
        JobResult<T> answer = await result.WaitAsync(Site.Patience);
        Assert.Null((await site.NextSessionAsync()).Failure);
        return answer;
    }
}
