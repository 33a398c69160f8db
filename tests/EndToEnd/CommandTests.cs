using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Jobs;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>The emulator as its user runs it.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("nanocwmp-");

    [Fact]
    public async Task OnceEndsWithZeroAfterTheFirstCompleteSession()
    {
        (int code, string output) = await RunAsync("--once", "--port", "0");

        Assert.Equal(0, code);
        Assert.Contains("0 BOOTSTRAP, 1 BOOT", output, StringComparison.Ordinal);
        Assert.Contains("session complete, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnceEndsWithOneAndTheReasonIfTheAcsDoesNotAnswer()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        (int code, string output) = await RunAsync("--once", "--acs", $"http://127.0.0.1:{port}/acs");

        Assert.Equal(1, code);
        Assert.Contains("no connection to the ACS", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--acs takes an http or https URL", "--acs", "ftp://127.0.0.1/")]
    [InlineData("--serial takes 1 to 64 letters", "--serial", "../1")]
    [InlineData("--port takes a number from 0 to 65535", "--port", "70000")]
    [InlineData("--connection-request-port takes a number from 0 to 65535", "--connection-request-port", "-1")]
    [InlineData("--acs and --dhcp exclude each other", "--acs", "http://127.0.0.1/", "--dhcp", "lo")]
    [InlineData("There is no network interface nonesuch0. There are: ", "--dhcp", "nonesuch0")]
    [InlineData("Unrecognized command or argument", "--nonsense")]
    [InlineData("Required argument missing for option: '--acs'", "--acs")]
    [InlineData("--acs with https needs --ca FILE", "--acs", "https://127.0.0.1/")]
    [InlineData("--port takes a number from 0 to 65535", "--port", "x")]
    [InlineData("--host-interface takes a number from 0 to 65535", "--host-interface", "x")]
    [InlineData("--address takes an IPv4 address of this machine", "--address", "::1")]
    [InlineData("--address 203.0.113.254 is not an address of this machine. There are: ", "--address", "203.0.113.254")]
    [InlineData("--cert and --key go together", "--key", "key.pem")]
    [InlineData(".flash cannot be used: ", "--once", "--port", "0", "--data", "/proc/nonesuch")]
    public async Task WrongOptionSaysWhatToDo(string message, params string[] arguments)
    {
        (int code, string output) = await RunAsync(arguments);

        Assert.Equal(1, code);
        Assert.Contains(message, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelpNamesEveryOption()
    {
        (int code, string output) = await RunAsync("--help");

        Assert.Equal(0, code);
        Assert.All(
            new[]
            {
                "--acs", "--dhcp", "--once", "--fresh", "--serial", "--data", "--port", "--connection-request-port",
                "--username", "--password", "--ca", "--trust-system", "--cert", "--key", "--tls13",
            },
            option => Assert.Contains(option, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SecondEmulatorOnOneFlashImageIsRefused()
    {
        await using DemoAcsServer acs = await DemoAcsServer.StartAsync(new DemoAcsOptions());
        string image = Path.Combine(_data.FullName, "EMU0000001.flash");
        using (File.Open(image + ".lock", FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            (int code, string output) = await RunAsync("--once", "--fresh", "--acs", acs.Url.AbsoluteUri);

            Assert.Equal(1, code);
            Assert.Contains("Is another emulator running with this serial number?", output, StringComparison.Ordinal);
            Assert.False(File.Exists(image));
        }

        Assert.Equal(0, (await RunAsync("--once", "--acs", acs.Url.AbsoluteUri)).Code);
    }

    [Fact]
    public async Task PortInUseSaysWhatToDo()
    {
        await using DemoAcsServer acs = await DemoAcsServer.StartAsync(new DemoAcsOptions());
        string port = acs.Url.Port.ToString(CultureInfo.InvariantCulture);

        (int code, string output) = await RunAsync("--once", "--port", port);

        Assert.Equal(1, code);
        Assert.Contains("Choose another port by --port", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FreshForgetsWhatWasSet()
    {
        const string Name = "Device.DeviceInfo.ProvisioningCode";
        await using DemoAcsServer acs = await DemoAcsServer.StartAsync(
            new DemoAcsOptions { WalkNewDevices = false, PeriodicInformInterval = null });
        Task<JobResult<int>> set = acs.Enqueue(Site.DeviceId, new SetParameterValues(Name, "here", "string"));
        string[] once = ["--once", "--serial", "E2E", "--acs", acs.Url.AbsoluteUri];
        Assert.Equal(0, (await RunAsync(once)).Code);
        Assert.Equal(0, (await set).Response);

        var kept = acs.Enqueue(Site.DeviceId, new GetParameterValues(Name));
        Assert.Equal(0, (await RunAsync(once)).Code);
        Assert.Equal("here", (await kept).Response.Single().Value);

        var forgotten = acs.Enqueue(Site.DeviceId, new GetParameterValues(Name));
        Assert.Equal(0, (await RunAsync([.. once, "--fresh"])).Code);
        Assert.Equal(string.Empty, (await forgotten).Response.Single().Value);
    }

    public void Dispose() => _data.Delete(recursive: true);

    private Task<(int Code, string Output)> RunAsync(params string[] arguments) => EmulatorProcess.RunAsync(_data, arguments);
}
