using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NanoCwmp.Tests.EndToEnd.Diagnostics;

/// <summary>A web server for throughput tests: gives files of any length and takes them.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestServer(WebApplication app)
    {
        _app = app;
    }

    public Uri Url => new(_app.Urls.Single());

    /// <summary>Gets how many bytes of a body were taken last.</summary>
    public long Taken { get; private set; }

    /// <summary>Gets the headers of the last request.</summary>
    public IHeaderDictionary Headers { get; private set; } = new HeaderDictionary();

    public static async Task<TestServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        var server = new TestServer(app);
        app.MapGet("/length/{count:long}", (HttpContext context, long count) => server.GiveAsync(context, count, hasLength: true));
        app.MapGet("/chunks/{count:long}", (HttpContext context, long count) => server.GiveAsync(context, count, hasLength: false));
        app.MapPut("/take", server.TakeAsync);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task GiveAsync(HttpContext context, long count, bool hasLength)
    {
        Headers = context.Request.Headers;
        context.Response.ContentLength = hasLength ? count : null;
        byte[] piece = new byte[4096];
        for (long left = count; left > 0; left -= piece.Length)
        {
            await context.Response.Body.WriteAsync(piece.AsMemory(0, (int)Math.Min(left, piece.Length)));
        }
    }

    private async Task TakeAsync(HttpContext context)
    {
        Headers = context.Request.Headers;
        byte[] piece = new byte[4096];
        Taken = 0;
        for (int count; (count = await context.Request.Body.ReadAsync(piece)) > 0; Taken += count)
        {
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
    }
}
