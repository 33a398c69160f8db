using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.EndToEnd.Stun;

/// <summary>A gateway, coturn and connection requests over UDP on loopback, where there is no NAT.</summary>
public class CoturnTests(ITestOutputHelper output)
{
    private const string Prefix = "Device.ManagementServer.";

    [CoturnFact]
    [Trait("Requirement", "R340")]
    [Trait("Requirement", "R344")]
    public async Task ABindingIsFound()
    {
        using var coturn = new CoturnServer(IPAddress.Loopback, CoturnServer.FreePort());
        await using Site site = await StartAsync(coturn);
        await LogAsync(site, "no NAT is before the device");
    }

    [CoturnFact]
    [Trait("Requirement", "R348")]
    [Trait("Requirement", "R349")]
    public async Task AServerThatAsksForCredentialsGetsThem()
    {
        using var coturn = new CoturnServer(
            IPAddress.Loopback, CoturnServer.FreePort(), null, "--secure-stun", "-a", "-u", "cpe:stun secret", "-r", "nanocwmp");
        await using Site site = await StartAsync(coturn);
        await LogAsync(site, "the STUN server refuses with error 401");
        Set(site, "STUNPassword", "stun secret");
        Set(site, "STUNUsername", "cpe");
        await LogAsync(site, "no NAT is before the device");
    }

    [Fact]
    [Trait("Requirement", "R345")]
    [Trait("Requirement", "R352")]
    [Trait("Requirement", "R353")]
    public async Task ARequestIsFollowedByASessionAlsoWithoutStun()
    {
        await using Site site = await Site.StartAsync();
        await site.NextSessionAsync();
        string address = await SetCredentialsAsync(site);
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        using var sender = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        for (int i = 0; i < 3; i++)
        {
            byte[] forged = UdpRequest.Make(address, now + 100, "guess");
            await sender.SendAsync(forged, IPEndPoint.Parse(address));
        }

        Task session = site.NextSessionWithAsync("6 CONNECTION REQUEST");
        byte[] request = UdpRequest.Make(address, now);
        var time = Stopwatch.StartNew();
        for (int i = 0; i < 3; i++)
        {
            await sender.SendAsync(request, IPEndPoint.Parse(address));
        }

        await session;
        output.WriteLine($"session complete after {time.ElapsedMilliseconds} ms");
        await site.NextSessionAsync();
        await Task.Delay(200);
        Assert.Equal(2, site.Gateway.CompletedSessions);
        Assert.Equal(0, sender.Available);
    }

    private static async Task<Site> StartAsync(CoturnServer coturn)
    {
        Site site = await Site.StartAsync();
        await site.NextSessionAsync();
        Set(site, "STUNServerAddress", "localhost");
        Set(site, "STUNServerPort", $"{coturn.Port}");
        Set(site, "STUNMinimumKeepAlivePeriod", "1");
        Set(site, "STUNMaximumKeepAlivePeriod", "1");
        Set(site, "STUNEnable", "1");
        return site;
    }

    private static void Set(Site site, string name, string value) =>
        site.Gateway.Post(agent => Assert.True(agent.Configure(Prefix + name, value)));

    private static async Task<string> SetCredentialsAsync(Site site)
    {
        Set(site, "PeriodicInformEnable", "0");
        Set(site, "ConnectionRequestUsername", UdpRequest.Username);
        Set(site, "ConnectionRequestPassword", UdpRequest.Password);
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        site.Gateway.Post(agent => address.SetResult(agent.Setting(Prefix + "UDPConnectionRequestAddress")));
        return await address.Task.WaitAsync(Site.Patience);
    }

    private static async Task LogAsync(Site site, string text)
    {
        var time = Stopwatch.StartNew();
        while (!site.Log.Lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
        {
            Assert.True(time.Elapsed < Site.Patience, $"no \"{text}\" in: {string.Join("; ", site.Log.Lines)}");
            await Task.Delay(20);
        }
    }
}
