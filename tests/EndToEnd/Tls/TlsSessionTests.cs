using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs;
using NanoCwmp.Hal;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Tls;

/// <summary>Whole sessions over https.</summary>
public class TlsSessionTests(TestCa ca) : IClassFixture<TestCa>
{
    [NginxFact]
    [Trait("Requirement", "R371")]
    public async Task SessionGoesThroughTls()
    {
        await using DemoAcsServer acs = await DemoAcsServer.StartAsync(new DemoAcsOptions());
        using NginxServer proxy = await NginxServer.StartAsync(acs.Url, ca.FileOf("local"));

        Assert.Null(await FirstSessionAsync(Url(acs, proxy), new TlsSettings { Roots = ca.Root }));
        Assert.True(Assert.Single(acs.Sessions).Completed);
        Assert.Equal("E2E", acs.Device(Site.DeviceId)!.Value("Device.DeviceInfo.SerialNumber"));
    }

    [NginxFact]
    [Trait("Requirement", "R376")]
    [Trait("Requirement", "R384")]
    public async Task UntrustedAcsHearsNothing()
    {
        await using DemoAcsServer acs = await DemoAcsServer.StartAsync(new DemoAcsOptions());
        using NginxServer proxy = await NginxServer.StartAsync(acs.Url, ca.FileOf("local"));

        string? failure = await FirstSessionAsync(Url(acs, proxy), new TlsSettings { Roots = ca.OtherRoot });

        Assert.Contains("the certificate is not issued by a trusted root", failure, StringComparison.Ordinal);
        Assert.Empty(acs.Sessions);
    }

    [NginxFact]
    [Trait("Requirement", "R381")]
    public async Task AcsThatWantsAClientCertificateGetsIt()
    {
        await using DemoAcsServer acs = await DemoAcsServer.StartAsync(new DemoAcsOptions());
        using NginxServer proxy = await NginxServer.StartAsync(
            acs.Url,
            ca.FileOf("local"),
            $"ssl_client_certificate {ca.RootFile}; ssl_verify_client on;");
        string own = File.ReadAllText(ca.FileOf("device"));

        string? refused = await FirstSessionAsync(Url(acs, proxy), new TlsSettings { Roots = ca.Root });
        Assert.Contains("400", refused, StringComparison.Ordinal);
        Assert.Empty(acs.Sessions);
        var settings = new TlsSettings { Roots = ca.Root, Certificate = own, PrivateKey = own };
        Assert.Null(await FirstSessionAsync(Url(acs, proxy), settings));
    }

    [Fact]
    [Trait("Requirement", "R371")]
    [Trait("Requirement", "R384")]
    public async Task HttpsUrlOfAPlainServerIsNotFollowedInPlainText()
    {
        await using DemoAcsServer acs = await DemoAcsServer.StartAsync(new DemoAcsOptions());

        string? failure = await FirstSessionAsync($"https://127.0.0.1:{acs.Url.Port}/acs", new TlsSettings { Roots = ca.Root });

        Assert.Contains("no connection to the ACS", failure, StringComparison.Ordinal);
        Assert.Empty(acs.Sessions);
    }

    [NginxFact]
    public async Task CommandTakesTheRootOfTheAcs()
    {
        await using DemoAcsServer acs = await DemoAcsServer.StartAsync(new DemoAcsOptions());
        using NginxServer proxy = await NginxServer.StartAsync(acs.Url, ca.FileOf("local"));

        (int code, string output) = await RunAsync("--once", "--acs", Url(acs, proxy), "--ca", ca.RootFile);
        Assert.True(code == 0, output);

        (code, output) = await RunAsync("--once", "--acs", Url(acs, proxy), "--trust-system");
        Assert.Equal(1, code);
        Assert.Contains("not issued by a trusted root", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--acs with https needs --ca FILE", "--acs", "https://acs.test/")]
    [InlineData("--cert and --key go together", "--cert", "device.pem")]
    [InlineData("missing.pem", "--once", "--ca", "missing.pem")]
    public async Task CommandSaysWhatIsWrongWithItsFiles(string message, params string[] arguments)
    {
        (int code, string output) = await RunAsync([.. arguments, "--port", "0"]);

        Assert.NotEqual(0, code);
        Assert.Contains(message, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CommandSaysWhichFileIsNoCertificate()
    {
        (int code, string output) = await RunAsync("--once", "--port", "0", "--ca", typeof(Site).Assembly.Location);

        Assert.Equal(1, code);
        Assert.Contains("the trusted roots cannot be read", output, StringComparison.Ordinal);
    }

    private static string Url(DemoAcsServer acs, NginxServer proxy) => $"https://localhost:{proxy.Port}{acs.Url.AbsolutePath}";

    private static async Task<string?> FirstSessionAsync(string url, TlsSettings settings)
    {
        var options = new GatewayOptions { SerialNumber = "E2E", AcsUrl = url, Tls = settings };
        using var gateway = new EmulatedGateway(options, new Site.TestLog());
        var outcome = new TaskCompletionSource<SessionOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        gateway.SessionEnded += (_, ended) => outcome.TrySetResult(ended);
        gateway.Start();
        return (await outcome.Task.WaitAsync(Site.Patience)).Failure;
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        DirectoryInfo data = Directory.CreateTempSubdirectory("nanocwmp-");
        try
        {
            return await EmulatorProcess.RunAsync(data, arguments);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
