using System;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Xmpp;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Xmpp;

/// <summary>
/// Mutated streams of a server: the reader gives events or refuses, whatever they are, and allocates nothing but the refusal.
/// NANOCWMP_SWEEP multiplies the cases.
/// </summary>
public class XmppReaderMutationTests(ITestOutputHelper output)
{
    private const int Streams = 20_000;
    private const int MostBytesEach = 2_000;

    private static readonly string[] s_corpus =
    [
        "<?xml version='1.0'?><stream:stream xml:lang='en' xmlns:stream='http://etherx.jabber.org/streams' id='2740426a' "
            + "xmlns='jabber:client' version='1.0' from='localhost'><stream:features>"
            + "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls></stream:features>"
            + "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>",
        "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'><stream:features>"
            + "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism><mechanism>SCRAM-SHA-1</mechanism>"
            + "</mechanisms></stream:features><challenge xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>cj1meWtvK2QyLHM9UVNYLGk9NDA5Ng=="
            + "</challenge><success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>dj1ybUY5cHFWOA==</success>",
        "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>"
            + "<iq type='result' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>a@b/c</jid></bind></iq>"
            + "<iq type='get' id='1' from='a@b/c'><connectionRequest xmlns='urn:broadband-forum-org:cwmp:xmppConnReq-1-0'>"
            + "<username>user</username><password>secret &amp; <![CDATA[more]]></password></connectionRequest></iq>"
            + "<message><body>text &#x20AC;</body></message> <iq type='get' id='2'><ping xmlns='urn:xmpp:ping'/></iq></stream:stream>",
    ];

    [Fact]
    public void EveryStreamIsReadOrRefused()
    {
        int factor = int.TryParse(Environment.GetEnvironmentVariable("NANOCWMP_SWEEP"), out int sweep) && sweep > 0 ? sweep : 1;
        var random = new Random(358);
        var reader = new XmppReader();
        int events = 0;
        int refused = 0;
        for (int i = 0; i < Streams * factor; i++)
        {
            byte[] bytes = Mutate(random, Encoding.UTF8.GetBytes(s_corpus[i % s_corpus.Length]));
            int piece = random.Next(1, Limits.XmppInput + 1);
            long before = GC.GetAllocatedBytesForCurrentThread();
            (int found, bool isRefused) = Read(reader, bytes, piece);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            long bound = MostBytesEach + (bytes.Length / piece * MostBytesEach);
            if (allocated > bound)
            {
                // The runtime's own doings do not come every time.
                allocated = Allocation.Of(() => Read(reader, bytes, piece));
            }

            Assert.True(allocated <= bound, $"{allocated} bytes for stream {i}");
            events += found;
            refused += isRefused ? 1 : 0;
        }

        output.WriteLine($"{Streams * factor} streams: {events} events, {refused} refused");
        Assert.InRange(refused, 1, (Streams * factor) - 1);
    }

    private static (int Events, bool IsRefused) Read(XmppReader reader, byte[] bytes, int piece)
    {
        int events = 0;
        reader.Reset();
        try
        {
            for (int at = 0; at < bytes.Length; at += piece)
            {
                int count = Math.Min(piece, bytes.Length - at);
                Array.Copy(bytes, at, reader.Input.Buffer, 0, count);
                reader.Input.Put(count);
                XmppEvent found;
                while ((found = reader.Next()) != XmppEvent.None)
                {
                    Assert.InRange(reader.Text.Offset + reader.Text.Length, 0, Limits.XmppText);
                    events++;
                    if (found == XmppEvent.Closed)
                    {
                        return (events, false);
                    }
                }
            }

            return (events, false);
        }
        catch (ProtocolException)
        {
            return (events, true);
        }
    }

    private static byte[] Mutate(Random random, byte[] bytes)
    {
        for (int changes = random.Next(0, 4); changes > 0; changes--)
        {
            int at = random.Next(bytes.Length);
            int count = Math.Min(random.Next(1, 60), bytes.Length - at);
            bytes = random.Next(4) switch
            {
                0 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
                1 => [.. bytes[..at], (byte)(bytes[at] ^ (1 << random.Next(8))), .. bytes[(at + 1)..]],
                2 => count < bytes.Length ? [.. bytes[..at], .. bytes[(at + count)..]] : bytes,
                _ => [.. bytes[..at], .. bytes[at..(at + count)], .. bytes[at..]],
            };
        }

        return bytes;
    }
}
