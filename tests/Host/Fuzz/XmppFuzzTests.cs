using System;
using NanoCwmp.Core;
using NanoCwmp.Xmpp;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Fuzz;

/// <summary>What an XMPP server, or who speaks for it, can send.</summary>
public class XmppFuzzTests(ITestOutputHelper output)
{
    private static readonly byte[][] s_streams =
    [
        // As Prosody writes them.
        FuzzCorpus.Latin1("<?xml version='1.0'?><stream:stream xml:lang='en' xmlns:stream='http://etherx.jabber.org/streams' id='2740426a' "
            + "xmlns='jabber:client' version='1.0' from='localhost'><stream:features>"
            + "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls></stream:features>"
            + "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"),
        FuzzCorpus.Latin1("<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'><stream:features>"
            + "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism><mechanism>SCRAM-SHA-1</mechanism>"
            + "</mechanisms></stream:features><challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>cj1meWtvK2QyLHM9UVNYLGk9NDA5Ng=="
            + "</challenge><success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>dj1ybUY5cHFWOA==</success>"),
        FuzzCorpus.Latin1("<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>"
            + "<iq type='result' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>a@b/c</jid></bind></iq>"
            + "<iq type='get' id='1' from='a@b/c'><connectionRequest xmlns='urn:broadband-forum-org:cwmp:xmppConnReq-1-0'>"
            + "<username>user</username><password>secret &amp; <![CDATA[more]]></password></connectionRequest></iq>"
            + "<message><body>text &#x20AC;</body></message> <iq type='get' id='2'><ping xmlns='urn:xmpp:ping'/></iq></stream:stream>"),
    ];

    [Fact]
    public void XmppStream()
    {
        const string Open = "open";
        var reader = new XmppReader();

        // Where nothing has come yet, the stream throws, once for each piece.
        var run = new FuzzRun(s_streams, [.. FuzzCorpus.Markup, "<iq type='get'>", "</iq>", "<message>", "</stream:stream>", " from='a@b'"])
        {
            Bytes = 200_000,
            Values = ["", " ", "user", "a@b", "PLAIN", "SCRAM-SHA-1", "====", "<x/>", new string('z', 300), "&amp;"],
        };
        run.Run(output, (bytes, length) =>
        {
            reader.Reset();
            int piece = 64 + (length % (Limits.XmppInput - 63));
            for (int at = 0; at < length; at += piece)
            {
                int count = Math.Min(piece, length - at);
                Array.Copy(bytes, at, reader.Input.Buffer, 0, count);
                reader.Input.Put(count);
                int events = 0;
                for (XmppEvent found; (found = reader.Next()) != XmppEvent.None;)
                {
                    FuzzRun.Within(reader.Text.Offset + reader.Text.Length, 0, Limits.XmppText);
                    FuzzRun.Within(++events, 0, count + 1);
                    if (found == XmppEvent.Closed)
                    {
                        return "closed";
                    }
                }
            }

            return Open;
        });
        run.CheckSeen(Open, "closed", nameof(Reason.XmlSyntax), nameof(Reason.XmlNesting));
    }

    [Fact]
    public void ScramChallenge()
    {
        var scram = new ScramSha1();
        byte[] name = "user"u8.ToArray();
        byte[] nonce = "fyko+d2lbbFgONRv9qkxdawL"u8.ToArray();
        byte[] copy = new byte[Mutant.Longest + 512];
        byte[][] corpus =
        [
            // RFC 5802 5.
            FuzzCorpus.Latin1("r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096"),
            FuzzCorpus.Latin1("r=fyko+d2lbbFgONRv9qkxdawL,s=QSXCR+Q6sek8bf92,i=10000,x=y"),
        ];
        var run = new FuzzRun(corpus, ["r=", "s=", "i=", "m=", ",", "=", "-1", "99999999999", "0", "\0", "\u00ff", "====", "AAAA", "4095"]);
        run.Run(output, (bytes, length) =>
        {
            bytes.AsSpan(0, length).CopyTo(copy);
            Assert.True(scram.Begin(name, nonce));
            bool isTaken = scram.TakeChallenge(copy, 0, length, name);
            FuzzRun.Within(scram.MessageOffset + scram.MessageLength, 0, scram.Message.Length);
            return isTaken ? "accepted" : "refused";
        });
        run.CheckSeen("accepted", "refused");
    }
}
