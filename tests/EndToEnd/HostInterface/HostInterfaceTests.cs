using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Sessions;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.HostInterface;

/// <summary>A program on the LAN of an emulated gateway, and the ACS that hears of what it does.</summary>
public sealed partial class HostInterfaceTests
{
    private const string ProvisioningCode = "Device.DeviceInfo.ProvisioningCode";

    [Fact]
    public async Task TheExamplesOfItsPageWork()
    {
        await using Site site = await StartAsync();
        using HttpClient client = await ConnectAsync(site, site.Gateway.HostInterfaceToken);
        string page = await File.ReadAllTextAsync(Path.Combine(Root(), "firmware", "HostInterface", "README.md"));
        MatchCollection examples = Example().Matches(page);
        string cursor = string.Empty;
        foreach (Match example in examples)
        {
            string target = example.Groups["target"].Value.Replace("CURSOR", cursor, StringComparison.Ordinal);
            string method = example.Groups["method"].Success ? example.Groups["method"].Value : "GET";
            using var request = new HttpRequestMessage(new HttpMethod(method), target);
            if (example.Groups["body"].Success)
            {
                request.Content = new StringContent(example.Groups["body"].Value, Encoding.UTF8, "application/x-www-form-urlencoded");
            }

            using HttpResponseMessage response = await client.SendAsync(request);
            string body = await response.Content.ReadAsStringAsync();
            Match found = Cursor().Match(body);
            cursor = found.Success ? found.Value : cursor;
            Assert.Equal(example.Groups["answer"].Value, Cursor().Replace(body, "CURSOR"));
        }

        Assert.Equal(page.Split("\ncurl ").Length - 1, examples.Count);
    }

    [Fact]
    public async Task WhatAProgramChangesIsToldToTheAcs()
    {
        await using Site site = await StartAsync();
        await site.SessionWithAsync("1 BOOT");
        using HttpClient client = await ConnectAsync(site, site.Gateway.HostInterfaceToken);
        Task<SessionReport> told = site.NextSessionWithAsync("4 VALUE CHANGE");
        using var body = new StringContent($$"""{"values":[{"name":"{{ProvisioningCode}}","value":"LAN.7"}]}""");
        using HttpResponseMessage response = await client.PutAsync("/values", body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        SessionReport session = await told;
        Assert.Equal("LAN.7", session.Inform.Parameters.Single(parameter => parameter.Name == ProvisioningCode).Value);
    }

    [Fact]
    public async Task TheWholeModelIsReadOverManyConnections()
    {
        await using Site site = await StartAsync();
        await site.SessionWithAsync("1 BOOT");
        string[] bodies = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            using HttpClient client = await ConnectAsync(site, site.Gateway.HostInterfaceToken);
            return await client.GetStringAsync("/values");
        }));
        Assert.All(bodies, body => Assert.Contains(ProvisioningCode, body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task NobodyElseReadsAnything()
    {
        await using Site site = await StartAsync();
        using HttpClient client = await ConnectAsync(site, "wrong-0123456789");
        foreach (string target in (string[])["/", "/values", "/attributes", "/changes", "/objects"])
        {
            using HttpResponseMessage response = await client.GetAsync(target);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
            Assert.Equal("""{"message":"a token is needed"}""", await response.Content.ReadAsStringAsync());
        }

        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("wrong-0123456789", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ItIsOffUnlessConfigured()
    {
        await using Site site = await Site.StartAsync();
        await site.SessionWithAsync("1 BOOT");
        Assert.Equal(0, site.Gateway.HostInterfacePort);
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("host interface", StringComparison.Ordinal));
    }

    private static Task<Site> StartAsync() => Site.StartAsync(
        new DemoAcsOptions { WalkNewDevices = false, PeriodicInformInterval = null }, new GatewayOptions { HostInterfacePort = 0 });

    private static async Task<HttpClient> ConnectAsync(Site site, string token)
    {
        using var patience = new CancellationTokenSource(Site.Patience);
        while (site.Gateway.HostInterfacePort == 0)
        {
            await Task.Delay(10, patience.Token);
        }

        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{site.Gateway.HostInterfacePort}/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static string Root() => typeof(HostInterfaceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    [GeneratedRegex(
        """
        ```sh\ncurl -H "\$AUTH"(?: -g)?(?: -X (?<method>[A-Z]+))?(?: -d '(?<body>[^']*)')? "\$GATEWAY(?<target>[^"]*)"\n```\n\n```json\n(?<answer>[^\n]*)\n```
        """)]
    private static partial Regex Example();

    [GeneratedRegex("[0-9a-f]{8}\\.[0-9]+")]
    private static partial Regex Cursor();
}
