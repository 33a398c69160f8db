using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NanoCwmp.Tests.EndToEnd.Tls;

namespace NanoCwmp.Tests.EndToEnd.Xmpp;

/// <summary>Prosody with two accounts, one of the gateway and one of the ACS, on a port of its own.</summary>
internal sealed class ProsodyServer : IDisposable
{
    public const string Domain = "localhost";
    public const string GatewayUser = "gateway";
    public const string GatewayPassword = "an XMPP secret, with = and ,";
    public const string AcsUser = "acs";
    public const string AcsPassword = "the secret of the ACS";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nanocwmp-prosody-");
    private readonly ConcurrentQueue<string> _lines = new();
    private Process? _process;

    private ProsodyServer()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>Gets what it has written to its log.</summary>
    public string Log => string.Join('\n', _lines);

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="certificate">The file of certificate and key.</param>
    /// <param name="requiresTls">Whether it takes nobody without TLS.</param>
    /// <param name="directives">Further directives.</param>
    public static async Task<ProsodyServer> StartAsync(string certificate, bool requiresTls = true, string directives = "")
    {
        var server = new ProsodyServer();
        string folder = server._folder.FullName;
        string accounts = Path.Combine(folder, "data", Domain, "accounts");
        Directory.CreateDirectory(accounts);
        await File.WriteAllTextAsync(
            Path.Combine(accounts, GatewayUser + ".dat"), $$"""return { ["password"] = "{{GatewayPassword}}"; };""");
        await File.WriteAllTextAsync(
            Path.Combine(accounts, AcsUser + ".dat"), $$"""return { ["password"] = "{{AcsPassword}}"; };""");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "prosody.cfg.lua"),
            $$"""
            run_as_root = true
            pidfile = "{{folder}}/pid"
            data_path = "{{folder}}/data"
            plugin_paths = {}
            modules_enabled = { "saslauth", "tls" }
            modules_disabled = { "s2s" }
            authentication = "internal_plain"
            interfaces = { "127.0.0.1" }
            c2s_ports = { {{server.Port}} }
            c2s_direct_tls_ports = {}
            legacy_ssl_ports = {}
            c2s_require_encryption = {{(requiresTls ? "true" : "false")}}
            log = { { levels = { min = "debug" }, to = "console" } }
            {{directives}}
            VirtualHost "{{Domain}}"
            ssl = { key = "{{certificate}}", certificate = "{{certificate}}" }
            """);
        try
        {
            await server.StartAsync();
        }
        catch
        {
            server.Dispose();
            throw;
        }

        return server;
    }

    /// <summary>Starts it again, after <see cref="Stop"/>.</summary>
    public async Task StartAsync()
    {
        _process = Process.Start(
            new ProcessStartInfo(Tools.Prosody!, ["-F", "--config", Path.Combine(_folder.FullName, "prosody.cfg.lua")])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        _process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? string.Empty);
        _process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? string.Empty);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var time = Stopwatch.StartNew();
        while (!await ListensAsync())
        {
            if (_process.HasExited || time.Elapsed > Site.Patience)
            {
                throw new InvalidOperationException($"Prosody has not started: {Log}");
            }

            await Task.Delay(50);
        }
    }

    /// <summary>Ends it at once, as a crash does.</summary>
    public void Stop()
    {
        if (_process is null)
        {
            return;
        }

        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        Stop();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> ListensAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
