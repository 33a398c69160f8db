using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace NanoCwmp.Tests.Host.Http;

/// <summary>.NET's own HTTP client reads the same from the same bytes.</summary>
public class ResponseComparisonTests
{
    private const int Responses = 1000;

    [Fact]
    [Trait("Requirement", "R012")]
    [Trait("Requirement", "R014")]
    public async Task HttpClientReadsTheSame()
    {
        var generator = new ResponseGenerator(7230);
        var ours = new ResponseReading(new FakeClock());
        ours.Cookies.Capacity = 16;
        var stream = new PieceStream();
        byte[] response = [];
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = (_, _) => Connect(response),
        };
        using var client = new HttpClient(handler);
        for (int i = 0; i < Responses; i++)
        {
            response = generator.Next();
            stream.Fill(response, response.Length, (uint)i);
            using var body = new MemoryStream();
            ours.Cookies.Clear();
            ours.Read(stream, body);

            using var content = new StringContent("envelope");
            using HttpResponseMessage theirs = await client.PostAsync("http://acs/", content);
            Assert.Equal((int)theirs.StatusCode, ours.Status);
            Assert.Equal(await theirs.Content.ReadAsByteArrayAsync(), body.ToArray());
            string[] cookies = theirs.Headers.TryGetValues("Set-Cookie", out var values) ? values.ToArray() : [];
            Assert.Equal(cookies, ours.Cookies);
        }
    }

    private static ValueTask<Stream> Connect(byte[] response)
    {
        var connection = new PieceStream();
        connection.Fill(response, response.Length, 99);
        return ValueTask.FromResult<Stream>(connection);
    }
}
