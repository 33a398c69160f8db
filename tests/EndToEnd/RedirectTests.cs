using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Behaviors;
using NanoCwmp.DemoAcs.Exchange;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Raw;
using NanoCwmp.DemoAcs.Sessions;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>An ACS that sends the CPE elsewhere.</summary>
public class RedirectTests
{
    private const string Password = "pass-f4a7";

    private static readonly Dictionary<string, (string Reason, int Posts, Func<AcsBehavior> Make)> s_wrong = new()
    {
        ["six redirects in a row"] = ("redirects again and again", 6, () => Redirect(302, "/acs", times: 6)),
        ["a loop"] = ("redirects again and again", 6, () => Redirect(307, string.Empty)),
        ["no Location"] = ("leads to no http", 1, () => new StatusBehavior(302)),
        ["another scheme"] = ("leads to no http", 1, () => Redirect(302, "ftp://127.0.0.1/acs")),
        ["a Location with credentials"] = ("leads to no http", 1, () => Redirect(302, "http://user:pass@127.0.0.1/acs")),
        ["nobody there"] = ("no connection", 1, () => Redirect(302, "http://127.0.0.1:1/acs")),
        ["https, which the emulator's connector may not have"] = ("no connection", 1, () => Redirect(302, "https://127.0.0.1:1/acs")),
        ["a permanent redirect"] = ("HTTP error: 301", 1, () => Redirect(301, "/acs")),
        ["a permanent redirect that keeps the method"] = ("HTTP error: 308", 1, () => Redirect(308, "/acs")),
        ["a redirect to a GET"] = ("HTTP error: 303", 1, () => Redirect(303, "/acs")),
    };

    /// <summary>Mistakes, with a part of the reason that the session ends with, and how many POSTs it has.</summary>
    public static TheoryData<string> Wrong => [.. s_wrong.Keys];

    [Theory]
    [InlineData(302, "/moved?to=1", "/moved?to=1")]
    [InlineData(307, "/moved", "/moved")]
    [InlineData(307, "moved", "/moved")]
    [InlineData(302, "?x", "/acs?x")]
    [InlineData(302, "//localhost:{port}/other", "/other")]
    [InlineData(307, "http://localhost:{port}/other", "/other")]
    [Trait("Requirement", "R028")]
    [Trait("Requirement", "R029")]
    public async Task SessionGoesOnAtTheLocationAndTheNextOneStartsAtTheUrl(int status, string location, string target)
    {
        var seen = new SeenBehavior();
        await using Site site = await Site.StartAsync(Walk, seen);
        Assert.Null((await site.NextSessionAsync()).Failure);
        location = location.Replace("{port}", site.Acs.Url.Port.ToString(), StringComparison.Ordinal);
        site.Acs.Behaviors = [seen, Redirect(status, location, times: 1)];
        Task<SessionReport> session = site.NextSessionWithAsync("6 CONNECTION REQUEST");
        site.Poke();
        SessionReport redirected = await session;

        List<AcsRequest> requests = [.. seen.Requests.Where(request => request.Session == redirected.Number)];
        Assert.All(requests, request => Assert.Equal(target, request.Path));
        Assert.True(requests.Count >= 2);
        var url = site.Acs.Enqueue(Site.DeviceId, new GetParameterValues("Device.ManagementServer.URL"));

        int before = seen.Requests.Count;
        site.Poke();
        await site.Acs.WaitForSessionAsync(session => session.Number > redirected.Number && session.Completed, Site.Patience);
        Assert.Equal(site.Acs.Url.AbsoluteUri, (await url.WaitAsync(Site.Patience)).Response.Single().Value);
        Assert.Equal("/acs", seen.Requests[before].Path);
    }

    /// <summary>The walk of a new device has more steps than these; each is tried.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [Trait("Requirement", "R028")]
    [Trait("Requirement", "R029")]
    public async Task RedirectAtAnyStepIsFollowedWithTheSameMessage(int step)
    {
        var seen = new SeenBehavior();
        AcsBehavior redirect = new StatusBehavior(307)
        {
            Location = new Uri("/moved", UriKind.Relative),
            Times = 1,
            When = request => seen.Requests.Count == step,
        };
        await using Site site = await Site.StartAsync(Walk, seen, redirect);

        Assert.Null((await site.NextSessionAsync()).Failure);
        Assert.Equal("777", site.Acs.Device(Site.DeviceId)!.Value("Device.ManagementServer.PeriodicInformInterval"));
        Assert.All(seen.Requests.Take(step), request => Assert.Equal("/acs", request.Path));
        Assert.All(seen.Requests.Skip(step), request => Assert.Equal("/moved", request.Path));
        Assert.Equal(seen.Requests[step - 1].Method, seen.Requests[step].Method);
        Assert.Equal(seen.Requests[step - 1].Message?.Id, seen.Requests[step].Message?.Id);
        Assert.Single(seen.Requests.Select(request => request.Connection).Distinct());
    }

