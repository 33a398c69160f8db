using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Soap;
using NanoCwmp.Hal;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>Connection requests over real sockets, made by .NET's own HTTP client with its digest.</summary>
public sealed class ConnectionRequestTests(ITestOutputHelper output)
{
    private const string UrlPath = "Device.ManagementServer.ConnectionRequestURL";
    private const string UsernamePath = "Device.ManagementServer.ConnectionRequestUsername";
    private const string PasswordPath = "Device.ManagementServer.ConnectionRequestPassword";

    private static readonly NetworkCredential s_credential = new("operator", "a secret \"of\" this device");

    [Fact]
    [Trait("Requirement", "R096")]
    [Trait("Requirement", "R138")]
    [Trait("Requirement", "R315")]
    [Trait("Requirement", "R319")]
    [Trait("Requirement", "R325")]
    [Trait("Requirement", "R330")]
    public async Task ARequestIsFollowedByASession()
    {
        await using Site site = await Site.StartAsync();
        Uri url = await SetCredentialsAsync(site);
        var time = Stopwatch.StartNew();
        Task session = site.NextSessionWithAsync("6 CONNECTION REQUEST");
        Assert.Equal(HttpStatusCode.OK, await RequestAsync(url, s_credential));
        TimeSpan answered = time.Elapsed;
        await session;
        output.WriteLine($"answered after {answered.TotalMilliseconds:0} ms, session complete after {time.ElapsedMilliseconds} ms");
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    [Trait("Requirement", "R329")]
    public async Task WrongCredentialsAreFollowedByNone()
    {
        await using Site site = await Site.StartAsync();
        Uri url = await SetCredentialsAsync(site);
        Assert.Equal(HttpStatusCode.Unauthorized, await RequestAsync(url, new NetworkCredential("operator", "guess")));
        Assert.Equal(HttpStatusCode.NotFound, await RequestAsync(new Uri(url, "/"), s_credential));
        Assert.Equal(2, site.Gateway.CompletedSessions);
    }

    [Fact]
    public async Task FiftyDrippingClientsDoNotStopAValidRequest()
    {
        await using Site site = await Site.StartAsync();
        Uri url = await SetCredentialsAsync(site);
        List<Socket> drips = [];
        for (int i = 0; i < 50; i++)
        {
            var drip = new Socket(SocketType.Stream, ProtocolType.Tcp);
            drips.Add(drip);
            await drip.ConnectAsync(IPAddress.Loopback, url.Port);
            await drip.SendAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nX-"));
        }

        Task session = site.NextSessionWithAsync("6 CONNECTION REQUEST");
        var time = Stopwatch.StartNew();
        Assert.Equal(HttpStatusCode.OK, await RequestAsync(url, s_credential));
        await session;
        output.WriteLine($"session complete after {time.ElapsedMilliseconds} ms");
        drips.ForEach(drip => drip.Dispose());
    }

    [Fact]
    [Trait("Requirement", "R326")]
    public async Task UrlAndPasswordOutliveARestartAndDifferBetweenGateways()
    {
        DirectoryInfo data = Directory.CreateTempSubdirectory("nanocwmp-");
        try
        {
            (string path, string password) = await FactoryStateAsync(Path.Combine(data.FullName, "1.flash"));
            Assert.Equal((path, password), await FactoryStateAsync(Path.Combine(data.FullName, "1.flash")));
            (string otherPath, string otherPassword) = await FactoryStateAsync(Path.Combine(data.FullName, "2.flash"));
            Assert.NotEqual(path, otherPath);
            Assert.NotEqual(password, otherPassword);
            Assert.Equal(32, password.Length);
        }
        finally
        {
            data.Delete(true);
        }
    }

    [Fact]
    public async Task TheDemonstrationAcsReachesTheGatewayByItsUrl()
    {
        await using Site site = await Site.StartAsync(new DemoAcsOptions());
        await site.NextSessionAsync();
        Assert.Contains(site.Acs.Transcript, entry => entry.Xml.Contains("demo-acs", StringComparison.Ordinal)
            && entry.Xml.Contains("••••••", StringComparison.Ordinal));

        Task session = site.NextSessionWithAsync("6 CONNECTION REQUEST");
        JobResult<IReadOnlyList<ParameterValue>> result = await site.Acs
            .Enqueue(Site.DeviceId, new GetParameterValues("Device.DeviceInfo.UpTime")).WaitAsync(Site.Patience);

        Assert.NotNull(result.Response);
        await session;
    }

    [Fact]
    [Trait("Requirement", "R103")]
    public async Task TheFirstConnectionAfterARestartComesFromAnotherPort()
    {
        using var acs = new TcpListener(IPAddress.Loopback, 0);
        acs.Start();
        string url = $"http://{acs.LocalEndpoint}/";
        HashSet<int> ports = [];
        for (int boot = 0; boot < 4; boot++)
        {
            using var gateway = new EmulatedGateway(new GatewayOptions { AcsUrl = url }, new NoLog());
            gateway.Start();
            using TcpClient connection = await acs.AcceptTcpClientAsync().WaitAsync(Site.Patience);
            ports.Add(((IPEndPoint)connection.Client.RemoteEndPoint!).Port);
        }

        Assert.Equal(4, ports.Count);
    }

    /// <summary>Has the ACS set the credentials.</summary>
    private static async Task<Uri> SetCredentialsAsync(Site site)
    {
        await site.NextSessionAsync();
        Task<JobResult<int>> set = site.Acs.Enqueue(Site.DeviceId, new SetParameterValues(
            [
                new ParameterValue(UsernamePath, s_credential.UserName, "string"),
                new ParameterValue(PasswordPath, s_credential.Password, "string"),
            ],
            "credentials"));
        site.Gateway.Post(agent => agent.Configure("Device.ManagementServer.PeriodicInformEnable", "0"));
        site.Poke();
        Assert.Equal(0, (await set.WaitAsync(Site.Patience)).Response);
        await site.NextSessionAsync();
        return new Uri(site.Acs.Device(Site.DeviceId)!.Value(UrlPath)!);
    }

    private static async Task<HttpStatusCode> RequestAsync(Uri url, NetworkCredential credential)
    {
        using var handler = new SocketsHttpHandler { Credentials = new CredentialCache { { url, "Digest", credential } } };
        using var client = new HttpClient(handler) { Timeout = Site.Patience };
        using HttpResponseMessage response = await client.GetAsync(url);
        Assert.Equal(0, response.Content.Headers.ContentLength);
        return response.StatusCode;
    }

    private static async Task<(string Path, string Password)> FactoryStateAsync(string image)
    {
        var state = new TaskCompletionSource<(string, string)>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var gateway = new EmulatedGateway(new GatewayOptions { ImagePath = image }, new NoLog());
        gateway.Booted += (_, agent) =>
        {
            agent.Poll(0);
            string url = agent.Setting(UrlPath);
            string password = agent.Setting(PasswordPath);
            state.TrySetResult((new Uri(url).AbsolutePath, password));
        };
        gateway.Start();
        return await state.Task.WaitAsync(Site.Patience);
    }

    private sealed class NoLog : ILogSink
    {
        public void Write(LogLevel level, string message)
        {
        }
    }
}
