using System;
using NanoCwmp.Tests.Unit.Stun;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Stun;

/// <summary>What somebody can send who does not know the password, or has seen requests go by: none of it opens a session.</summary>
public class ForgedUdpRequestTests(ITestOutputHelper output)
{
    private const int Variants = 10_000;
    private const long PeriodMilliseconds = 60_000;

    private static readonly string[] s_pieces =
    [
        "&", "=", "?", " ", "\r\n", "\0", "%", "%00", "%26", "ts=", "ts=9999999999&", "id=", "id=77&", "un=acs&", "cn=", "sig=",
        "GET ", "HTTP/1.1", "http://", "\u00ff", new string('9', 40), new string('A', 900),
    ];

    [Fact]
    [Trait("Requirement", "R317")]
    [Trait("Requirement", "R352")]
    public void MutationsOfARequestWithAWrongPasswordOpenNone()
    {
        var random = new Random(352);
        var bench = new StunBench(0);
        for (int i = 0; i < Variants; i++)
        {
            string forged = Request(i, password: "guess");
            Assert.Equal(0, Send(bench, i % 10 == 0 ? forged : Mutate(random, forged)));
        }

        Assert.Equal(1, bench.Request(Request(1)));
    }

    [Fact]
    [Trait("Requirement", "R352")]
    [Trait("Requirement", "R353")]
    public void MutationsAndReplaysOfCapturedRequestsOpenNone()
    {
        var random = new Random(353);
        var bench = new StunBench(0);
        int accepted = 0;
        for (int i = 0; i < Variants;)
        {
            // What the ACS sends opens its session each time, with what others send in between.
            string captured = Request(accepted);
            Assert.Equal(1, Send(bench, captured));
            accepted++;
            for (int variant = 0; variant < 50; variant++, i++)
            {
                string older = Request(random.Next(accepted));
                string forged = variant switch
                {
                    0 => captured,
                    1 => older,
                    < 10 => Shift(random, older, accepted),
                    < 20 => Shift(random, captured, accepted),
                    < 30 => Mutate(random, older),
                    _ => Mutate(random, captured),
                };
                Assert.True(Send(bench, forged) == 0, forged);
            }

            bench.Run(PeriodMilliseconds / 20);
        }

        output.WriteLine($"{accepted} requests of the ACS accepted, {Variants} others not");
        Assert.Equal(1 + accepted, bench.Sessions);
    }

    [Fact]
    [Trait("Requirement", "R351")]
    public void EveryPrefixIsHarmless()
    {
        var bench = new StunBench(0);
        string request = Request(1);
        int line = request.IndexOf(" HTTP/1.", StringComparison.Ordinal) + " HTTP/1.".Length;
        for (int length = 0; length < line; length++)
        {
            Assert.Equal(0, bench.Request(request[..length]));
        }

        Assert.Equal(1, bench.Request(request[..line]));
    }

    [Fact]
    public void ADatagramOfAnyLengthIsHarmless()
    {
        var bench = new StunBench(0);
        for (int length = 0; length < 1500; length++)
        {
            bench.Internet.Primary.Put(new byte[length], 0x0A000001, 9);
            bench.Internet.Send("GET ?" + new string('x', length) + " HTTP/1.1");
            bench.Poll();
            bench.Poll();
        }

        Assert.Equal(1, bench.Sessions);
        Assert.Equal(1, bench.Request(Request(1)));
    }

    private static string Request(int number, string password = "secret of the device") => new UdpRequestText
    {
        Timestamp = (1_700_000_000 + number).ToString(),
        Id = ((number * 7919L) + 123_456).ToString(),
        Nonce = $"{number:x8}",
        Password = password,
    }.Text();

    /// <summary>Sends without the polls that a quiet device does not make.</summary>
    private static int Send(StunBench bench, string text)
    {
        int before = bench.Sessions;
        bench.Internet.Send(text);
        bench.Poll();
        return bench.Sessions - before;
    }

    /// <summary>Puts the signed text of a request into other fields, under the same signature.</summary>
    private static string Shift(Random random, string request, int accepted)
    {
        string query = request[(request.IndexOf('?', StringComparison.Ordinal) + 1)..request.IndexOf(" HTTP", StringComparison.Ordinal)];
        string[] fields = query.Split('&');
        string signed = fields[0][3..] + fields[1][3..] + "acs" + fields[3][3..];
        int name = signed.IndexOf("acs", StringComparison.Ordinal);
        int cut = random.Next(1, name);
        if (cut == 10)
        {
            // The right cut; so the identifier is another text of the same number.
            return request.Replace("id=", $"id={accepted}", StringComparison.Ordinal);
        }

        return $"GET ?ts={signed[..cut]}&id={signed[cut..name]}&un=acs&cn={signed[(name + 3)..]}&{fields[4]} HTTP/1.1\r\n\r\n";
    }

    private static string Mutate(Random random, string request)
    {
        // The signature covers four values. Everything else may change without making another request of it; the values may
        // not, and are the part that is changed here.
        int start = request.IndexOf("ts=", StringComparison.Ordinal);
        int end = request.IndexOf(" HTTP", StringComparison.Ordinal);
        return RequestMutation.Of(random, request, s_pieces, start, end);
    }
}
