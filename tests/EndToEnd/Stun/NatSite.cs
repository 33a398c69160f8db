using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
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

    private NatSite(DemoAcsServer acs, Action<string> print)
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
        _gateway.OutputDataReceived += (_, line) => print(line.Data ?? string.Empty);
        _gateway.ErrorDataReceived += (_, line) => print(line.Data ?? string.Empty);
        _gateway.BeginOutputReadLine();
        _gateway.BeginErrorReadLine();
    }

    public DemoAcsServer Acs { get; }

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

    /// <summary>Starts it.</summary>
    /// <param name="acs">The ACS, which has its jobs already.</param>
    /// <param name="print">Takes each line that the gateway prints.</param>
    public static NatSite Start(DemoAcsServer acs, Action<string> print) => new(acs, print);

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
                Task there = PassOnAsync(client.GetStream(), acs.GetStream());
                Task back = acs.GetStream().CopyToAsync(client.GetStream());
                await Task.WhenAny(there, back);
            }
            catch (Exception failure) when (failure is SocketException or IOException)
            {
                // One of them has gone, and so does the other.
            }
        }
    }

    /// <summary>Passes requests on under the name by which the ACS knows itself; it takes no others.</summary>
    private async Task PassOnAsync(NetworkStream from, NetworkStream to)
    {
        byte[] buffer = new byte[65536];
        int count;
        while ((count = await from.ReadAsync(buffer)) > 0)
        {
            string text = Encoding.Latin1.GetString(buffer, 0, count)
                .Replace($"Host: {s_outside}:{AcsPort}\r\n", $"Host: {Acs.Url.Authority}\r\n", StringComparison.Ordinal);
            await to.WriteAsync(Encoding.Latin1.GetBytes(text));
        }
    }
}
