using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Tests.Unit.Xmpp;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Xmpp;

/// <summary>What somebody can send by XMPP who does not know the password, or may not ask: none of it opens a session.</summary>
public class ForgedXmppRequestTests(ITestOutputHelper output)
{
    private const int Variants = 10_000;
    private const string Acs = "acs@home.test/console";

    private static readonly string[] s_pieces =
    [
        "<", ">", "/>", "</iq>", "<iq type='get' id='9'>", "</connectionRequest>", "<username>acs</username>", "<password/>",
        "<![CDATA[", "]]>", "<!--", "-->", "<?x?>", "&amp;", "&#0;", "&x;", "'", "\"", " xmlns=''", " xmlns='jabber:client'",
        " type='set'", " type='result'", " from='acs@home.test'", "\0", "\u00ff", " ", "</stream:stream>", "<stream:error/>",
        "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>", "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>",
        new string('A', 1100), new string('A', 5000),
    ];

    [Fact]
    [Trait("Requirement", "R360")]
    [Trait("Requirement", "R362")]
    public void MutationsOfARequestWithAWrongPasswordOpenNone()
    {
        var random = new Random(362);
        XmppBench bench = new XmppBench().Login();
        bench.Poll();
        int sessions = bench.Sessions;
        var answers = new Dictionary<string, int>();
        for (int i = 0; i < Variants; i++)
        {
            string answer = Send(bench, RequestMutation.Of(random, XmppBench.Request("1", Acs, "acs", "guess"), s_pieces));
            answers[answer] = answers.GetValueOrDefault(answer) + 1;
            Assert.Equal(sessions, bench.Sessions);
        }

        foreach ((string answer, int count) in answers.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{count,6}  {answer}");
        }

        CheckStillOpenToOthers(bench);
    }

    [Fact]
    [Trait("Requirement", "R361")]
    public void RequestsOfOthersOpenNoneWhateverTheySayTheyAre()
    {
        var random = new Random(361);
        XmppBench bench = new XmppBench().Login();
        bench.Configure(XmppBench.ManagementServer + "ConnReqAllowedJabberIDs", "acs@home.test/console,operator@home.test");
        bench.Poll();
        int sessions = bench.Sessions;
        string[] allowed = ["acs@home.test/console", "operator@home.test"];
        int sent = 0;
        while (sent < Variants)
        {
            string from = MutateName(random, allowed[random.Next(2)]);
            string bare = from.Split('/')[0].ToLowerInvariant();
            if (from == allowed[0] || bare == allowed[1] || (bare == "acs@home.test" && from.EndsWith("/console", StringComparison.Ordinal)))
            {
                continue;
            }

            sent++;
            Assert.Equal("error", Send(bench, XmppBench.Request("1", from)));
            Assert.Equal(sessions, bench.Sessions);
        }

        CheckStillOpenToOthers(bench);
    }

    private static string Send(XmppBench bench, string stanza)
    {
        string answer = bench.Say(stanza);
        if (bench.Server.Wire.IsClosed)
        {
            Reconnect(bench);
            return "the stream is ended";
        }

        // What is not complete ends here, or not at all.
        answer += bench.Say(string.Empty);
        bench.Wait(Limits.ConnectionRequestPause);
        answer += bench.Server.Wire.Take();
        if (bench.Server.Wire.IsClosed)
        {
            Reconnect(bench);
        }
        else if (bench.Say("<iq type='get' id='ping'><ping xmlns='urn:xmpp:ping'/></iq>") != "<iq type='result' id='ping'/>")
        {
            bench.Server.Wire.HasEnded = true;
            bench.Poll();
            Reconnect(bench);
            answer = "incomplete";
        }

        return answer.Contains("'result'", StringComparison.Ordinal) ? "result"
            : answer.Contains("'error'", StringComparison.Ordinal) ? "error"
            : answer.Length == 0 ? "none" : answer;
    }

    private static void Reconnect(XmppBench bench)
    {
        int connections = bench.Server.Connections;
        bench.Poll();
        Assert.InRange(bench.Server.Connections, connections, connections + 1);
        bench.Negotiate(XmppBench.JabberId);
        Assert.Equal("Enabled", bench.Status);
    }

    private static string MutateName(Random random, string name)
    {
        const string Letters = "abcdefghijklmnopqrstuvwxyzAC@./ ,%-";
        var text = new StringBuilder(name);
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            int at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text[at] = Letters[random.Next(Letters.Length)];
                    break;
                case 1 when text.Length > 1:
                    text.Remove(at, 1);
                    break;
                case 2:
                    text.Length = at + 1;
                    break;
                default:
                    text.Insert(at, Letters[random.Next(Letters.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    private static void CheckStillOpenToOthers(XmppBench bench)
    {
        int sessions = bench.Sessions;
        Assert.Equal("<iq type='result' id='1' to='acs@home.test/console'/>", bench.Say(XmppBench.Request("1", Acs)));
        Assert.Equal(sessions + 1, bench.Sessions);
    }
}
