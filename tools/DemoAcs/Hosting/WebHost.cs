using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NanoCwmp.DemoAcs.Page;

namespace NanoCwmp.DemoAcs.Hosting;

/// <summary>
/// Kestrel on the loopback address, and for devices on another one if that is asked for: the page and its API, the files, and CWMP
/// on every other path that is posted to.
/// </summary>
internal sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly IPAddress? _deviceAddress;

    public WebHost(DemoAcsServer server)
    {
        _deviceAddress = IPAddress.Loopback.Equals(server.Options.DeviceAddress) ? null : server.Options.DeviceAddress;

        // The empty builder reads no environment variables and no files: the server is what its options say.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = server.Options.MaxRequestBody;
            kestrel.Listen(IPAddress.Loopback, server.Options.Port);
            if (_deviceAddress is not null)
            {
                kestrel.Listen(_deviceAddress, server.Options.Port);
            }
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        _app = builder.Build();
        _app.Use(new AccessGuard(_deviceAddress).HandleAsync);
        _app.UseRouting();
        new PageEndpoints(server).Map(_app);
        new FileEndpoint(server.Options, server.Files).Map(_app);
        ThroughputEndpoint.Map(_app);
        var cwmp = new CwmpEndpoint(server);
        _app.MapFallback("{**path}", cwmp.HandleAsync);
        _app.UseEndpoints(_ => { });
    }

    /// <summary>Root URL of the page, once started.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Root URL for devices, once started.</summary>
    public Uri DeviceAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The port is taken or not allowed, or the address is not of this machine.</exception>
    public async Task StartAsync()
    {
        try
        {
            await _app.StartAsync().ConfigureAwait(false);
        }
        catch (SocketException failure)
        {
            throw new IOException($"Failed to listen: {failure.Message}", failure);
        }

        List<Uri> addresses =
            [.. _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(a => new Uri(a))];
        Address = addresses.Find(address => address.Host == IPAddress.Loopback.ToString())!;
        DeviceAddress = _deviceAddress is null ? Address : addresses.Find(address => address.Host == _deviceAddress.ToString())!;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Kept connections and event streams would hold the server up for its grace period: they are cut.
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(now.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }
}
