using System.Diagnostics;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Sessions;
using NanoCwmp.DemoAcs.Soap;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.EndToEnd.Stun;

/// <summary>A gateway behind a real NAT, with coturn outside.</summary>
public class NatTests(ITestOutputHelper output)
{
    private const string Prefix = "Device.ManagementServer.";
    private const string AddressPath = Prefix + "UDPConnectionRequestAddress";

    [NatFact]
    [Trait("Requirement", "R341")]
    [Trait("Requirement", "R344")]
    [Trait("Requirement", "R345")]
    [Trait("Requirement", "R346")]
    public async Task TheBindingIsFoundKeptAndFoundAgain()
    {
        DemoAcsServer acs = await DemoAcsServer.StartAsync(new DemoAcsOptions { WalkNewDevices = false, PeriodicInformInterval = null });
        Task<JobResult<NoResponseValues>> attributes = acs.Enqueue(
            Site.DeviceId, new SetParameterAttributes(new AttributeChange(AddressPath, 2)));
        Task<JobResult<int>> settings = acs.Enqueue(Site.DeviceId, new SetParameterValues(
            [
                new ParameterValue(Prefix + "ConnectionRequestUsername", UdpRequest.Username, "string"),
                new ParameterValue(Prefix + "ConnectionRequestPassword", UdpRequest.Password, "string"),
                new ParameterValue(Prefix + "PeriodicInformEnable", "0", "boolean"),
                new ParameterValue(Prefix + "STUNMinimumKeepAlivePeriod", "2", "unsignedInt"),
                new ParameterValue(Prefix + "STUNMaximumKeepAlivePeriod", "2", "int"),
                new ParameterValue(Prefix + "STUNEnable", "1", "boolean"),
            ],
            "stun"));
        await using NatSite site = NatSite.Start(acs, output.WriteLine);
        Assert.NotNull((await attributes.WaitAsync(Site.Patience)).Response);
        Assert.Equal(0, (await settings.WaitAsync(Site.Patience)).Response);

        // Found: behind the server's address, under the address of the NAT.
        string found = await AddressAsync(acs, string.Empty);
        output.WriteLine($"found {found}");
        Assert.StartsWith("198.51.100.2:", found, StringComparison.Ordinal);
        await RequestAsync(site, found, 1);

        // Kept: the NAT would have forgotten it by now.
        await Task.Delay(TimeSpan.FromSeconds(2 * NatSite.Patience));
        await RequestAsync(site, found, 2);

        // Found again: the NAT gives another port, and the ACS gets to know it.
        site.ForgetBindings();
        string again = await AddressAsync(acs, found);
        output.WriteLine($"found again {again}");
        await RequestAsync(site, again, 3);
    }

    /// <summary>Waits for an Inform that tells of another address.</summary>
    private static async Task<string> AddressAsync(DemoAcsServer acs, string before)
    {
        SessionReport report = await acs.WaitForSessionAsync(
            session => session.Completed && session.Inform.Has("4 VALUE CHANGE") && Told(session) is { } told && told != before
                && told.StartsWith("198.51.100.2:", StringComparison.Ordinal),
            Site.Patience);
        return Told(report)!;
    }

    private static string? Told(SessionReport session) =>
        session.Inform.Parameters.FirstOrDefault(parameter => parameter.Name == AddressPath)?.Value;

    private async Task RequestAsync(NatSite site, string address, int number)
    {
        int before = Requests(site);
        byte[] request = UdpRequest.Make(address, DateTimeOffset.UtcNow.ToUnixTimeSeconds() + number);
        var time = Stopwatch.StartNew();
        for (int copy = 0; copy < 3; copy++)
        {
            site.Send(address, request);
        }

        while (Requests(site) == before)
        {
            Assert.True(time.Elapsed < Site.Patience, "no session");
            await Task.Delay(10);
        }

        output.WriteLine($"session complete {time.ElapsedMilliseconds} ms after the request");
        Assert.Equal(before + 1, Requests(site));
    }

    private static int Requests(NatSite site) =>
        site.Acs.Sessions.Count(session => session.Completed && session.Inform.Has("6 CONNECTION REQUEST"));
}
