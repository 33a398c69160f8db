using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Sessions;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.EndToEnd.Dhcp;

/// <summary>A gateway that knows nothing but its factory settings finds its ACS by a real DHCP server.</summary>
public class DnsmasqTests(ITestOutputHelper output)
{
    private const string Vendor = "--dhcp-option=vendor:dslforum.org";
    private const string Identifying = "--dhcp-option=vi-encap:3561";

    [DnsmasqTheory]
    [Trait("Requirement", "R424")]
    [Trait("Requirement", "R425")]
    [Trait("Requirement", "R430")]
    [Trait("Requirement", "R431")]
    [Trait("Requirement", "R433")]
    [Trait("Requirement", "R434")]
    [Trait("Requirement", "R437")]
    [InlineData("option 43", Vendor, 1)]
    [InlineData("option 125", Identifying, 11)]
    public async Task TheFirstSessionFollowsWhatTheServerSays(string name, string option, int first)
    {
        (SessionReport session, string[] values) = await RunAsync(
            $"{option},{first},{DhcpSite.AcsUrl}",
            $"{option},{first + 1},area-51",
            $"{option},{first + 2},{Digits("17")}",
            $"{option},{first + 3},{Digits("3000")}");

        output.WriteLine($"{name}: {string.Join(", ", values)}");
        Assert.True(session.Inform.Has("0 BOOTSTRAP"));
        Assert.Equal([DhcpSite.AcsUrl, "area-51", "17", "3000"], values);
    }

    [DnsmasqTheory]
    [Trait("Requirement", "R439")]
    [InlineData("--dhcp-option-force=43,")]
    public async Task APlainUrlInOption43WillDo(string option)
    {
        (SessionReport session, string[] values) = await RunAsync(option + DhcpSite.AcsUrl);

        Assert.True(session.Inform.Has("0 BOOTSTRAP"));
        Assert.Equal([DhcpSite.AcsUrl, string.Empty, "5", "2000"], values);
    }

    /// <summary>dnsmasq takes plain digits for a number of one byte; so they are given as bytes.</summary>
    private static string Digits(string text) => string.Join(':', text.Select(digit => $"{(int)digit:x2}"));

    private async Task<(SessionReport Session, string[] Values)> RunAsync(params string[] options)
    {
        DemoAcsServer acs = await DemoAcsServer.StartAsync(new DemoAcsOptions { WalkNewDevices = false, PeriodicInformInterval = null });
        const string Server = "Device.ManagementServer.";
        var values = acs.Enqueue(Site.DeviceId, new GetParameterValues(
            Server + "URL",
            "Device.DeviceInfo.ProvisioningCode",
            Server + "CWMPRetryMinimumWaitInterval",
            Server + "CWMPRetryIntervalMultiplier"));
        await using DhcpSite site = DhcpSite.Start(acs, options);
        int code = await site.EndAsync();
        output.WriteLine(await site.Output);
        Assert.Equal(0, code);
        return (acs.Sessions.Single(session => session.Completed), [.. (await values).Response.Select(value => value.Value)]);
    }
}
