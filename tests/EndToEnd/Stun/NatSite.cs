using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NanoCwmp.DemoAcs;

namespace NanoCwmp.Tests.EndToEnd.Stun;

/// <summary>
/// Three network namespaces: outside with an ACS and coturn, a NAT that forgets a binding after a few seconds, and a gateway
/// behind it in a process of its own.
/// </summary>
internal sealed class NatSite : IAsyncDisposable
{
    public const int StunPort = 3478;

    /// <summary>Seconds after which the NAT forgets a binding that nobody uses.</summary>
    public const int Patience = 5;

    private const int AcsPort = 7547;

    private static readonly IPAddress s_outside = IPAddress.Parse("198.51.100.1");

    private readonly Stack<IDisposable> _owned = new();
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("nanocwmp-nat-");
    private readonly TcpListener _listener;
    private readonly Socket _sender;
    private readonly Process _gateway;
    private readonly NetworkNamespace _nat;

    private NatSite(DemoAcsServer acs)
    {
        Acs = acs;
        string prefix = $"nc{Environment.ProcessId}";
        NetworkNamespace outside = Own(new NetworkNamespace(prefix + "out"));
        _nat = Own(new NetworkNamespace(prefix + "nat"));
        NetworkNamespace inside = Own(new NetworkNamespace(prefix + "in"));
        Link(outside, "198.51.100.1/24", _nat, "out", "198.51.100.2/24");
        Link(inside, "192.168.77.2/24", _nat, "in", "192.168.77.1/24");
        inside.Exec("ip", "route", "add", "default", "via", "192.168.77.1");
        _nat.Exec("sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward");
        _nat.Exec(Tls.Tools.Nft!, "add table ip nat; add chain ip nat after { type nat hook postrouting priority 100; }");
        _nat.Exec(Tls.Tools.Nft!, "add rule ip nat after oifname out masquerade fully-random");
        foreach (string timeout in (string[])["udp_timeout", "udp_timeout_stream"])
        {
            _nat.Exec("sh", "-c", $"echo {Patience} > /proc/sys/net/netfilter/nf_conntrack_{timeout}");
        }

        Own(new CoturnServer(s_outside, StunPort, outside.Name));
        _listener = outside.Run(() =>
        {
            var listener = new TcpListener(s_outside, AcsPort);
            listener.Start();
            return listener;
        });
        _sender = Own(outside.Run(() => new Socket(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Udp)));
        _ = RelayAsync();
        string emulator = Path.Combine(AppContext.BaseDirectory, "nanocwmp-emulator.dll");
        _gateway = Process.Start(new ProcessStartInfo(
            Tls.Tools.Ip!,
            [
                "netns", "exec", inside.Name, "dotnet", emulator, "--acs", $"http://{s_outside}:{AcsPort}{acs.Url.AbsolutePath}",
                "--address", "192.168.77.2", "--serial", "E2E", "--data", _data.FullName,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Output = _gateway.StandardOutput.ReadToEndAsync();
        _ = _gateway.StandardError.ReadToEndAsync();
    }

    public DemoAcsServer Acs { get; }

    /// <summary>Gets what the gateway prints, when it has ended.</summary>
    public Task<string> Output { get; }

    /// <summary>Tells why there can be no such site here, or null.</summary>
    public static string? Obstacle()
    {
        try
        {
            using var probe = new NetworkNamespace($"nc{Environment.ProcessId}probe");
            probe.Exec("nft", "add", "table", "ip", "nat");
            return probe.Run(() => (string?)null);
        }
        catch (Exception failure)
        {
            return $"network namespaces with a NAT cannot be made here: {failure.Message}";
        }
    }

    /// <summary>Starts it with an ACS that has its jobs already.</summary>
    public static NatSite Start(DemoAcsServer acs) => new(acs);

    /// <summary>Has the NAT forget all bindings, as a restart of it does.</summary>
    public void ForgetBindings() => _nat.Exec(Tls.Tools.Conntrack!, "-F");

    /// <summary>Sends a datagram from outside, with the STUN server's address and port as ACSs do.</summary>
    /// <param name="address">UDPConnectionRequestAddress.</param>
    /// <param name="content">The datagram.</param>
    public void Send(string address, byte[] content)
    {
        IPEndPoint target = IPEndPoint.Parse(address);
        int length = 8 + content.Length;
        byte[] datagram =
        [
            StunPort >> 8, StunPort & 0xFF, (byte)(target.Port >> 8), (byte)target.Port, (byte)(length >> 8), (byte)length, 0, 0, .. content,
        ];
        _sender.SendTo(datagram, new IPEndPoint(target.Address, 0));
    }

    public async ValueTask DisposeAsync()
    {
        _gateway.Kill(entireProcessTree: true);
        await _gateway.WaitForExitAsync();
        _gateway.Dispose();
        _listener.Dispose();
        while (_owned.TryPop(out IDisposable? owned))
        {
            owned.Dispose();
        }

        await Acs.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private static void Link(NetworkNamespace end, string address, NetworkNamespace nat, string name, string natAddress)
    {
        end.Exec("ip", "link", "add", "eth0", "type", "veth", "peer", "name", name, "netns", nat.Name);
        end.Exec("ip", "addr", "add", address, "dev", "eth0");
        end.Exec("ip", "link", "set", "eth0", "up");
        nat.Exec("ip", "addr", "add", natAddress, "dev", name);
        nat.Exec("ip", "link", "set", name, "up");
    }

    private T Own<T>(T owned)
        where T : IDisposable
    {
        _owned.Push(owned);
        return owned;
    }

    /// <summary>Passes connections from outside on to the ACS, which listens on loopback.</summary>
    private async Task RelayAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync();
                _ = RelayAsync(client);
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
                Task there = client.GetStream().CopyToAsync(acs.GetStream());
                Task back = acs.GetStream().CopyToAsync(client.GetStream());
                await Task.WhenAny(there, back);
            }
            catch (Exception failure) when (failure is SocketException or IOException)
            {
                // One of them has gone, and so does the other.
            }
        }
    }
}
