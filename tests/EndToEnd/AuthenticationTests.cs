using System.Text;
using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Behaviors;
using NanoCwmp.DemoAcs.Exchange;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Sessions;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>An ACS that wants to know with whom it talks.</summary>
public class AuthenticationTests
{
    private const string Username = "user \"é\"";
    private const string Password = "pass:wörd-f4a7";

    private static readonly Dictionary<string, Func<AcsBehavior[]>> s_accepted = new()
    {
        ["Basic"] = () => [new BasicBehavior(Username, Password)],
        ["Digest"] = () => [Digest()],
        ["Digest, MD5-sess"] = () => [Digest(algorithm: "MD5-sess")],
        ["Digest, MD5-sess without qop"] = () => [Digest(algorithm: "MD5-sess", qop: null)],
        ["Digest, algorithm not named"] = () => [Digest(algorithm: null)],
        ["Digest, RFC 2069"] = () => [Digest(qop: null)],
        ["Digest, two qops"] = () => [Digest(qop: "auth-int,auth")],
        ["Digest, a realm with quotes"] = () => [Digest(realm: "the \"quoted\" one")],
        ["Digest, each nonce good once"] = () => [Digest(uses: 1)],
        ["Digest, each nonce good for three"] = () => [Digest(uses: 3)],
        ["Basic, closes after each answer"] = () => [new EndingBehavior(ReplyEnding.Close), new BasicBehavior(Username, Password)],
        ["Basic, closes without a word"] =
            () => [new EndingBehavior(ReplyEnding.CloseUnannounced), new BasicBehavior(Username, Password)],
        ["Digest, closes after each answer"] = () => [new EndingBehavior(ReplyEnding.Close), Digest(isBound: false)],
        ["Digest, closes without a word"] = () => [new EndingBehavior(ReplyEnding.CloseUnannounced), Digest(isBound: false)],
        ["Digest, closes after the third answer"] = () => [new EndingBehavior(ReplyEnding.Close) { When = Steps.At(3) }, Digest()],
        ["Digest, closes with the challenge"] =
            () => [new EndingBehavior(ReplyEnding.Close) { Times = 1 }, Digest()],
        ["Digest after Basic"] = () => [new BasicBehavior(Username, Password) { When = r => r.Step <= 2 }, Digest(when: r => r.Step > 2)],
        ["challenged in the middle"] = () => [Digest(when: r => r.Step >= 4)],
        ["challenged at the empty POST"] = () => [Digest(when: r => r.Method.Length == 0)],
        ["chunked challenges"] = () => [new ChunkedBehavior(7), Digest(uses: 1)],
    };

    /// <summary>Ways to authenticate.</summary>
    public static TheoryData<string> Accepted => [.. s_accepted.Keys];

    /// <summary>Ways to refuse, with a part of the reason that the session ends with, and how many POSTs it has at most.</summary>
    public static TheoryData<string> Refused => [.. s_refused.Keys];

