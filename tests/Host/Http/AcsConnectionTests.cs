using System;
using System.IO;
using System.Linq;
using NanoCwmp.Core;
using NanoCwmp.Net;
using Xunit;

namespace NanoCwmp.Tests.Host.Http;

/// <summary>
/// POST after POST over kept and lost connections. The connections themselves refuse pipelining and endless waiting.
/// </summary>
public class AcsConnectionTests
{
    private readonly FakeAcs _acs = new();

    [Fact]
    [Trait("Requirement", "R009")]
    [Trait("Requirement", "R019")]
    public void ExchangesShareOneConnection()
    {
        FakeConnection connection = _acs.Plan(FakeAcs.Ok, "HTTP/1.1 200 OK|Transfer-Encoding: chunked||2|ab|0||", FakeAcs.Empty);
        Assert.Equal("200 hello", _acs.Exchange("first"));
        Assert.Equal("200 ab", _acs.Exchange(new string('x', 10_000)));
        Assert.Equal("204 empty", _acs.Exchange());
        Assert.Equal(3, connection.Requests.Count);
        Assert.False(connection.IsClosed);
        Assert.EndsWith("\r\n\r\nfirst", connection.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R024")]
    public void CloseClosesEvenIfThatFails()
    {
        FakeConnection connection = _acs.Plan(FakeAcs.Ok);
        connection.CloseFailure = new IOException("gone");
        _acs.Exchange("first");
        _acs.Client.Close();
        Assert.True(connection.IsClosed);
        _acs.Client.Close();
    }

    [Theory]
    [Trait("Requirement", "R008")]
    [InlineData("HTTP/1.1 204 No Content||", true)]
    [InlineData("HTTP/1.1 200 OK|Content-Length: 0||", true)]
    [InlineData("HTTP/1.1 200 OK|Transfer-Encoding: chunked||0||", true)]
    [InlineData("HTTP/1.1 200 OK||!fin", true)]
    [InlineData("HTTP/1.1 200 OK|Content-Length: 1||x", false)]
    public void EmptyResponses(string response, bool isEmpty)
    {
        _acs.Plan(response);
        _acs.Client.Post(null);
        Assert.Equal(isEmpty, _acs.Client.IsEmpty);
    }

    [Theory]
    [Trait("Requirement", "R020")]
    [InlineData("HTTP/1.1 200 OK|Connection: close|Content-Length: 5||hello")]
    [InlineData("HTTP/1.0 200 OK|Content-Length: 5||hello")]
    [InlineData("HTTP/1.1 200 OK||hello!fin")]
    [InlineData("HTTP/1.1 200 OK|Content-Length: 3|Transfer-Encoding: chunked||5|hello|0||")]
    public void ConnectionThatEndsIsFollowedByAnother(string last)
    {
        FakeConnection first = _acs.Plan(FakeAcs.Ok, last);
        FakeConnection second = _acs.Plan(FakeAcs.Ok);
        Assert.Equal("200 hello", _acs.Exchange("one"));
        Assert.Equal("200 hello", _acs.Exchange("two"));
        Assert.True(first.IsClosed);
        Assert.Single(_acs.Connects);
        Assert.Equal("200 hello", _acs.Exchange("three"));
        Assert.EndsWith("three", Assert.Single(second.Requests), StringComparison.Ordinal);
    }

    /// <summary>Bytes that nobody asked for are never taken for a response.</summary>
    [Theory]
    [InlineData("|")]
    [InlineData("HTTP/1.1 200 OK|Content-Length: 5||false")]
    public void UnsolicitedBytesEndTheConnection(string behind)
    {
        FakeConnection first = _acs.Plan(FakeAcs.Ok + behind);
        _acs.Plan(FakeAcs.Ok);
        Assert.Equal("200 hello", _acs.Exchange("one"));
        Assert.True(first.IsClosed);
        Assert.Equal("200 hello", _acs.Exchange("two"));
    }

    /// <summary>The ACS ended the kept connection meanwhile, and the next POST finds out in one way or the other.</summary>
    [Theory]
    [Trait("Requirement", "R020")]
    [InlineData(FakeConnection.Fin)]
    [InlineData(FakeConnection.Reset)]
    [InlineData(FakeConnection.Broken)]
    public void StaleConnectionIsReplaced(string ending)
    {
        string envelope = new('x', 10_000);
        FakeConnection first = _acs.Plan(FakeAcs.Ok, ending);
        FakeConnection second = _acs.Plan(FakeAcs.Ok, FakeAcs.Empty, ending);
        FakeConnection third = _acs.Plan(FakeAcs.Ok);
        _acs.Exchange("one");
        Assert.Equal("200 hello", _acs.Exchange(envelope));
        Assert.True(first.IsClosed);
        Assert.Equal("204 empty", _acs.Exchange());
        Assert.Equal("200 hello", _acs.Exchange("four"));
        Assert.Equal(2, second.Requests.Count(request => !request.EndsWith("four", StringComparison.Ordinal)));
        Assert.EndsWith("four", Assert.Single(third.Requests), StringComparison.Ordinal);
        if (ending != FakeConnection.Broken)
        {
            Assert.Equal(first.Requests[1], second.Requests[0]);
        }
    }

    [Theory]
    [Trait("Requirement", "R022")]
    [InlineData(FakeConnection.Fin, Reason.NoResponse)]
    [InlineData(FakeConnection.Reset, Reason.ConnectionLost)]
    [InlineData(FakeConnection.Broken, Reason.ConnectionLost)]
    public void PostIsSentTwiceAtMost(string ending, Reason reason)
    {
        FakeConnection first = _acs.Plan(FakeAcs.Ok, ending);
        FakeConnection second = _acs.Plan(ending);
        _acs.Plan(FakeAcs.Ok);
        _acs.Exchange("one");
        Fails(reason, "two");
        Assert.Equal(2, _acs.Connects.Count);
        Assert.True(first.IsClosed);
        Assert.True(second.IsClosed);
    }

    [Theory]
    [Trait("Requirement", "R022")]
    [InlineData(FakeConnection.Fin, Reason.NoResponse)]
    [InlineData(FakeConnection.Reset, Reason.ConnectionLost)]
    [InlineData(FakeConnection.Broken, Reason.ConnectionLost)]
    [InlineData(FakeConnection.Silence, Reason.ConnectionLost)]
    public void NewConnectionIsNotTriedAgain(string ending, Reason reason)
    {
        FakeConnection connection = _acs.Plan(ending);
        _acs.Plan(FakeAcs.Ok);
        Fails(reason, "one");
        Assert.Single(_acs.Connects);
        Assert.True(connection.IsClosed);
    }

    /// <summary>A response that has begun shows that the ACS took the request.</summary>
    [Theory]
    [Trait("Requirement", "R022")]
    [InlineData("H!fin", Reason.HttpTruncated)]
    [InlineData("H!reset", Reason.ConnectionLost)]
    [InlineData("HTTP/1.1 100 Continue||!fin", Reason.HttpTruncated)]
    [InlineData("HTTP/1.1 100 Continue||!reset", Reason.ConnectionLost)]
    [InlineData("HTTP/1.1 200 OK|Content-Length: 5|!fin", Reason.HttpTruncated)]
    [InlineData("HTTP/1.1 200 OK|Content-Length: 5||hell!fin", Reason.HttpTruncated)]
    [InlineData("HTTP/1.1 200 OK|Content-Length: 5||hell!reset", Reason.ConnectionLost)]
    [InlineData("HTTP/1.1 200 OK||hell!reset", Reason.ConnectionLost)]
    [InlineData("nonsense|", Reason.HttpSyntax)]
    public void BegunResponseIsNotAskedForAgain(string step, Reason reason)
    {
        _acs.Plan(FakeAcs.Ok, step);
        _acs.Plan(FakeAcs.Ok);
        _acs.Exchange("one");
        Fails(reason, "two");
        Assert.Single(_acs.Connects);
    }

    /// <summary>An ACS that fell silent may have taken the request, and may still be at work on it.</summary>
    [Theory]
    [Trait("Requirement", "R023")]
    [InlineData(FakeConnection.Silence)]
    [InlineData(FakeConnection.EarlySilence)]
    public void SilenceIsNotAnsweredByAnotherPost(string ending)
    {
        FakeConnection first = _acs.Plan(FakeAcs.Ok, ending);
        _acs.Plan(FakeAcs.Ok);
        _acs.Exchange("one");
        Fails(Reason.ConnectionLost, "two");
        Assert.Single(_acs.Connects);
        Assert.All(first.ReadTimeouts, timeout => Assert.Equal(30_000, timeout));
    }

    [Fact]
    [Trait("Requirement", "R022")]
    [Trait("Requirement", "R023")]
    public void FailedConnectIsNamed()
    {
        ProtocolException failure = Fails(Reason.ConnectFailed, "one");
        Assert.Contains("connection refused", failure.Message, StringComparison.Ordinal);
        Assert.Equal(("acs.example.com", 7547, false, 30_000), Assert.Single(_acs.Connects));
    }

    [Fact]
    [Trait("Requirement", "R022")]
    public void FailedReconnectIsNamed()
    {
        _acs.Plan(FakeAcs.Ok, FakeConnection.Fin);
        _acs.Exchange("one");
        Fails(Reason.ConnectFailed, "two");
        Assert.Equal(2, _acs.Connects.Count);
    }

    [Fact]
    public void SecureUrlIsConnectedSecurely()
    {
        _acs.Plan(FakeAcs.Empty);
        _acs.Client.Open(FakeAcs.Url("https://[2001:db8::1]/"));
        _acs.Exchange();
        Assert.Equal(("2001:db8::1", 443, true, 30_000), Assert.Single(_acs.Connects));
        Assert.StartsWith("POST / HTTP/1.1\r\nHost: [2001:db8::1]\r\n", _acs.Requests.Single(), StringComparison.Ordinal);
    }

    /// <summary>What a message throws is not mistaken for a failure of the connection.</summary>
    [Fact]
    public void FailureOfTheMessageIsNotRetried()
    {
        _acs.Plan(FakeAcs.Ok);
        _acs.Plan(FakeAcs.Ok);
        _acs.Exchange("one");
        var message = new FailingMessage();
        Assert.Throws<ProtocolException>(() => _acs.Client.Post(message));
        Assert.Equal(1, message.Writes);
        Assert.True(_acs.Connections[0].IsClosed);
        Assert.Equal("200 hello", _acs.Exchange("three"));
    }

    [Theory]
    [Trait("Requirement", "R032")]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(410)]
    [InlineData(499)]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(503)]
    [InlineData(599)]
    public void OtherStatusEndsTheSession(int status)
    {
        FakeConnection connection = _acs.Plan(FakeAcs.Ok, $"HTTP/1.1 {status} No|Content-Length: 5||hello");
        _acs.Exchange("one");
        ProtocolException failure = Fails(Reason.HttpStatus, "two");
        Assert.Contains(status.ToString(), failure.Message, StringComparison.Ordinal);
        Assert.True(connection.IsClosed);
        Assert.Single(_acs.Connects);
    }

