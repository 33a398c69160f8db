using System;
using System.Linq;
using NanoCwmp.Core;
using Xunit;

namespace NanoCwmp.Tests.Host.Http;

/// <summary>What goes to whom, over plain and protected connections, with credentials "user" and "pass".</summary>
public class AcsConnectionAuthenticationTests
{
    private const string Basic = "Authorization: Basic dXNlcjpwYXNz";
    private const string BasicChallenge = "HTTP/1.1 401 No|WWW-Authenticate: Basic realm=\"x\"|Content-Length: 2||no";
    private const string DigestChallenge =
        "HTTP/1.1 401 No|WWW-Authenticate: Digest realm=\"x\", nonce=\"n\", qop=\"auth\"|Content-Length: 2||no";

    [Theory]
    [Trait("Requirement", "R034")]
    [InlineData("https://acs.example.com/", "pass", true)]
    [InlineData("https://acs.example.com/", "", false)]
    [InlineData("http://acs.example.com/", "pass", false)]
    public void BasicGoesAheadOfAChallengeOnlyUnderTls(string url, string password, bool isExpected)
    {
        var acs = new FakeAcs("user", password, url);
        FakeConnection connection = acs.Plan(FakeAcs.Ok, FakeAcs.Ok);
        acs.Exchange();
        acs.Exchange();
        Assert.All(connection.Requests, request => Assert.Equal(isExpected, request.Contains("Authorization: ")));
    }

    [Fact]
    [Trait("Requirement", "R043")]
    public void BasicThatWentAheadAndIsChallengedIsRefused()
    {
        var acs = new FakeAcs("user", "pass", "https://acs.example.com/");
        FakeConnection connection = acs.Plan(BasicChallenge);
        Assert.Equal(Reason.AuthenticationFailed, Failure(acs));
        Assert.Single(connection.Requests);
        Assert.True(connection.IsClosed);
    }

    /// <summary>An ACS that wants Digest even under TLS does not get the password on the next connection.</summary>
    [Fact]
    [Trait("Requirement", "R033")]
    [Trait("Requirement", "R034")]
    public void DigestUnderTlsEndsBasicAhead()
    {
        var acs = new FakeAcs("user", "pass", "https://acs.example.com/");
        FakeConnection first = acs.Plan(DigestChallenge, "HTTP/1.1 204 OK|Connection: close||");
        FakeConnection second = acs.Plan(DigestChallenge, FakeAcs.Empty);
        acs.Exchange();
        acs.Exchange();
        Assert.Contains(Basic, first.Requests[0]);
        Assert.Contains("Authorization: Digest ", first.Requests[1]);
        Assert.DoesNotContain("Authorization", second.Requests[0]);
        Assert.Contains("nc=00000002, ", second.Requests[1]);
    }

