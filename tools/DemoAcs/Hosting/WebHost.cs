using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NanoCwmp.DemoAcs.Page;

namespace NanoCwmp.DemoAcs.Hosting;

/// <summary>Kestrel on the loopback address: the page and its API, and CWMP on every other path that is posted to.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    public WebHost(DemoAcsServer server)
    {
        // The empty builder reads no environment variables and no files: the server is what its options say.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = server.Options.MaxRequestBody;
            kestrel.Listen(IPAddress.Loopback, server.Options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        _app = builder.Build();
        _app.Use(LocalRequests.Guard);
        _app.UseRouting();
        new PageEndpoints(server).Map(_app);
        new FileEndpoint(server.Options, server.Files).Map(_app);
        ThroughputEndpoint.Map(_app);
        var cwmp = new CwmpEndpoint(server);
        _app.MapFallback("{**path}", cwmp.HandleAsync);
        _app.UseEndpoints(_ => { });
    }

    /// <summary>Root URL, once started.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Begins to listen.</summary>
    public async Task StartAsync()
    {
        await _app.StartAsync().ConfigureAwait(false);
        string address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Address = new Uri(address);
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
