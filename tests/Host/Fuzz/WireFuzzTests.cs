using System;
using NanoCwmp.ConnectionRequests;
using NanoCwmp.Core;
using NanoCwmp.HttpServer;
using NanoCwmp.Tests.Host.Http;
using NanoCwmp.Tests.Host.Xml;
using NanoCwmp.Wire.Digest;
using NanoCwmp.Wire.Http;
using NanoCwmp.Wire.Soap;
using NanoCwmp.Wire.Xml;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Fuzz;

/// <summary>
/// Every parser of bytes from outside, with damaged messages: only its defined outcomes, bounded memory, no read that the bytes
/// do not need. NANOCWMP_FUZZ=1000000 has each parser take a million.
/// </summary>
public class WireFuzzTests(ITestOutputHelper output)
{
    private const string Accepted = "accepted";
    private const string Refused = "refused";

    [Fact]
    public void HttpResponse()
    {
        var reading = new ResponseReading(new FakeClock());
        var stream = new PieceStream();
        var run = new FuzzRun(FuzzCorpus.Responses, FuzzCorpus.Http);
        run.Run(output, (bytes, length) =>
        {
            stream.Fill(bytes, length, (uint)length);
            try
            {
                FuzzRun.Within(reading.Read(stream, null), 0, length);
                return Accepted;
            }
            finally
            {
                FuzzRun.Within(stream.Reads, 0, length + 2);
                FuzzRun.Within(stream.Ends, 0, 1);
            }
        });
        run.CheckSeen(Accepted, nameof(Reason.HttpSyntax), nameof(Reason.HttpTruncated), nameof(Reason.HttpLength), nameof(Reason.HttpChunk));
    }

    [Fact]
    public void ConnectionRequestHead()
    {
        const string Incomplete = "incomplete";
        var reader = new HttpRequestReader();
        var credentials = new DigestCredentials();
        var run = new FuzzRun(FuzzCorpus.Requests, FuzzCorpus.Http) { Bytes = 0 };
        run.Run(output, (bytes, length) =>
        {
            reader.Start();
            for (int at = 0; at < length;)
            {
                if (reader.IsMalformed)
                {
                    return Refused;
                }

                if (reader.IsComplete)
                {
                    FuzzRun.Within(reader.TargetLength, 0, reader.End);
                    FuzzRun.Within(reader.TargetLength + reader.AuthorizationLength, -1, reader.End);
                    if (reader.AuthorizationLength > 0)
                    {
                        credentials.Read(reader.Buffer, reader.TargetLength, reader.AuthorizationLength);
                    }

                    reader.Next();
                    continue;
                }

                int part = Math.Min(Math.Min(reader.Room, length - at), 1 + (length % 97));
                FuzzRun.Within(part, 1, Limits.ConnectionRequestBuffer);
                bytes.AsSpan(at, part).CopyTo(reader.Buffer.AsSpan(reader.End));
                reader.Add(part);
                at += part;
            }

            return reader.IsMalformed ? Refused : reader.IsComplete ? Accepted : Incomplete;
        });
        run.CheckSeen(Accepted, Refused, Incomplete);
    }

    [Fact]
    public void XmlTokenizer()
    {
        XmlTokenizer tokenizer = XmlTraces.Tokenizer();
        var stream = new PieceStream();
        var run = new FuzzRun(FuzzCorpus.Envelopes, FuzzCorpus.Markup);
        run.Run(output, (bytes, length) =>
        {
            stream.Fill(bytes, length, (uint)length);
            tokenizer.Reset(stream);
            int tokens = 0;
            while (tokenizer.Next() != XmlToken.EndOfDocument)
            {
                // An empty tag gives two tokens and takes four bytes; text comes in pieces of one character at least.
                FuzzRun.Within(++tokens, 0, length + 1);
            }

            FuzzRun.Within(stream.Reads, 0, length + 2);
            return Accepted;
        });
        run.CheckSeen(Accepted, nameof(Reason.XmlSyntax), nameof(Reason.XmlNesting), nameof(Reason.XmlTruncated));
    }

