using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using NanoCwmp.DemoAcs;
using Xunit;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>The demonstration ACS at an address for devices elsewhere: what is there, and what is not.</summary>
public class AcsAddressTests
{
    [Fact]
    public async Task DevicesAreServedAtTheirAddress()
    {
        await using DemoAcsServer server = await StartAsync();
        using var cpe = new FakeCpe(server.Url);

        Assert.Equal("127.0.0.2", server.Url.Host);
        Assert.Equal("127.0.0.2", server.FileUrl("a").Host);
        Assert.Equal("127.0.0.1", server.PageUrl.Host);
        Assert.Equal(HttpStatusCode.NoContent, await cpe.RunSessionAsync("0 BOOTSTRAP", "1 BOOT"));
    }

    [Theory]
    [InlineData("GET", "/", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("GET", "/main.js", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("GET", "/api/files/a", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("PUT", "/api/files/b", HttpStatusCode.Created, HttpStatusCode.Forbidden)]
    [InlineData("DELETE", "/api/files/a", HttpStatusCode.NoContent, HttpStatusCode.Forbidden)]
    [InlineData("POST", "/api/jobs", HttpStatusCode.BadRequest, HttpStatusCode.Forbidden)]
    [InlineData("GET", "/api/events", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("GET", "/files/a", HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)]
    [InlineData("GET", "/throughput/1", HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("PUT", "/throughput/a", HttpStatusCode.NoContent, HttpStatusCode.NoContent)]
    [InlineData("PUT", "/files/a", HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)]
    public async Task PageIsOnLoopbackOnly(string method, string path, HttpStatusCode onLoopback, HttpStatusCode elsewhere)
    {
        await using DemoAcsServer server = await StartAsync();

        Assert.Equal(onLoopback, await RequestAsync(new Uri(server.PageUrl, path)));
        server.Files.TryPut("a", [1]);
        Assert.Equal(elsewhere, await RequestAsync(new Uri(server.Url, path)));

        async Task<HttpStatusCode> RequestAsync(Uri url)
        {
            using var client = new HttpClient();
            using var request = new HttpRequestMessage(new HttpMethod(method), url);
            request.Content = method is "PUT" or "POST" ? new ByteArrayContent([1]) : null;
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return response.StatusCode;
        }
    }

    private static async Task<DemoAcsServer> StartAsync()
    {
        DemoAcsServer server = await DemoAcsServer.StartAsync(new DemoAcsOptions
        {
            DeviceAddress = IPAddress.Parse("127.0.0.2"),
            FileUsername = "files",
            FilePassword = "secret",
        });
        server.Files.TryPut("a", [1]);
        return server;
    }
}
