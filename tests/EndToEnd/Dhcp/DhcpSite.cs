using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NanoCwmp.DemoAcs;
using NanoCwmp.Tests.EndToEnd.Stun;
using NanoCwmp.Tests.EndToEnd.Tls;

namespace NanoCwmp.Tests.EndToEnd.Dhcp;

/// <summary>
/// Two network namespaces with a cable between: a provider with dnsmasq and an ACS, and a gateway that knows no ACS, in a
/// process of its own.
/// </summary>
internal sealed class DhcpSite : IAsyncDisposable
{
    private const int AcsPort = 7547;

    private static readonly IPAddress s_provider = IPAddress.Parse("192.0.2.1");
    private static int s_count;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("nanocwmp-dhcp-");
    private readonly NetworkNamespace _provider;
    private readonly NetworkNamespace _home;
    private readonly TcpListener _listener;
    private readonly Process _dnsmasq;
    private readonly Process _gateway;

    private DhcpSite(DemoAcsServer acs, string[] options)
    {
        Acs = acs;
        string prefix = $"nd{Environment.ProcessId}x{Interlocked.Increment(ref s_count)}";
        _provider = new NetworkNamespace(prefix + "p");
        _home = new NetworkNamespace(prefix + "h");
        _provider.Exec("ip", "link", "add", "eth0", "type", "veth", "peer", "name", "eth0", "netns", _home.Name);
        _provider.Exec("ip", "addr", "add", "192.0.2.1/24", "dev", "eth0");
        _provider.Exec("ip", "link", "set", "eth0", "up");
        _home.Exec("ip", "addr", "add", "192.0.2.50/24", "dev", "eth0");
        _home.Exec("ip", "link", "set", "eth0", "up");
        _listener = _provider.Run(() =>
        {
            var listener = new TcpListener(s_provider, AcsPort);
            listener.Start();
            return listener;
        });
        _ = RelayAsync();
        _dnsmasq = Start(
            _provider,
            [
                Tools.Dnsmasq!, "--keep-in-foreground", "--conf-file=/dev/null", "--port=0", "--interface=eth0", "--bind-interfaces",
                "--user=root", "--pid-file=", $"--dhcp-leasefile={Path.Combine(_data.FullName, "leases")}", "--log-dhcp",
                "--log-facility=-", "--dhcp-range=192.0.2.100,192.0.2.200", .. options,
            ]);
        ServerLog = _dnsmasq.StandardError.ReadToEndAsync();
        string emulator = Path.Combine(AppContext.BaseDirectory, "nanocwmp-emulator.dll");
        _gateway = Start(
            _home, ["dotnet", emulator, "--dhcp", "eth0", "--once", "--serial", "E2E", "--data", _data.FullName]);
        Output = _gateway.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Gets the URL under which the ACS is reached from the gateway.</summary>
    public static string AcsUrl => $"http://{s_provider}:{AcsPort}{DemoAcsPath}";

    public DemoAcsServer Acs { get; }

    /// <summary>Gets what the gateway prints, when it has ended.</summary>
    public Task<string> Output { get; }

    /// <summary>Gets what dnsmasq says, when it has ended.</summary>
    public Task<string> ServerLog { get; }

    private static string DemoAcsPath => "/acs";

    /// <summary>Tells why there can be no such site here, or null.</summary>
    public static string? Obstacle()
    {
        try
        {
            using var probe = new NetworkNamespace($"nd{Environment.ProcessId}probe");
            return probe.Run(() => (string?)null);
        }
        catch (Exception failure)
        {
            return $"network namespaces cannot be made here: {failure.Message}";
        }
    }

    /// <summary>Starts it with an ACS that has its jobs already.</summary>
    /// <param name="acs">The ACS.</param>
    /// <param name="options">What dnsmasq says of the ACS.</param>
    public static DhcpSite Start(DemoAcsServer acs, params string[] options)
    {
        // The URL stands in the test's data, and so before the ACS is there.
        return acs.Url.AbsolutePath == DemoAcsPath
            ? new DhcpSite(acs, options)
            : throw new InvalidOperationException($"the ACS listens on {acs.Url.AbsolutePath}");
    }

    /// <summary>Waits until the gateway has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        await _gateway.WaitForExitAsync().WaitAsync(Site.Patience);
        return _gateway.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        End(_gateway);
        End(_dnsmasq);
        _listener.Dispose();
        _home.Dispose();
        _provider.Dispose();
        await Acs.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private static Process Start(NetworkNamespace place, string[] command)
    {
        Process process = Process.Start(new ProcessStartInfo(Tools.Ip!, ["netns", "exec", place.Name, .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        return process;
    }

    private static void End(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>Passes connections from the gateway on to the ACS, which listens on loopback.</summary>
    private async Task RelayAsync()
    {
        try
        {
            while (true)
            {
                _ = RelayAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using (client)
        using (var acs = new TcpClient())
        {
            try
            {
                await acs.ConnectAsync(IPAddress.Loopback, Acs.Url.Port);
                await Task.WhenAny(RequestsAsync(client.GetStream(), acs.GetStream()), acs.GetStream().CopyToAsync(client.GetStream()));
            }
            catch (Exception failure) when (failure is SocketException or IOException)
            {
                // One of them has gone, and so does the other.
            }
        }
    }

    /// <summary>The demonstration ACS takes requests for loopback only; the gateway sends the head in one piece.</summary>
    private static async Task RequestsAsync(NetworkStream gateway, NetworkStream acs)
    {
        byte[] piece = new byte[65536];
        for (int count; (count = await gateway.ReadAsync(piece)) > 0;)
        {
            int host = piece.AsSpan(0, count).IndexOf("Host: 192.0.2.1:"u8);
            if (host >= 0)
            {
                "Host: 127.0.0.1:"u8.CopyTo(piece.AsSpan(host));
            }

            await acs.WriteAsync(piece.AsMemory(0, count));
        }
    }
}
