using System;
using System.Linq;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Wire.Digest;
using NanoCwmp.Wire.Http;
using Xunit;

namespace NanoCwmp.Tests.Host.Digest;

/// <summary>Challenges that were damaged on purpose: no exception, nothing past the limits, no line of its own in a request.</summary>
public class ChallengeMutationTests
{
    private const int Rounds = 20_000;

    private static readonly string[] s_seeds =
    [
        "Digest realm=\"NanoCwmp\", nonce=\"5ccc069c403ebaf9f0171e9517f40e41\", opaque=\"a1b2\", qop=\"auth\", algorithm=MD5",
        "Basic realm=\"x\", charset=\"UTF-8\", Digest realm=\"a \\\"b\\\\\", nonce=n, qop=\"auth-int,auth\", algorithm=MD5-sess, stale=true",
        "Negotiate a87421000492aa874209af8bc028==, NTLM, Bearer realm=\"r\", scope=\"a b\"",
        ",, Newauth realm=\"x\", type=1, title=\"Login to \\\"apps\\\"\", Basic realm=\"simple\" ,",
        "Digest realm=\"" + new string('r', 500) + "\", nonce=\"n\", opaque=\"oo\"",
    ];

    private static readonly string[] s_pieces =
    [
        "\"", "\\", "\\\"", ",", "=", " ", "\t", "\r", "\0", "\u00ff", "Digest ", "Basic ", "realm=\"", "nonce=", "qop=\"\"", ", ", "==", "\"\"",
    ];

    [Fact]
    public void MutatedChallengesEndWell()
    {
        var random = new Random(20260);
        var challenge = new Challenge();
        var reader = new ChallengeReader();
        var digest = new DigestAuthorization { Cnonce = "0123456789abcdef"u8.ToArray() };
        var writer = new HeaderWriter();
        byte[] line = new byte[4 * Limits.ChallengeText];
        int[] schemes = new int[3];
        for (int round = 0; round < Rounds; round++)
        {
            if (round % 3 == 0)
            {
                challenge.Clear();
            }

            byte[] header = Mutate(random);
            int offset = random.Next(4);
            reader.Read([.. new byte[offset], .. header, (byte)'"'], offset, header.Length, challenge);

            schemes[challenge.Scheme]++;
            if (challenge.Scheme == Challenge.Digest)
            {
                Assert.InRange(challenge.RealmLength + challenge.NonceLength + Math.Max(0, challenge.OpaqueLength), 0, Limits.ChallengeText);
                digest.Start(challenge, "user"u8.ToArray(), "pass"u8.ToArray());
                writer.Start(line, 0);
                digest.Write(writer, "POST"u8.ToArray(), "/acs"u8.ToArray());
                Assert.False(writer.HasFailed);
                Assert.DoesNotContain(line.Take(writer.Position - 2), value => value < ' ' || value == 127);
                Assert.Equal("\r\n", Encoding.ASCII.GetString(line, writer.Position - 2, 2));
            }
        }

        // Damage that never leaves anything to answer, or never hurts, would prove little.
        Assert.All(schemes, count => Assert.InRange(count, Rounds / 50, Rounds * 9 / 10));
    }

    private static byte[] Mutate(Random random)
    {
        var text = new StringBuilder(s_seeds[random.Next(s_seeds.Length)]);
        for (int changes = random.Next(1, 6); changes > 0 && text.Length > 0; changes--)
        {
            int at = random.Next(text.Length);
            switch (random.Next(5))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 10), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, s_pieces[random.Next(s_pieces.Length)]);
                    break;
                case 2:
                    text[at] = (char)random.Next(256);
                    break;
                case 3:
                    text.Length = at;
                    break;
                default:
                    text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 60), text.Length - at)));
                    break;
            }
        }

        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
