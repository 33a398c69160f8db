using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using NanoCwmp.DemoAcs;
using Xunit;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>The other end of throughput tests.</summary>
public sealed class AcsThroughputTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("65537", 65537)]
    [InlineData("67108865", -1)]
    [InlineData("-1", -1)]
    [InlineData("much", -1)]
    public async Task AnswersWithAsManyBytes(string bytes, int length)
    {
        await using DemoAcsServer server = await Rpcs.StartQuietAsync();
        using var page = new PageClient(server);
        using HttpResponseMessage response = await page.Http.GetAsync("/throughput/" + bytes);
        Assert.Equal(length >= 0, response.IsSuccessStatusCode);
        Assert.True(length < 0 || response.Content.Headers.ContentLength == length);
        Assert.True(length < 0 || (await response.Content.ReadAsByteArrayAsync()).Length == length);
    }

    [Fact]
    public async Task TakesBytesAndKeepsNone()
    {
        await using DemoAcsServer server = await DemoAcsServer.StartAsync(new DemoAcsOptions { MaxRequestBody = 200000 });
        using var page = new PageClient(server);
        HttpResponseMessage taken = await page.Http.PutAsync("/throughput/upload", new ByteArrayContent(new byte[150000]));
        HttpResponseMessage refused = await page.Http.PutAsync("/throughput/upload", new ByteArrayContent(new byte[200001]));
        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Empty(server.Files.Names);
    }
}
