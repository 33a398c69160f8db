using System;
using System.Collections.Generic;
using System.Linq;
using NanoCwmp.Tests.Unit.ConnectionRequests;
using NanoCwmp.Tests.Unit.Fakes;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.ConnectionRequests;

/// <summary>What somebody can send who does not know the password, or has seen a request go by: none of it opens a session.</summary>
public class ForgedRequestTests(ITestOutputHelper output)
{
    private const int Variants = 10_000;

    /// <summary>A captured request stays younger than its nonce: so many pauses after a wrong one fit into its life.</summary>
    private const int VariantsOfOne = 50;

    private static readonly string[] s_pieces =
    [
        "\"", "\\", ",", "=", " ", "\r\n", "\n", "\r", "\0", ":", "/", "?", "Digest", "Basic ", "qop=auth", "nc=00000002",
        "nc=ffffffff", "cnonce=\"\"", "algorithm=MD5", "stale=true", "Authorization: Digest ", "Content-Length: 9\r\n",
        "Transfer-Encoding: chunked\r\n", "Connection: close\r\n", "GET ", "HTTP/1.0", "\u00ff", new string('A', 1100),
    ];

    [Fact]
    [Trait("Requirement", "R316")]
    [Trait("Requirement", "R329")]
    public void MutationsOfARequestWithAWrongPasswordOpenNone()
    {
        var random = new Random(316);
        var bench = new RequestBench();
        DigestClient forger = bench.Client();
        forger.Password = "guess";
        var answers = new Dictionary<string, int>();
        for (int i = 0; i < Variants; i++)
        {
            forger.Challenged(bench.Send(forger.Plain()));
            Send(bench, RequestMutation.Of(random, forger.Request(), s_pieces), answers);
        }

        Report(answers);
        Assert.Equal(1, bench.Sessions);
        CheckStillOpenToOthers(bench);
    }

    [Fact]
    [Trait("Requirement", "R331")]
    public void MutationsOfACapturedRequestOpenNone()
    {
        var random = new Random(331);
        var bench = new RequestBench();
        var answers = new Dictionary<string, int>();
        int expected = bench.Sessions;
        for (int i = 0; i < Variants / VariantsOfOne; i++)
        {
            string captured = bench.ChallengedClient().Request();
            Assert.Equal(RequestBench.Ok, RequestBench.Status(bench.Send(captured)));
            expected++;
            for (int variant = 0; variant < VariantsOfOne; variant++)
            {
                Send(bench, variant == 0 ? captured : RequestMutation.Of(random, captured, s_pieces), answers);
            }

            Assert.Equal(expected, bench.Sessions);
        }

        Report(answers);
        CheckStillOpenToOthers(bench);
    }

    private static void Send(RequestBench bench, string request, Dictionary<string, int> answers)
    {
        FakeServerConnection connection = bench.Listener.Connect();
        connection.Send(request);
        bench.Poll();
        connection.HasEnded = true;
        bench.Poll();
        string status = RequestBench.Status(connection.Take());
        string[] defined =
        [
            string.Empty, RequestBench.BadRequest, RequestBench.Unauthorized, RequestBench.NotFound, RequestBench.MethodNotAllowed,
        ];
        Assert.Contains(status, defined);
        Assert.True(connection.IsClosed);
        answers[status] = answers.GetValueOrDefault(status) + 1;
        bench.Pause();
    }

    private static void CheckStillOpenToOthers(RequestBench bench)
    {
        int sessions = bench.Sessions;
        Assert.Equal(RequestBench.Ok, RequestBench.Status(bench.Send(bench.ChallengedClient().Request())));
        Assert.Equal(sessions + 1, bench.Sessions);
    }

    private void Report(Dictionary<string, int> answers)
    {
        foreach ((string status, int count) in answers.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{count,6}  {(status.Length > 0 ? status : "no answer, the head is not complete")}");
        }
    }
}
