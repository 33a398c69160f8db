using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Behaviors;
using NanoCwmp.DemoAcs.Exchange;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>
/// An ACS with habits: those that the standard allows do not hurt; the others end the session with a named reason, and the
/// next one against a sane ACS delivers what is pending.
/// </summary>
public class BehaviorTests
{
    /// <summary>Habits that a CPE has to live with.</summary>
    public static TheoryData<string> Allowed => [.. s_allowed.Keys];

    /// <summary>Mistakes, with a part of the reason that the session ends with.</summary>
    public static TheoryData<string> Wrong => [.. s_wrong.Keys];

    private static readonly Dictionary<string, Func<AcsBehavior[]>> s_allowed = new()
    {
        ["slow"] = () => [new DelayBehavior(TimeSpan.FromMilliseconds(300)) { Times = 4 }],
        ["closes after each answer, and says so"] = () => [new EndingBehavior(ReplyEnding.Close)],
        ["closes after each answer without a word"] = () => [new EndingBehavior(ReplyEnding.CloseUnannounced)],
        ["chunks of one byte"] = () => [new ChunkedBehavior(1)],
        ["chunks of odd sizes"] = () => [new ChunkedBehavior(1, 7, 100, 3)],
        ["asks for the Inform again"] = () => [new FaultBehavior(8005) { Times = 3 }],
        ["an empty 200 instead of 204"] = () => [new EmptyOkBehavior()],
        ["unknown headers"] = () => [HeadersBehavior.Unknown()],
        ["several cookies"] = () => [HeadersBehavior.Cookies(5)],
        ["the same cookie twice"] = () => [new DuplicateCookieBehavior()],
        ["holds requests back"] = () => [new HoldRequestsBehavior { Times = 3 }],
        ["speaks CWMP 1.0"] = () => [new NamespaceBehavior("urn:dslforum-org:cwmp-1-0")],
        ["speaks CWMP 1.1"] = () => [new NamespaceBehavior("urn:dslforum-org:cwmp-1-1")],
        ["CDATA"] = () => [new XmlDialectBehavior(XmlDialect.CData)],
        ["comments and instructions"] = () => [new XmlDialectBehavior(XmlDialect.Comments | XmlDialect.Instructions)],
        ["other prefixes"] = () => [new XmlDialectBehavior(XmlDialect.Prefixes)],
        ["indented XML"] = () => [new XmlDialectBehavior(XmlDialect.Indented)],
        ["unknown elements and attributes"] = () => [new XmlDialectBehavior(XmlDialect.Extensions)],
        ["no XML declaration"] = () => [new XmlDialectBehavior(XmlDialect.NoDeclaration)],
        ["a byte order mark"] = () => [new XmlDialectBehavior(XmlDialect.ByteOrderMark)],
    };

    private static readonly Dictionary<string, (string Reason, Func<AcsBehavior[]> Make)> s_wrong = new()
    {
        ["garbage instead of XML"] = ("document type declaration", () => [BodyBehavior.Garbage()]),
        ["a cut envelope"] = ("cut off", () => [BodyBehavior.Truncated(120)]),
        ["an envelope without end"] = ("too long", () => [BodyBehavior.Oversized(400_000)]),
        ["UTF-16"] = ("not UTF-8", () => [new XmlDialectBehavior(XmlDialect.Utf16)]),
        ["an unknown namespace"] = ("no CWMP namespace", () => [new NamespaceBehavior("urn:dslforum-org:cwmp-9-9")]),
        ["another ID"] = ("does not fit", () => [new WrongIdBehavior("somebody-else")]),
        ["a fault for the Inform"] = ("refused the Inform: 8001", () => [new FaultBehavior(8001)]),
        ["8005 for ever"] = ("again and again", () => [new FaultBehavior(8005)]),
        ["400"] = ("HTTP error: 400", () => [new StatusBehavior(400)]),
        ["403"] = ("HTTP error: 403", () => [new StatusBehavior(403)]),
        ["404"] = ("HTTP error: 404", () => [new StatusBehavior(404)]),
        ["500"] = ("HTTP error: 500", () => [new StatusBehavior(500)]),
        ["503 with Retry-After"] = ("HTTP error: 503", () => [new StatusBehavior(503) { RetryAfter = 1 }]),
        ["a head without end"] = ("head of the HTTP answer is too long", () => [HeadersBehavior.Oversized(30_000)]),
        ["reset instead of an answer"] = ("broke", () => [new EndingBehavior(ReplyEnding.Reset, 0)]),
        ["reset inside the answer"] = ("broke", () => [new EndingBehavior(ReplyEnding.Reset, 200)]),
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public async Task AllowedHabitLeavesTheSessionComplete(string habit)
    {
        var options = new DemoAcsOptions { PeriodicInformInterval = TimeSpan.FromSeconds(777) };
        await using Site site = await Site.StartAsync(options, s_allowed[habit]());

        Assert.Null((await site.NextSessionAsync()).Failure);
        await site.SessionWithAsync("1 BOOT");
        Assert.Equal("777", site.Acs.Device(Site.DeviceId)!.Value("Device.ManagementServer.PeriodicInformInterval"));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    [Trait("Requirement", "R086")]
    [Trait("Requirement", "R106")]
    public async Task MistakeEndsTheSessionAndTheNextOneDelivers(string mistake)
    {
        (string reason, Func<AcsBehavior[]> make) = s_wrong[mistake];
        await using Site site = await Site.StartAsync(make());

        string? failure = (await site.NextSessionAsync()).Failure;
        Assert.NotNull(failure);
        Assert.Contains(reason, failure, StringComparison.Ordinal);

        site.Acs.Behaviors = [];
        site.Poke();
        Assert.Null((await site.NextSessionAsync()).Failure);
        var session = await site.SessionWithAsync("0 BOOTSTRAP");
        Assert.Equal(["0 BOOTSTRAP", "1 BOOT", "6 CONNECTION REQUEST"], session.Inform.Events.Select(e => e.Code));
        Assert.Equal(1, session.Inform.RetryCount);
    }
}