    [Theory]
    [Trait("Requirement", "R023")]
    [InlineData("HTTP/1.1 200 OK|X: dripping slowly, a byte every twenty seconds||")]
    [InlineData("HTTP/1.1 100 Continue||HTTP/1.1 100 Continue||HTTP/1.1 100 Continue||")]
    public void DrippingHeadIsTooSlow(string response)
    {
        FakeConnection connection = _acs.Plan(response);
        connection.Drip = 20_000;
        long start = _acs.Clock.Uptime;
        Fails(Reason.TooSlow, "one");
        Assert.InRange(_acs.Clock.Uptime - start, Limits.ResponsePatience, Limits.ResponsePatience + 20_000);
        Assert.Equal(15, connection.Reads);
        Assert.Equal(20_000, connection.ReadTimeouts[^1]);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK|Content-Length: 500||")]
    [InlineData("HTTP/1.1 200 OK||")]
    [InlineData("HTTP/1.1 200 OK|Transfer-Encoding: chunked||5;")]
    public void DrippingBodyIsTooSlow(string head)
    {
        FakeConnection connection = _acs.Plan(head + new string('x', 250));
        connection.Drip = 2_000;
        long start = _acs.Clock.Uptime;
        Fails(Reason.TooSlow, "one");
        Assert.InRange(_acs.Clock.Uptime - start, Limits.ResponsePatience, Limits.ResponsePatience + 2_000);
        Assert.Equal(150, connection.Reads);
    }

    [Fact]
    [Trait("Requirement", "R025")]
    public void CookiesGoWithEveryLaterRequest()
    {
        const string Session = "HTTP/1.1 200 OK|Set-Cookie: session=1; Path=/|Set-Cookie: node=a|Content-Length: 0||";
        _acs.Plan(Session, FakeAcs.Ok, FakeConnection.Fin);
        _acs.Plan("HTTP/1.1 200 OK|Set-Cookie: session=2; Path=/|Connection: close|Content-Length: 0||");
        _acs.Plan("HTTP/1.1 200 OK|Set-Cookie: node=; Max-Age=0|Content-Length: 0||", FakeAcs.Empty);
        for (int i = 0; i < 5; i++)
        {
            _acs.Exchange("envelope");
        }

        string[] expected = ["", "session=1; node=a", "session=1; node=a", "session=1; node=a", "node=a; session=2", "session=2"];
        Assert.Equal(expected, _acs.Requests.Select(CookieOf));
    }

    [Fact]
    [Trait("Requirement", "R025")]
    public void CookiesExpireByTheClock()
    {
        const string Session = "HTTP/1.1 200 OK|Set-Cookie: a=1; Max-Age=60|"
            + "Set-Cookie: b=2; Expires=Wed, 01 Jan 2020 00:02:00 GMT|Content-Length: 0||";
        _acs.Plan(Session, FakeAcs.Empty, FakeAcs.Empty, FakeAcs.Empty);
        for (int i = 0; i < 4; i++)
        {
            _acs.Exchange();
            _acs.Clock.Advance(45_000);
        }

        Assert.Equal(["", "a=1; b=2", "b=2", ""], _acs.Requests.Select(CookieOf));
    }

    [Fact]
    [Trait("Requirement", "R027")]
    public void NextSessionBeginsWithoutCookies()
    {
        FakeConnection first = _acs.Plan("HTTP/1.1 200 OK|Set-Cookie: a=1|Content-Length: 0||", FakeAcs.Empty);
        _acs.Plan(FakeAcs.Empty);
        _acs.Exchange("one");
        _acs.Exchange();
        _acs.Client.Open(FakeAcs.Url("http://acs.example.com:7547/cwmp"));
        Assert.True(first.IsClosed);
        _acs.Exchange("one");
        Assert.Equal(["", "a=1", ""], _acs.Requests.Select(CookieOf));
    }

    private static string CookieOf(string request)
    {
        string[] lines = request.Split("\r\n");
        return lines.SingleOrDefault(line => line.StartsWith("Cookie: ", StringComparison.Ordinal))?[8..] ?? string.Empty;
    }

    private ProtocolException Fails(Reason reason, string envelope)
    {
        ProtocolException failure = Assert.Throws<ProtocolException>(() => _acs.Exchange(envelope));
        Assert.Equal(reason, failure.Reason);
        return failure;
    }

    private sealed class FailingMessage : IMessage
    {
        public int Writes { get; private set; }

        public void WriteTo(Stream body)
        {
            Writes++;
            throw new ProtocolException(Reason.Storage, -1);
        }
    }
}