    [Fact]
    [Trait("Requirement", "R030")]
    public async Task FiveRedirectsInARowAreFollowedAndFiveMoreAtTheNextPost()
    {
        await using Site site = await Site.StartAsync(
            Quiet,
            Redirect(302, "/first", times: 5, Steps.Method("Inform")),
            Redirect(307, "/second", times: 5, Steps.Method(string.Empty)));

        Assert.Null((await site.NextSessionAsync()).Failure);
        Assert.Equal(10, site.Acs.Transcript.Count(entry => entry.Status is 302 or 307));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    [Trait("Requirement", "R030")]
    [Trait("Requirement", "R032")]
    public async Task MistakeEndsTheSessionAndTheNextOneDelivers(string mistake)
    {
        (string reason, int posts, Func<AcsBehavior> make) = s_wrong[mistake];
        await using Site site = await Site.StartAsync(Quiet, make());

        string? failure = (await site.NextSessionAsync()).Failure;
        Assert.NotNull(failure);
        Assert.Contains(reason, failure, StringComparison.Ordinal);
        Assert.Equal(posts, site.Acs.Transcript.Count(entry => entry.Status is not null));

        site.Acs.Behaviors = [];
        site.Poke();
        Assert.Null((await site.NextSessionAsync()).Failure);
        SessionReport session = await site.SessionWithAsync("0 BOOTSTRAP");
        Assert.Equal(1, session.Inform.RetryCount);
    }

    /// <summary>Both hosts challenge; what answered the one is not shown to the other before it asks.</summary>
    [Fact]
    [Trait("Requirement", "R028")]
    [Trait("Requirement", "R036")]
    public async Task OtherHostGetsCredentialsOnlyWhenItAsks()
    {
        var seen = new SeenBehavior();
        await using Site other = await Site.StartAsync(Quiet);
        await other.NextSessionAsync();
        other.Acs.Behaviors = [seen, new BasicBehavior("user", Password)];
        await using Site site = await Site.StartAsync(
            Quiet,
            new GatewayOptions { Username = "user", Password = Password },
            new DigestBehavior("user", Password),
            Redirect(302, $"http://localhost:{other.Acs.Url.Port}/there"));

        Assert.Null((await site.NextSessionAsync()).Failure);
        Assert.Null(seen.Requests[0].Header("Authorization"));
        Assert.Equal($"localhost:{other.Acs.Url.Port}", seen.Requests[0].Header("Host"));
        Assert.All(seen.Requests.Skip(1), request => Assert.StartsWith("Basic ", request.Header("Authorization")));
        Assert.True(seen.Requests.Count >= 3);
    }

    [Fact]
    [Trait("Requirement", "R025")]
    public async Task CookiesStayWithTheHostThatSetThem()
    {
        await using RawAcs there = RawAcs.Start(
            RawSteps.Read(),
            RawSteps.Send("HTTP/1.1 307 There\r\nLocation: /deeper\r\nSet-Cookie: there=2\r\nContent-Length: 0\r\n\r\n"),
            RawSteps.Read(),
            RawSteps.Send("HTTP/1.1 204 Done\r\n\r\n"));
        await using RawAcs here = RawAcs.Start(
            RawSteps.Read(),
            AcceptInform("here=1; Path=/"),
            RawSteps.Read(),
            RawSteps.Send(
                $"HTTP/1.1 307 There\r\nLocation: http://localhost:{there.Url.Port}/x\r\nSet-Cookie: late=3\r\nContent-Length: 0\r\n\r\n"));

        await RunAsync(here);
        Assert.Null(here.Requests[0].Header("Cookie"));
        Assert.Equal("here=1", here.Requests[1].Header("Cookie"));
        Assert.Null(there.Requests[0].Header("Cookie"));
        Assert.Equal("there=2", there.Requests[1].Header("Cookie"));
        Assert.Equal("/deeper", there.Requests[1].Path);
    }

    /// <summary>Cookies know no ports (RFC 6265 8.5): to another port of the host they go along.</summary>
    [Fact]
    [Trait("Requirement", "R025")]
    public async Task CookiesGoToAnotherPortOfTheHost()
    {
        await using RawAcs there = RawAcs.Start(RawSteps.Read(), RawSteps.Send("HTTP/1.1 204 Done\r\n\r\n"));
        await using RawAcs here = RawAcs.Start(
            RawSteps.Read(),
            AcceptInform("here=1; Path=/"),
            RawSteps.Read(),
            RawSteps.Send($"HTTP/1.1 302 There\r\nLocation: {there.Url}\r\nContent-Length: 0\r\n\r\n"));

        await RunAsync(here);
        Assert.Equal("here=1", there.Requests[0].Header("Cookie"));
    }

    private static DemoAcsOptions Quiet => new() { WalkNewDevices = false, PeriodicInformInterval = null };

    private static DemoAcsOptions Walk => new() { PeriodicInformInterval = TimeSpan.FromSeconds(777) };

    private static StatusBehavior Redirect(
        int status, string location, int times = int.MaxValue, Func<AcsRequest, bool>? when = null) => new(status)
        {
            Location = new Uri(location, UriKind.RelativeOrAbsolute),
            Times = times,
            When = when ?? (_ => true),
        };

    private static RawStep AcceptInform(string cookie) => (conversation, cancellation) =>
    {
        AcsReply reply = RawSteps.InformResponse(conversation.Requests[^1]);
        reply.AddHeader("Set-Cookie", cookie);
        return RawSteps.Send(reply)(conversation, cancellation);
    };

    private static async Task RunAsync(RawAcs acs)
    {
        var outcome = new TaskCompletionSource<SessionOutcome>();
        var options = new GatewayOptions { SerialNumber = "E2E", AcsUrl = acs.Url.AbsoluteUri };
        using var gateway = new EmulatedGateway(options, new Site.TestLog());
        gateway.SessionEnded += (_, ended) => outcome.TrySetResult(ended);
        gateway.Start();
        Assert.Null((await outcome.Task.WaitAsync(Site.Patience)).Failure);
    }
}
