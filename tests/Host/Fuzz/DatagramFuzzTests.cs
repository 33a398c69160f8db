using System;
using NanoCwmp.Core;
using NanoCwmp.Discovery;
using NanoCwmp.Stun;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Fuzz;

/// <summary>What anybody can send in a datagram: answers of DHCP and STUN servers, and connection requests.</summary>
public class DatagramFuzzTests(ITestOutputHelper output)
{
    private const string Accepted = "accepted";
    private const string Refused = "refused";

    [Fact]
    [Trait("Requirement", "R439")]
    public void DhcpOptions()
    {
        var reader = new DhcpReader();
        var options = new DhcpAcsOptions(new byte[Mutant.Longest + 512]);
        var run = new FuzzRun(FuzzCorpus.DhcpAnswers, FuzzCorpus.Options);
        run.Run(output, (bytes, length) =>
        {
            if (!reader.Read(bytes, length))
            {
                return Refused;
            }

            FuzzRun.Within(reader.Copy(DhcpCode.VendorClass, options.Bytes), -1, length);
            if (!options.Read(reader))
            {
                return "no URL";
            }

            for (int value = 0; value < DhcpAcsOptions.Count; value++)
            {
                FuzzRun.Within(options.LengthOf(value), 0, length);
                Assert.Equal(-1, options.Bytes.AsSpan(options.PositionOf(value), options.LengthOf(value)).IndexOfAnyExceptInRange((byte)' ', (byte)'~'));
            }

            return Accepted;
        });
        run.CheckSeen(Accepted, Refused, "no URL");
    }

    [Fact]
    public void Stun()
    {
        const string Head = "2112A442B7E7A701BC34D686FA87DFAE";
        byte[][] corpus =
        [
            // What coturn answers, with and without credentials.
            Convert.FromHexString("01010034" + Head + "002000080001E9615E12A443" + "000100080001C8737F000001"
                + "802B0008000187DC7F000001" + "8022000C436F7475726E2D342E362E31"),
            Convert.FromHexString("01110030" + Head + "0009001000000401556E617574686F72697A6564" + "001500103632613033346136616434"
                + "3736373065" + "0014000474657374"),
            Convert.FromHexString("01110008" + Head + "00090004" + "0000041F"),
        ];
        var reader = new StunReader();
        var hmac = new HmacSha1();
        hmac.SetKey("secret"u8.ToArray(), 0, 6);
        byte[] copy = new byte[Mutant.Longest + 512];
        var run = new FuzzRun(corpus, ["\0", "\u00ff", "\0\u0001\0\b", "\0\u0008\0\u0014", "\0 \0\b", "\0\t\0\u0004", "\0\u0015", "\u0080\"\u00ff\u00ff"]);
        run.Run(output, (bytes, length) =>
        {
            bytes.AsSpan(0, length).CopyTo(copy);
            if (length >= 20 && length % 2 == 0)
            {
                // A length that fits lets the damage through to the attributes.
                copy[2] = (byte)((length - 20) >> 8);
                copy[3] = (byte)(length - 20);
            }

            if (!StunReader.IsStun(copy, length) || !reader.Read(copy, length))
            {
                return Refused;
            }

            Assert.False(reader.IsAuthentic(hmac, false) || reader.IsAuthentic(hmac, true));
            FuzzRun.Within(reader.RealmLength < 0 ? 0 : reader.RealmAt + reader.RealmLength, 0, length);
            FuzzRun.Within(reader.NonceLength < 0 ? 0 : reader.NonceAt + reader.NonceLength, 0, length);
            return Accepted;
        });
        run.CheckSeen(Accepted, Refused);
    }

    [Fact]
    public void UdpConnectionRequest()
    {
        byte[][] corpus =
        [
            FuzzCorpus.Latin1("GET http://10.1.1.1:8080?ts=1120673700&id=1234&un=CPE57689&cn=XTGRWIPC6D3IPXS3&sig=3545F7B5820D76A3"
                + "DF45A3A509DA8D8C38F13512 HTTP/1.1\r\n\r\n"),
            FuzzCorpus.Latin1("GET /?ts=1&id=2&un=a%20b&cn=c&sig=0123456789abcdef0123456789abcdef01234567 HTTP/1.0\r\nHost: h\r\n\r\n"),
        ];
        var request = new UdpRequest();
        byte[] copy = new byte[Mutant.Longest + 512];
        var run = new FuzzRun(corpus, [.. FuzzCorpus.Http, "ts=", "&", "%zz", "%00", "&id=", "&sig="]);
        run.Run(output, (bytes, length) =>
        {
            bytes.AsSpan(0, length).CopyTo(copy);
            if (!request.Read(copy, length))
            {
                return Refused;
            }

            for (int field = 0; field < UdpRequest.Count; field++)
            {
                FuzzRun.Within(request.OffsetOf(field) + request.LengthOf(field), 0, length);
            }

            return Accepted;
        });
        run.CheckSeen(Accepted, Refused);
    }
}
