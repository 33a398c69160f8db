using System.IO;
using System.Text;
using NanoCwmp.Hal;
using NanoCwmp.Net;
using NanoCwmp.Tests.Unit.Fakes;
using Xunit;

namespace NanoCwmp.Tests.Host.Http;

/// <summary>After the first exchange of a connection nothing is allocated any more, whatever is sent and received.</summary>
public class AcsConnectionAllocationTests
{
    [Theory]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", 0)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 500)]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "5;x\r\nhello\r\n0\r\nX: y\r\n\r\n", 9000)]
    [InlineData("HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Max-Age=9; Expires=Sun, 06 Nov 1994 08:49:37 GMT\r\n"
        + "Set-Cookie: c=d;\r\n Path=/\r\nContent-Length: 0\r\n\r\n", 500)]
    public void SteadyStateAllocatesNothing(string response, int envelope)
    {
        using var stream = new LoopStream(Encoding.ASCII.GetBytes(response), 13);
        var client = new AcsConnection(new OneConnector(stream), new FakeClock(), FakeCredentials.None(new FakeEntropy()));
        client.Open(FakeAcs.Url("http://acs.example.com/cwmp"));
        var message = new Message(new byte[envelope]);
        byte[] body = new byte[64];
        Assert.Equal(0, Allocation.Of(() => Exchange(client, message, body, 1000)));
    }

    private static void Exchange(AcsConnection client, Message message, byte[] body, int count)
    {
        for (int i = 0; i < count; i++)
        {
            client.Post(message.IsEmpty ? null : message);
            while (!client.IsEmpty && client.Body.Read(body, 0, body.Length) > 0)
            {
            }

            client.EndExchange();
        }
    }

    private sealed class Message(byte[] envelope) : IMessage
    {
        public bool IsEmpty => envelope.Length == 0;

        public void WriteTo(Stream body) => body.Write(envelope, 0, envelope.Length);
    }

    private sealed class OneConnector(Stream stream) : IConnector
    {
        private Stream? _stream = stream;

        public Stream Connect(string host, int port, bool secure, int timeoutMilliseconds)
        {
            Stream connection = _stream ?? throw new IOException("a second connection");
            _stream = null;
            return connection;
        }
    }
}
