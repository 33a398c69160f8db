using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Behaviors;
using NanoCwmp.DemoAcs.Exchange;
using NanoCwmp.DemoAcs.Sessions;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>An ACS that knows CWMP 1.0 alone.</summary>
public class OldAcsTests
{
    private const string Oldest = "urn:dslforum-org:cwmp-1-0";

    private static readonly Dictionary<string, Func<Func<AcsRequest, bool>, AcsBehavior>> s_refusals = new()
    {
        ["a fault"] = when => new FaultBehavior(8003) { When = when },
        ["status 400"] = when => new StatusBehavior(400) { When = when },
        ["status 500"] = when => new StatusBehavior(500) { When = when },
        ["an empty answer"] = when => new StatusBehavior(204) { When = when },
    };

    /// <summary>How it refuses what it does not know.</summary>
    public static TheoryData<string> Refusals => [.. s_refusals.Keys];

    [Theory]
    [MemberData(nameof(Refusals))]
    [Trait("Requirement", "R065")]
    public async Task SessionAfterTheRefusalSpeaksTheOldestVersion(string refusal)
    {
        var seen = new SeenBehavior();
        AcsBehavior old = s_refusals[refusal](request => request.Message is { } message && message.CwmpNamespace != Oldest);
        var options = new DemoAcsOptions { PeriodicInformInterval = TimeSpan.FromSeconds(777) };
        await using Site site = await Site.StartAsync(options, seen, old);

        Assert.NotNull((await site.NextSessionAsync()).Failure);
        site.Poke();
        Assert.Null((await site.NextSessionAsync()).Failure);
        SessionReport session = await site.SessionWithAsync("0 BOOTSTRAP");
        Assert.Equal(1, session.Inform.RetryCount);
        List<AcsRequest> requests = [.. seen.Requests.Where(request => request.Session == session.Number && request.Message is not null)];
        Assert.True(requests.Count > 3);
        Assert.All(requests, request => Assert.Equal(Oldest, request.Message!.CwmpNamespace));
        Assert.DoesNotContain("SupportedCWMPVersions", System.Text.Encoding.UTF8.GetString(requests[0].Body), StringComparison.Ordinal);
        Assert.Equal("777", site.Acs.Device(Site.DeviceId)!.Value("Device.ManagementServer.PeriodicInformInterval"));

        // The ACS may have been replaced: the next session tries the highest version again.
        site.Acs.Behaviors = [seen];
        int before = seen.Requests.Count;
        site.Poke();
        Assert.Null((await site.NextSessionAsync()).Failure);
        Assert.Equal("urn:dslforum-org:cwmp-1-2", seen.Requests[before].Message!.CwmpNamespace);
    }
}