    /// <summary>However the body of the challenge fails, its head counts: the answer goes out on a new connection.</summary>
    [Theory]
    [Trait("Requirement", "R021")]
    [InlineData("HTTP/1.1 401 No|Connection: close|WWW-Authenticate: Basic||no!fin")]
    [InlineData("HTTP/1.1 401 No|Content-Length: 9|WWW-Authenticate: Basic||no!fin")]
    [InlineData("HTTP/1.1 401 No|Content-Length: 9|WWW-Authenticate: Basic||no!reset")]
    [InlineData("HTTP/1.1 401 No|Content-Length: 9|WWW-Authenticate: Basic||no!silence")]
    [InlineData("HTTP/1.1 401 No|Transfer-Encoding: chunked|WWW-Authenticate: Basic||xx")]
    [InlineData("HTTP/1.0 401 No|WWW-Authenticate: Basic||no!fin")]
    public void ChallengeWhoseConnectionEndsIsAnsweredOnANewOne(string challenge)
    {
        var acs = new FakeAcs("user", "pass", "http://acs.example.com/");
        FakeConnection first = acs.Plan(challenge);
        FakeConnection second = acs.Plan(FakeAcs.Ok, FakeAcs.Ok);
        Assert.Equal("200 hello", acs.Exchange("message"));
        Assert.Equal("200 hello", acs.Exchange());
        Assert.True(first.IsClosed);
        Assert.Single(first.Requests);
        Assert.All(second.Requests, request => Assert.Contains(Basic, request));
        Assert.EndsWith("message", second.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R021")]
    public void ChallengeWithALongBodyCostsTheConnection()
    {
        var acs = new FakeAcs("user", "pass", "http://acs.example.com/");
        FakeConnection first = acs.Plan("HTTP/1.1 401 No|Content-Length: 100000|WWW-Authenticate: Basic||" + new string('x', 100000));
        FakeConnection second = acs.Plan(FakeAcs.Ok);
        Assert.Equal("200 hello", acs.Exchange());
        Assert.True(first.IsClosed);
        Assert.Contains(Basic, second.Requests[0]);
    }

    [Fact]
    [Trait("Requirement", "R028")]
    public void RedirectFromHttpsToHttpIsRefused()
    {
        var acs = new FakeAcs("user", "pass", "https://acs.example.com/");
        acs.Plan("HTTP/1.1 302 Go|Location: http://acs.example.com:443/|Content-Length: 0||");
        Assert.Equal(Reason.RedirectInsecure, Failure(acs));
        Assert.Single(acs.Connects);
    }

    /// <summary>The certificate is checked against the host that the connector is given.</summary>
    [Fact]
    [Trait("Requirement", "R028")]
    public void ProtectedConnectionIsMadeToTheHostOfTheLocation()
    {
        var acs = new FakeAcs("user", "pass", "http://acs.example.com/");
        acs.Plan("HTTP/1.1 307 Go|Location: https://other.example.com/x|Content-Length: 0||");
        FakeConnection other = acs.Plan(FakeAcs.Ok, BasicChallenge, FakeAcs.Ok);
        Assert.Equal("200 hello", acs.Exchange("first"));
        Assert.Equal("200 hello", acs.Exchange("second"));
        Assert.Equal([("acs.example.com", 80, false), ("other.example.com", 443, true)], acs.Connects.Select(c => (c.Host, c.Port, c.Secure)));
        Assert.DoesNotContain("Authorization", other.Requests[0]);
        Assert.DoesNotContain("Authorization", other.Requests[1]);
        Assert.Contains(Basic, other.Requests[2]);
        Assert.All(other.Requests, request => Assert.StartsWith("POST /x HTTP/1.1\r\nHost: other.example.com\r\n", request));
    }

    [Fact]
    [Trait("Requirement", "R025")]
    public void SecureCookieDoesNotLeaveTheProtectedConnection()
    {
        var acs = new FakeAcs("user", "pass", "http://acs.example.com/");
        acs.Plan("HTTP/1.1 307 Go|Location: https://acs.example.com/|Set-Cookie: plain=1; Path=/|Content-Length: 0||");
        FakeConnection secure = acs.Plan("HTTP/1.1 204 OK|Set-Cookie: safe=2; Secure||", FakeAcs.Empty);
        acs.Exchange();
        acs.Exchange();
        Assert.Contains("Cookie: plain=1\r\n", secure.Requests[0]);
        Assert.Contains("Cookie: plain=1; safe=2\r\n", secure.Requests[1]);
    }

    [Fact]
    [Trait("Requirement", "R027")]
    public void NextSessionBeginsAtItsUrlWithoutAnAnswer()
    {
        var acs = new FakeAcs("user", "pass", "http://acs.example.com/");
        acs.Plan(BasicChallenge, "HTTP/1.1 302 Go|Location: http://b.example/|Set-Cookie: a=1|Content-Length: 0||");
        acs.Plan(FakeAcs.Ok);
        FakeConnection next = acs.Plan(FakeAcs.Ok);
        acs.Exchange();
        acs.Client.Open(FakeAcs.Url("http://acs.example.com/"));
        acs.Exchange();
        Assert.Equal("acs.example.com", acs.Connects[2].Host);
        Assert.DoesNotContain("Authorization", next.Requests[0]);
        Assert.DoesNotContain("Cookie", next.Requests[0]);
    }

    [Fact]
    public void UserNameThatDoesNotFitTheHeadEndsTheSession()
    {
        var acs = new FakeAcs(new string('u', 4000), "pass", "http://acs.example.com/");
        acs.Plan(DigestChallenge);
        Assert.Equal(Reason.HttpRequestHead, Failure(acs));
    }

    private static Reason Failure(FakeAcs acs) => Assert.Throws<ProtocolException>(() => acs.Exchange("message")).Reason;
}
