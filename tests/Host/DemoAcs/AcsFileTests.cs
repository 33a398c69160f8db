using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using NanoCwmp.DemoAcs;
using Xunit;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>The files of the demonstration ACS as its page handles them.</summary>
public class AcsFileTests
{
    private const int Limit = 100000;

    // 129 characters.
    private const string LongName = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
        + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdefX";

    [Theory]
    [InlineData("file", Limit / 2, HttpStatusCode.Created, "")]
    [InlineData("a%20%C3%A4", 0, HttpStatusCode.Created, "")]
    [InlineData("file", Limit + 1, HttpStatusCode.RequestEntityTooLarge, "file is too large: a file may have 0.1 MB.")]
    [InlineData(LongName, 1, HttpStatusCode.BadRequest, "A name has 1 to 128 characters and no slash.")]
    public async Task FileIsTakenOrRefusedWithAReason(string name, int size, HttpStatusCode status, string error)
    {
        await using DemoAcsServer server = await StartAsync();
        foreach (bool isMeasured in new[] { true, false })
        {
            (HttpStatusCode got, string? reason) = await PutAsync(server, name, size, isMeasured);
            Assert.Equal(status, got);
            Assert.Equal(error, reason ?? string.Empty);
        }

        Assert.Equal(error.Length > 0 ? null : size, server.Files.Get(Uri.UnescapeDataString(name))?.Length);
    }

    [Fact]
    public async Task FilesHaveRoomTogether()
    {
        await using DemoAcsServer server = await StartAsync();
        Assert.Equal(HttpStatusCode.Created, (await PutAsync(server, "a", Limit, true)).Status);
        (HttpStatusCode status, string? error) = await PutAsync(server, "b", Limit, true);
        Assert.Equal(HttpStatusCode.InsufficientStorage, status);
        Assert.Equal("There is no room for b: all files together may have 0.1 MB.", error);

        // In place of one there is room, and where one was deleted.
        Assert.Equal(HttpStatusCode.Created, (await PutAsync(server, "a", Limit - 1, true)).Status);
        using var client = new HttpClient { BaseAddress = server.PageUrl };
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync("/api/files/a")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.DeleteAsync("/api/files/a")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await PutAsync(server, "b", Limit, true)).Status);
    }

    [Fact]
    public async Task PagesOfOthersCannotChangeFiles()
    {
        await using DemoAcsServer server = await StartAsync();
        using var client = new HttpClient { BaseAddress = server.PageUrl };
        client.DefaultRequestHeaders.Add("Origin", "http://other.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PutAsync("/api/files/a", new ByteArrayContent([1]))).StatusCode);
        Assert.Empty(server.Files.Names);
    }

    [Fact]
    public async Task JobOfAMissingFileIsRefused()
    {
        await using DemoAcsServer server = await StartAsync();
        using var cpe = new FakeCpe(server.Url);
        await cpe.RunSessionAsync("1 BOOT");
        using var client = new HttpClient { BaseAddress = server.PageUrl };
        HttpResponseMessage response = await client.PostAsJsonAsync(
            "/api/jobs",
            new { device = cpe.DeviceId, method = "Download", fileType = "1 Firmware Upgrade Image", file = "none" });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("There is no file none.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<DemoAcsServer> StartAsync() =>
        DemoAcsServer.StartAsync(new DemoAcsOptions { MaxRequestBody = Limit, MaxFileBytes = Limit + 1000 });

    private static async Task<(HttpStatusCode Status, string? Error)> PutAsync(
        DemoAcsServer server, string name, int size, bool isMeasured)
    {
        using var client = new HttpClient { BaseAddress = server.PageUrl };
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/files/" + name)
        {
            Content = new ByteArrayContent(new byte[size]),
        };
        request.Headers.TransferEncodingChunked = isMeasured ? null : true;
        using HttpResponseMessage response = await client.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? null : JsonDocument.Parse(text).RootElement.GetProperty("error").GetString());
    }
}
