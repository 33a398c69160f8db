using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NanoCwmp.Tests.EndToEnd.Tls;

/// <summary>nginx as an operator has it before an ACS: it ends TLS and passes the requests on.</summary>
internal sealed class NginxServer : IDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private NginxServer(DirectoryInfo folder, Process process, int port)
    {
        _folder = folder;
        _process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="acs">Where the ACS listens.</param>
    /// <param name="certificate">The file of certificate and key.</param>
    /// <param name="directives">Further directives of the server.</param>
    public static async Task<NginxServer> StartAsync(Uri acs, string certificate, string directives = "")
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("nanocwmp-nginx-");
        int port = FreePort();
        string configuration = Path.Combine(folder.FullName, "nginx.conf");
        await File.WriteAllTextAsync(
            configuration,
            $$"""
            daemon off;
            master_process off;
            pid pid;
            error_log stderr;
            events {}
            http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                server {
                    listen 127.0.0.1:{{port}} ssl;
                    ssl_certificate {{certificate}};
                    ssl_certificate_key {{certificate}};
                    {{directives}}
                    location / {
                        proxy_pass http://{{acs.Authority}};
                        proxy_set_header Host $http_host;
                    }
                }
            }
            """);
        Process process = Process.Start(
            new ProcessStartInfo(Tools.Nginx!, ["-p", folder.FullName, "-e", "stderr", "-c", configuration])
            {
                RedirectStandardError = true,
            })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        var server = new NginxServer(folder, process, port);
        while (!await ListensAsync(port))
        {
            if (process.HasExited)
            {
                server.Dispose();
                throw new InvalidOperationException($"nginx has not started: {await errors}");
            }

            await Task.Delay(20);
        }

        return server;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> ListensAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
