using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NanoCwmp.Core;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Http;

/// <summary>
/// Responses with random damage: whatever comes, it is read or refused by a <see cref="ProtocolException"/>, with no read
/// but those that the bytes need, and with no memory but that of the exception.
/// </summary>
public class ResponseMutationTests
{
    private const int Mutations = 50_000;

    private static readonly string[] s_tokens =
    [
        "\r\n", "\n", "\r", "\r\n\r\n", " ", "\t", ":", ";", "0", "-1", "+", "ffffffff", "7fffffff", "99999999999999999999",
        "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.0 200 OK\r\n", "Content-Length: 3\r\n", "Transfer-Encoding: chunked\r\n",
        "Connection: close\r\n", "Set-Cookie: a=b\r\n", "chunked", "0\r\n\r\n", "\0", "\u00ff", "HTTP/1.1 204 \r\n",
    ];

    private readonly ITestOutputHelper _output;
    private readonly Random _random = new(112);

    public ResponseMutationTests(ITestOutputHelper output)
    {
        _output = output;
    }

    [Fact]
    [Trait("Requirement", "R012")]
    public void DamagedResponsesAreReadOrRefused()
    {
        const long Bound = 4096;
        byte[][] samples = Samples();
        var reading = new ResponseReading(new FakeClock());
        var stream = new PieceStream();
        var reasons = new Dictionary<Reason, int>();
        int read = 0;
        long most = 0;
        for (int i = 0; i < Mutations; i++)
        {
            byte[] response = Mutate(samples[_random.Next(samples.Length)]);
            long allocated = Read(response, i, out Reason? reason);
            if (allocated > Bound)
            {
                // What the runtime takes for itself now and then does not come twice for the same input.
                allocated = Read(response, i, out reason);
            }

            most = i > 100 ? Math.Max(most, allocated) : 0;
            read += reason is null ? 1 : 0;
            if (reason is Reason refused)
            {
                reasons[refused] = reasons.GetValueOrDefault(refused) + 1;
            }

            Assert.InRange(stream.Reads, 0, response.Length + 2);
            Assert.InRange(stream.Ends, 0, 1);
        }

        long Read(byte[] response, int seed, out Reason? reason)
        {
            reason = null;
            stream.Fill(response, response.Length, (uint)seed);
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                Assert.InRange(reading.Read(stream, null), 0, response.Length);
            }
            catch (ProtocolException failure)
            {
                reason = failure.Reason;
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        _output.WriteLine($"{read} read, at most {most} bytes allocated for one");
        _output.WriteLine(string.Join(", ", reasons.Select(reason => $"{reason.Key} {reason.Value}")));
        Assert.InRange(most, 0, Bound);
        Assert.InRange(read, Mutations / 50, Mutations);
        Reason[] expected =
        [
            Reason.HttpSyntax, Reason.HttpHeadTooLong, Reason.HttpLength, Reason.HttpChunk, Reason.HttpTruncated,
            Reason.NoResponse,
        ];
        Assert.Equal(expected.Order(), reasons.Keys.Where(reason => reason != Reason.HttpInterim).Order());
    }

    private static byte[][] Samples()
    {
        var generator = new ResponseGenerator(1);
        string[] texts =
        [
            "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nhello world",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;a=b\r\n world\r\n0\r\nX: y\r\n\r\n",
            "HTTP/1.1 204 No Content\r\nConnection: keep-alive\r\nSet-Cookie: a=b;\r\n Path=/\r\n\r\n",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 200 OK\r\nServer: x\r\n\r\nuntil the end",
            $"HTTP/1.1 200 OK\r\nX: {new string('x', 1500)}\r\nSet-Cookie: a={new string('y', 1000)}\r\n"
                + "Content-Length: 1\r\n\r\nx",
        ];
        IEnumerable<byte[]> generated = Enumerable.Range(0, 40).Select(_ => generator.Next());
        return [.. texts.Select(text => Encoding.Latin1.GetBytes(text)), .. generated.Where(response => response.Length < 800)];
    }

    private byte[] Mutate(byte[] sample)
    {
        List<byte> bytes = [.. sample];
        for (int count = _random.Next(1, 5); count > 0; count--)
        {
            int at = _random.Next(bytes.Count + 1);
            int length = Math.Min(_random.Next(1, 20), bytes.Count - at);
            switch (_random.Next(7))
            {
                case 0 when length > 0:
                    bytes[at] = (byte)_random.Next(256);
                    break;
                case 1 when length > 0:
                    bytes[at] ^= (byte)(1 << _random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.RemoveRange(at, length);
                    bytes.InsertRange(at, Encoding.Latin1.GetBytes(s_tokens[_random.Next(s_tokens.Length)]));
                    break;
                case 5 when _random.Next(4) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.Latin1.GetBytes(s_tokens[_random.Next(s_tokens.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }
}
