using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Behaviors;
using NanoCwmp.Hal;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Tls;

/// <summary>
/// Redirects that lead to https, from http and from another host: the certificate is checked against the host that the redirect
/// names, and nothing is said to one that fails.
/// </summary>
public class TlsRedirectTests(TestCa ca) : IClassFixture<TestCa>
{
    /// <summary>
    /// Where the redirect comes from, the host that it names, the certificate that is there, and a part of the reason why the
    /// session ends; none if it goes on.
    /// </summary>
    public static TheoryData<string, string, string, string?> Rows => new()
    {
        { "http", "localhost", "local", null },
        { "http", "127.0.0.1", "address", null },
        { "http", "127.0.0.1", "local", "the certificate is for another host" },
        { "http", "localhost", "address", "the certificate is for another host" },
        { "http", "localhost", "another", "the certificate is for another host" },
        { "http", "localhost", "self-signed", "self-signed" },
        { "http", "localhost", "foreign", "the certificate is not issued by a trusted root" },
        { "https", "localhost", "local", null },
        { "https", "127.0.0.1", "address", null },

        // The host of the URL of the ACS is localhost: what is right there is wrong elsewhere.
        { "https", "127.0.0.1", "local", "the certificate is for another host" },
        { "https", "localhost", "another", "the certificate is for another host" },
        { "https", "localhost", "foreign", "the certificate is not issued by a trusted root" },
    };

    [NginxTheory]
    [Trait("Requirement", "R031")]
    [Trait("Requirement", "R379")]
    [MemberData(nameof(Rows))]
    public async Task CertificateIsCheckedAgainstTheHostOfTheRedirect(string scheme, string host, string certificate, string? reason)
    {
        var there = new SeenBehavior();
        await using DemoAcsServer target = await StartAsync(there);
        using NginxServer proxy = await NginxServer.StartAsync(target.Url, ca.FileOf(certificate));
        await using DemoAcsServer acs = await StartAsync(Redirect($"https://{host}:{proxy.Port}/acs"));
        using NginxServer front = await NginxServer.StartAsync(acs.Url, ca.FileOf("local"));

        string? failure = await FirstSessionAsync(scheme == "http" ? acs.Url.AbsoluteUri : $"https://localhost:{front.Port}/acs");

        if (reason is null)
        {
            Assert.Null(failure);
            Assert.True(Assert.Single(target.Sessions).Completed);
            Assert.Equal($"{host}:{proxy.Port}", there.Requests[0].Header("Host"));
        }
        else
        {
            Assert.Contains(reason, failure, StringComparison.Ordinal);
            Assert.Empty(there.Requests);
        }
    }

    [NginxFact]
    [Trait("Requirement", "R031")]
    public async Task RedirectToPlainHttpIsNotFollowed()
    {
        var there = new SeenBehavior();
        await using DemoAcsServer target = await StartAsync(there);
        await using DemoAcsServer acs = await StartAsync(Redirect(target.Url.AbsoluteUri));
        using NginxServer front = await NginxServer.StartAsync(acs.Url, ca.FileOf("local"));

        string? failure = await FirstSessionAsync($"https://localhost:{front.Port}/acs");

        Assert.Contains("https to http", failure, StringComparison.Ordinal);
        Assert.Empty(there.Requests);
    }

    private static StatusBehavior Redirect(string location) => new(307) { Location = new Uri(location) };

    private static async Task<DemoAcsServer> StartAsync(AcsBehavior behavior)
    {
        DemoAcsServer acs = await DemoAcsServer.StartAsync(new DemoAcsOptions { WalkNewDevices = false, PeriodicInformInterval = null });
        acs.Behaviors = [behavior];
        return acs;
    }

    private async Task<string?> FirstSessionAsync(string url)
    {
        var options = new GatewayOptions { SerialNumber = "E2E", AcsUrl = url, Tls = new TlsSettings { Roots = ca.Root } };
        using var gateway = new EmulatedGateway(options, new Site.TestLog());
        var outcome = new TaskCompletionSource<SessionOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        gateway.SessionEnded += (_, ended) => outcome.TrySetResult(ended);
        gateway.Start();
        return (await outcome.Task.WaitAsync(Site.Patience)).Failure;
    }
}