    private static readonly Dictionary<string, (string Reason, int Posts, Func<AcsBehavior[]> Make)> s_refused = new()
    {
        ["Basic, another password"] = ("refuses the user name", 2, () => [new BasicBehavior(Username, "other")]),
        ["Digest, another password"] = ("refuses the user name", 2, () => [new DigestBehavior(Username, "other")]),
        ["Digest, another user"] = ("refuses the user name", 2, () => [new DigestBehavior("other", Password)]),
        ["Digest, nonces never good"] = ("refuses the user name", 5, () => [Digest(uses: 0)]),
        ["Digest, closes with each challenge"] =
            ("refuses the user name", 5, () => [new EndingBehavior(ReplyEnding.Close), Digest()]),
        ["Digest, closes with each challenge, another password"] =
            ("refuses the user name", 5, () => [new EndingBehavior(ReplyEnding.Close), new DigestBehavior(Username, "other")]),
        ["401 without a challenge"] = ("not supported", 1, () => [new StatusBehavior(401)]),
        ["an unknown scheme"] = ("not supported", 1, () => [Challenge("Bearer realm=\"x\""), new StatusBehavior(401)]),
        ["SHA-256 alone"] =
            ("not supported", 1, () => [Challenge("Digest realm=\"x\", nonce=\"y\", algorithm=SHA-256"), new StatusBehavior(401)]),
        ["auth-int alone"] = ("not supported", 1, () => [Digest(qop: "auth-int")]),
        ["Basic for ever"] = ("refuses the user name", 2, () => [Challenge("Basic realm=\"x\""), new StatusBehavior(401)]),
        ["stale for ever"] =
            ("refuses the user name", 5, () => [Challenge("Digest realm=\"x\", nonce=\"y\", stale=true"), new StatusBehavior(401)]),
        ["a nonce longer than anything"] =
            ("not supported", 1, () => [Challenge($"Digest realm=\"x\", nonce=\"{new string('n', 700)}\""), new StatusBehavior(401)]),
        ["a proxy's challenge"] = ("HTTP error: 407", 1, () => [new StatusBehavior(407)]),
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    [Trait("Requirement", "R033")]
    [Trait("Requirement", "R036")]
    [Trait("Requirement", "R040")]
    [Trait("Requirement", "R041")]
    public async Task SessionIsComplete(string way)
    {
        var options = new DemoAcsOptions { PeriodicInformInterval = TimeSpan.FromSeconds(777) };
        await using Site site = await Site.StartAsync(options, Gateway, s_accepted[way]());

        Assert.Null((await site.NextSessionAsync()).Failure);
        Assert.Equal("777", site.Acs.Device(Site.DeviceId)!.Value("Device.ManagementServer.PeriodicInformInterval"));
        Assert.Contains(site.Acs.Transcript, entry => entry.Status == 401);
        AssertSecret(site);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    [Trait("Requirement", "R043")]
    public async Task RefusalEndsTheSessionAndTheNextOneDelivers(string way)
    {
        (string reason, int posts, Func<AcsBehavior[]> make) = s_refused[way];
        await using Site site = await Site.StartAsync(Quiet, Gateway, make());

        string? failure = (await site.NextSessionAsync()).Failure;
        Assert.NotNull(failure);
        Assert.Contains(reason, failure, StringComparison.Ordinal);
        Assert.Equal(posts, site.Acs.Transcript.Count(entry => entry.Status is not null));
        AssertSecret(site);

        site.Acs.Behaviors = [Digest()];
        site.Poke();
        Assert.Null((await site.NextSessionAsync()).Failure);
        SessionReport session = await site.SessionWithAsync("0 BOOTSTRAP");
        Assert.Equal(1, session.Inform.RetryCount);
    }

    [Fact]
    [Trait("Requirement", "R021")]
    [Trait("Requirement", "R035")]
    public async Task OneChallengeIsEnoughForAConnection()
    {
        var seen = new SeenBehavior();
        var options = new DemoAcsOptions { PeriodicInformInterval = TimeSpan.FromSeconds(777) };
        await using Site site = await Site.StartAsync(options, Gateway, seen, Digest());

        Assert.Null((await site.NextSessionAsync()).Failure);
        Assert.Null(seen.Requests[0].Header("Authorization"));
        Assert.All(seen.Requests.Skip(1), request => Assert.StartsWith("Digest ", request.Header("Authorization")));
        Assert.True(seen.Requests.Count > 4);
        Assert.Single(seen.Requests.Select(request => request.Connection).Distinct());

        // The Inform is the same message both times, and an Inform with its Authorization needs no chunks.
        Assert.Equal(seen.Requests[0].Method, seen.Requests[1].Method);
        Assert.Null(seen.Requests[1].Header("Transfer-Encoding"));
    }

    [Fact]
    [Trait("Requirement", "R021")]
    [Trait("Requirement", "R042")]
    public async Task EveryConnectionHasItsOwnCnonce()
    {
        var seen = new SeenBehavior();
        var options = new DemoAcsOptions { PeriodicInformInterval = TimeSpan.FromSeconds(777) };
        AcsBehavior closing = new EndingBehavior(ReplyEnding.Close) { When = request => request.Step % 2 == 0 };
        await using Site site = await Site.StartAsync(options, Gateway, seen, closing, Digest());

        Assert.Null((await site.NextSessionAsync()).Failure);
        var cnonces = seen.Requests.Where(request => request.Header("Authorization") is not null)
            .Select(request => (request.Connection, Cnonce: request.Header("Authorization")!.Split("cnonce=\"")[1].Split('"')[0]))
            .Distinct().ToList();
        Assert.True(cnonces.Count >= 3);
        Assert.Equal(cnonces.Count, cnonces.Select(pair => pair.Connection).Distinct().Count());
        Assert.Equal(cnonces.Count, cnonces.Select(pair => pair.Cnonce).Distinct().Count());
    }

    [Fact]
    [Trait("Requirement", "R037")]
    public async Task UserNameFollowsFromTheIdentityWhereNoneIsGiven()
    {
        await using Site site = await Site.StartAsync(
            Quiet, new GatewayOptions { Password = Password }, new DigestBehavior("02C0DE-Emulator-E2E", Password));

        Assert.Null((await site.NextSessionAsync()).Failure);
    }

    /// <summary>The session goes on with the old credentials; the next has the new ones. The password reads back empty.</summary>
    [Fact]
    [Trait("Requirement", "R215")]
    public async Task CredentialsThatTheAcsSetsCountFromTheNextSessionOn()
    {
        await using Site site = await Site.StartAsync(Quiet, Gateway, Digest(uses: 1));
        Assert.Null((await site.NextSessionAsync()).Failure);

        const string Object = "Device.ManagementServer.";
        var set = new SetParameterValues(
            [new(Object + "Username", "new", "string"), new(Object + "Password", "secret-9c", "string")], "key");
        Task<JobResult<int>> answer = site.Acs.Enqueue(Site.DeviceId, set);
        var get = site.Acs.Enqueue(Site.DeviceId, new GetParameterValues(Object + "Username", Object + "Password"));
        site.Poke();
        Assert.Null((await site.NextSessionAsync()).Failure);
        Assert.Equal(0, (await answer).Response);
        Assert.Equal(["new", string.Empty], (await get).Response.Select(value => value.Value));

        site.Acs.Behaviors = [new DigestBehavior("new", "secret-9c")];
        site.Poke();
        Assert.Null((await site.NextSessionAsync()).Failure);
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("secret-9c", StringComparison.Ordinal));
    }

    [Fact]
    public async Task UserNameWithALineBreakIsRefused()
    {
        await using Site site = await Site.StartAsync(Quiet, Gateway);
        Assert.Null((await site.NextSessionAsync()).Failure);
        var set = site.Acs.Enqueue(
            Site.DeviceId, new SetParameterValues("Device.ManagementServer.Username", "a\nX-Evil: 1", "string"));
        site.Poke();
        Assert.Equal([9007], (await set.WaitAsync(Site.Patience)).Fault!.Parameters.Select(parameter => parameter.Code));
    }

    private static DemoAcsOptions Quiet => new() { WalkNewDevices = false, PeriodicInformInterval = null };

    private static GatewayOptions Gateway => new() { Username = Username, Password = Password };

    private static DigestBehavior Digest(
        string? algorithm = "MD5",
        string? qop = "auth",
        string realm = "NanoCwmp",
        int uses = int.MaxValue,
        bool isBound = true,
        Func<AcsRequest, bool>? when = null) => new(Username, Password)
        {
            Algorithm = algorithm,
            Qop = qop,
            Realm = realm,
            NonceUses = uses,
            NonceBelongsToConnection = isBound,
            When = when ?? (_ => true),
        };

    private static HeadersBehavior Challenge(string value) => new(KeyValuePair.Create("WWW-Authenticate", value));

    /// <summary>Neither the firmware's log nor what the ACS writes down has the password.</summary>
    private static void AssertSecret(Site site)
    {
        string encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Username}:{Password}"));
        IEnumerable<string> told = site.Log.Lines.Concat(site.Acs.Transcript.Select(entry => entry.Xml));
        Assert.All(told, line =>
        {
            Assert.DoesNotContain(Password, line, StringComparison.Ordinal);
            Assert.DoesNotContain(encoded, line, StringComparison.Ordinal);
        });
    }
}
