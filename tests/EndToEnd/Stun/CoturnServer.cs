using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NanoCwmp.Tests.EndToEnd.Tls;

namespace NanoCwmp.Tests.EndToEnd.Stun;

/// <summary>coturn's turnserver as a STUN server.</summary>
internal sealed class CoturnServer : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nanocwmp-coturn-");
    private readonly Process _process;

    /// <summary>Starts it.</summary>
    /// <param name="address">Where it listens.</param>
    /// <param name="port">The port that it listens on.</param>
    /// <param name="networkNamespace">The namespace that it runs in, or null for that of the test.</param>
    /// <param name="arguments">Further arguments.</param>
    public CoturnServer(IPAddress address, int port, string? networkNamespace = null, params string[] arguments)
    {
        Port = port;
        string[] command =
        [
            Tools.TurnServer!, "-n", "-L", address.ToString(), "-p", $"{port}", "--no-tls", "--no-dtls", "--no-tcp", "--no-cli",
            "--log-file", "stdout", "--simple-log", "--pidfile", Path.Combine(_folder.FullName, "pid"),
            "--userdb", Path.Combine(_folder.FullName, "db"), .. arguments,
        ];
        if (networkNamespace is not null)
        {
            command = [Tools.Ip!, "netns", "exec", networkNamespace, .. command];
        }

        _process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _ = _process.StandardOutput.ReadToEndAsync();
        _ = _process.StandardError.ReadToEndAsync();
    }

    public int Port { get; }

    /// <summary>Finds a port that nobody has.</summary>
    public static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
