using System;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NanoCwmp.DemoAcs.Behaviors;
using NanoCwmp.DemoAcs.Exchange;
using Xunit;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>The challenges of the demonstration ACS, answered by the HTTP client of .NET.</summary>
public sealed class AcsAuthenticationTests
{
    private static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    public static TheoryData<string, AcsBehavior> Schemes => new()
    {
        { "Basic", new BasicBehavior("user", "pass:word") },
        { "Digest", new DigestBehavior("user", "pass:word") },
        { "Digest, session", new DigestBehavior("user", "pass:word") { Algorithm = "MD5-sess" } },
        { "Digest, unnamed algorithm", new DigestBehavior("user", "pass:word") { Algorithm = null } },
        { "Digest, two qops", new DigestBehavior("user", "pass:word") { Qop = "auth,auth-int" } },
        { "Digest, RFC 2069", new DigestBehavior("user", "pass:word") { Qop = null } },
        { "Digest, nonces once", new DigestBehavior("user", "pass:word") { NonceUses = 1 } },
    };

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task RightCredentialsPass(string name, AcsBehavior behavior)
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [behavior];
        using var cpe = new FakeCpe(server.Url);
        cpe.Handler.Credentials = new NetworkCredential("user", "pass:word");

        Assert.Equal(HttpStatusCode.NoContent, await cpe.RunSessionAsync("1 BOOT"));

        Assert.True((await server.AnySessionAsync()).Completed, name);
        Assert.Contains(server.Transcript, e => e.Status == 401);
        Assert.All(server.Transcript, e => Assert.DoesNotContain("pass:word", e.Xml));
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task WrongCredentialsDoNot(string name, AcsBehavior behavior)
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [behavior];
        using var cpe = new FakeCpe(server.Url);
        cpe.Handler.Credentials = new NetworkCredential("user", "password");

        Assert.Equal(HttpStatusCode.Unauthorized, await cpe.RunSessionAsync("1 BOOT"));

        Assert.NotEmpty(name);
        Assert.Empty(server.Devices);
    }

    [Fact]
    [Trait("Requirement", "R021")]
    public async Task NonceIsGoodOnItsConnectionAlone()
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors =
        [
            new EndingBehavior(ReplyEnding.Close) { Times = 1 },
            new DigestBehavior("user", "pass:word") { Times = 3 },
        ];
        using var cpe = new FakeCpe(server.Url);
        cpe.Handler.Credentials = new NetworkCredential("user", "pass:word");

        await cpe.RunSessionAsync("1 BOOT");

        // The first challenge went with its connection: the answer to it on another one is challenged again, as stale.
        var challenges = server.Transcript.Where(e => e.Status == 401).ToList();
        Assert.Equal(2, challenges.Count);
        Assert.Contains(challenges[1].Headers, h => h.Key == "WWW-Authenticate" && h.Value.Contains("stale=true"));
    }

    [Fact]
    [Trait("Requirement", "R036")]
    public async Task NonceGoesStaleAndItsCountMustGrow()
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new DigestBehavior("u", "p") { NonceUses = 2, Realm = "the \"quoted\" one" }];
        async Task<AcsReply> Post(string? authorization) => await server.AnswerAsync(new AcsRequest(
            "/acs", authorization is null ? [] : [new("Authorization", authorization)], [], "one connection"));
        var challenge = (await Post(null)).Headers.Single(h => h.Key == "WWW-Authenticate").Value;
        string Field(string name) => Regex.Match(challenge, $"{name}=\"((?:[^\"\\\\]|\\\\.)*)\"").Groups[1].Value;
        string Answer(int count)
        {
            string first = Md5("u:the \"quoted\" one:p");
            string response = Md5($"{first}:{Field("nonce")}:{count:x8}:cn:auth:{Md5("POST:/acs")}");
            return $"Digest username=\"u\", realm=\"{Field("realm")}\", nonce=\"{Field("nonce")}\", uri=\"/acs\", qop=auth, "
                + $"nc={count:x8}, cnonce=\"cn\", opaque=\"{Field("opaque")}\", algorithm=MD5, response=\"{response}\"";
        }

        // 400 is the ACS itself: it wants an Inform first.
        Assert.Equal(400, (await Post(Answer(1))).Status);
        Assert.Equal(401, (await Post(Answer(1))).Status);
        Assert.Equal(400, (await Post(Answer(2))).Status);
        var third = await Post(Answer(3));
        Assert.Equal(401, third.Status);
        Assert.Contains(third.Headers, h => h.Value.EndsWith("stale=true"));
    }

    [Fact]
    public async Task FailureOfABehaviorEndsTheSessionVisibly()
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new BodyBehavior(_ => throw new InvalidOperationException("wrong test"))];
        using var cpe = new FakeCpe(server.Url);

        Assert.Equal(HttpStatusCode.InternalServerError, await cpe.RunSessionAsync("1 BOOT"));

        Assert.Contains("wrong test", server.Transcript[^1].Xml);
        Assert.False((await server.AnySessionAsync()).Completed);
    }
}