    [Fact]
    public void SoapEnvelope()
    {
        var reader = new EnvelopeReader();
        var stream = new PieceStream();
        var run = new FuzzRun(FuzzCorpus.Envelopes, FuzzCorpus.Markup);
        run.Run(output, (bytes, length) =>
        {
            stream.Fill(bytes, length, (uint)length);
            reader.Read(stream);
            FuzzRun.Within(reader.IdLength, -1, Limits.CwmpId);
            if (reader.FaultCode == 0)
            {
                while (reader.NextChild())
                {
                    reader.SkipChild();
                }
            }

            reader.Finish();
            FuzzRun.Within(stream.Reads, 0, length + 2);
            return Accepted;
        });
        run.CheckSeen(Accepted, nameof(Reason.SoapEnvelope), nameof(Reason.XmlSyntax));
    }

    [Fact]
    public void DigestChallenge()
    {
        var challenge = new Challenge();
        var reader = new ChallengeReader();
        var digest = new DigestAuthorization { Cnonce = "0123456789abcdef"u8.ToArray() };
        var writer = new HeaderWriter();
        byte[] line = new byte[4 * Limits.ChallengeText];
        byte[] user = "user"u8.ToArray();
        byte[] target = "/acs"u8.ToArray();
        byte[] method = "POST"u8.ToArray();
        string[] outcomes = new string[3];
        outcomes[Challenge.Digest] = Accepted;
        var run = new FuzzRun(FuzzCorpus.Challenges, FuzzCorpus.Http);
        run.Run(output, (bytes, length) =>
        {
            challenge.Clear();
            reader.Read(bytes, 0, length, challenge);
            if (challenge.Scheme == Challenge.Digest)
            {
                digest.Start(challenge, user, user);
                writer.Start(line, 0);
                digest.Write(writer, method, target);
                Assert.False(writer.HasFailed);
                Assert.Equal(writer.Position - 2, line.AsSpan(0, writer.Position).IndexOfAny((byte)'\r', (byte)'\n'));
            }

            return outcomes[challenge.Scheme] ?? Refused;
        });
        run.CheckSeen(Accepted, Refused);
    }

    [Fact]
    public void DigestAuthorization()
    {
        var credentials = new DigestCredentials();
        byte[] copy = new byte[Mutant.Longest + 512];
        var run = new FuzzRun(FuzzCorpus.Authorizations, FuzzCorpus.Http) { Bytes = 0 };
        run.Run(output, (bytes, length) =>
        {
            // Escapes are resolved in place, and the message may be read once more.
            bytes.AsSpan(0, length).CopyTo(copy);
            return credentials.Read(copy, 0, length) ? Accepted : Refused;
        });
        run.CheckSeen(Accepted, Refused);
    }

    [Fact]
    public void Url()
    {
        HttpUrl current = HttpUrl.TryParse("http://acs/a/b"u8.ToArray(), 0, 14);
        var run = new FuzzRun(FuzzCorpus.Urls, FuzzCorpus.Http) { Bytes = 65536 };
        run.Run(output, (bytes, length) =>
        {
            HttpUrl? url = HttpUrl.TryParse(bytes, 0, length);
            HttpUrl? resolved = UrlReference.TryResolve(current, bytes, 0, length);
            Check(url);
            Check(resolved);
            return url is not null ? Accepted : resolved is not null ? "relative" : Refused;
        });
        run.CheckSeen(Accepted, "relative", Refused);

        static void Check(HttpUrl? url)
        {
            if (url is not null)
            {
                FuzzRun.Within(url.Port, 1, 65535);
                Assert.True(url.Host.Length > 0 && url.Target[0] == '/');
                Assert.Equal(-1, url.Target.AsSpan().IndexOfAnyInRange((byte)0, (byte)' '));
                Assert.Equal(-1, url.Authority.AsSpan().IndexOfAnyInRange((byte)0, (byte)' '));
            }
        }
    }
}
