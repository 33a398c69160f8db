using System;
using System.Security.Cryptography;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Stun;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Stun;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Stun;

/// <summary>Damaged STUN messages: they are read or refused, nothing else, and a code shows each change.</summary>
public class StunMutationTests(ITestOutputHelper output)
{
    private const int Variants = 20_000;

    private static readonly byte[] s_transaction = Convert.FromHexString("2112A442B7E7A701BC34D686FA87DFAE");

    [Fact]
    public void EveryPrefixIsRefused()
    {
        foreach (byte[] message in Corpus())
        {
            var reader = new StunReader();
            Assert.True(reader.Read(message, message.Length));
            for (int length = 0; length < message.Length; length++)
            {
                // In a buffer that is full of something else, as the one that is used again and again.
                byte[] buffer = new byte[message.Length + 64];
                RandomNumberGenerator.Fill(buffer);
                message.AsSpan(0, length).CopyTo(buffer);
                Assert.False(reader.Read(buffer, length));
            }
        }
    }

    [Fact]
    [Trait("Requirement", "R348")]
    public void AChangedMessageIsRefusedOrNotAuthentic()
    {
        var random = new Random(3489);
        var reader = new StunReader();
        HmacSha1 hmac = Key();
        int read = 0;
        byte[] original = Response(hmac, isPadded: false);
        for (int i = 0; i < Variants; i++)
        {
            byte[] message = Mutate(random, original);
            if (message.AsSpan().SequenceEqual(original) || !reader.Read(message, message.Length))
            {
                continue;
            }

            // What follows the code does not count; the length in the header is the only other thing that may differ then.
            read++;
            bool isSame = message.AsSpan(0, 2).SequenceEqual(original.AsSpan(0, 2))
                && message.AsSpan(4).StartsWith(original.AsSpan(4));
            Assert.Equal(isSame, reader.IsAuthentic(hmac, false));
        }

        output.WriteLine($"{read} of {Variants} could be read");
    }

    [Fact]
    public void NoDamagedAnswerDisturbsTheGateway()
    {
        var random = new Random(5389);
        var bench = new StunBench(300_000);
        bench.Set("STUNUsername", "cpe");
        bench.Set("STUNPassword", "stun secret");
        bench.Server.Error = 401;
        bench.Enable("30", "30");
        Assert.Equal("198.51.100.1:50000", bench.Get("UDPConnectionRequestAddress"));
        byte[][] corpus = Corpus();
        for (int i = 0; i < Variants; i++)
        {
            byte[] answer = Mutate(random, corpus[random.Next(corpus.Length)]);
            if (bench.Server.Last.Length > 20 && random.Next(2) == 0 && answer.Length >= 20)
            {
                bench.Server.Last.AsSpan(4, 16).CopyTo(answer.AsSpan(4));
            }

            bench.Internet.Primary.Put(answer, FakeInternet.ServerAddress, bench.Server.Port);
            if (i % 8 == 0)
            {
                bench.Poll();
                bench.Poll();
            }

            if (i % 1000 == 0)
            {
                bench.Server.IsSilent = i % 2000 == 0;
                bench.Run(31_000);
            }
        }

        bench.Server.IsSilent = false;
        bench.Run(60_000);
        Assert.Equal("198.51.100.1:50000", bench.Get("UDPConnectionRequestAddress"));
        Assert.Equal("true", bench.Get("NATDetected"));
    }

    private static HmacSha1 Key()
    {
        var hmac = new HmacSha1();
        byte[] key = Encoding.ASCII.GetBytes("secret");
        hmac.SetKey(key, 0, key.Length);
        return hmac;
    }

    private static byte[] Response(HmacSha1 hmac, bool isPadded)
    {
        byte[] buffer = new byte[256];
        var writer = new StunWriter(buffer);
        writer.Start(StunType.BindingResponse, s_transaction);
        writer.AddAddress(StunType.MappedAddress, 0xC0000201, 4000);
        writer.AddAddress(StunType.XorMappedAddress, 0xC0000201 ^ StunType.MagicCookie, 4000 ^ 0x2112);
        writer.AddIntegrity(hmac, isPadded);
        return buffer.AsSpan(0, writer.Length).ToArray();
    }

    private static byte[][] Corpus()
    {
        const string Head = "2112A442B7E7A701BC34D686FA87DFAE";
        return
        [
            Response(Key(), isPadded: false),
            Response(Key(), isPadded: true),

            // What coturn answers, with and without credentials.
            Convert.FromHexString("01010034" + Head + "002000080001E9615E12A443" + "000100080001C8737F000001"
                + "802B0008000187DC7F000001" + "8022000C436F7475726E2D342E362E31"),
            Convert.FromHexString("01110030" + Head + "0009001000000401556E617574686F72697A6564" + "001500103632613033346136616434"
                + "3736373065" + "0014000474657374"),
            Convert.FromHexString("01110008" + Head + "00090004" + "0000041F"),
            Convert.FromHexString("00010018" + Head + "C001001464736C666F72756D2E6F72672F54522D31313120"),
        ];
    }

    private static byte[] Mutate(Random random, byte[] message)
    {
        byte[] changed = [.. message, .. new byte[random.Next(8) == 0 ? random.Next(40) : 0]];
        for (int changes = random.Next(1, 6); changes > 0; changes--)
        {
            int at = random.Next(changed.Length);
            switch (random.Next(5))
            {
                case 0:
                    changed[at] = (byte)random.Next(256);
                    break;
                case 1:
                    changed[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    changed[at] = random.Next(2) == 0 ? (byte)0xFF : (byte)0;
                    break;
                case 3 when changed.Length > 4:
                    changed = [.. changed.AsSpan(0, at), .. changed.AsSpan(Math.Min(changed.Length, at + (4 * random.Next(3))))];
                    break;
                default:
                    changed = [.. changed.AsSpan(0, at), .. changed.AsSpan(0, Math.Min(changed.Length, 4 * random.Next(4))), .. changed.AsSpan(at)];
                    break;
            }

            if (changed.Length == 0)
            {
                return [0];
            }

            if (changed.Length >= 4 && random.Next(2) == 0)
            {
                // A length that fits lets the damage through to the attributes.
                changed[2] = (byte)((changed.Length - 20) >> 8);
                changed[3] = (byte)(changed.Length - 20);
            }
        }

        return changed;
    }
}
