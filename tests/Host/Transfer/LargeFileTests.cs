using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Transfer;
using NanoCwmp.Wire.Http;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Transfer;

/// <summary>A file of 1 MB: over a real server that breaks off all the time, and without more memory than a small one.</summary>
public class LargeFileTests(ITestOutputHelper output)
{
    private const int Size = 1024 * 1024;
    private const int Piece = 64 * 1024;

    private static readonly byte[] s_small = Content(Piece);
    private static readonly byte[] s_large = Content(Size);

    [Fact]
    [Trait("Requirement", "R269")]
    [Trait("Requirement", "R278")]
    public async Task ServerThatClosesEvery64KilobytesGivesItByRanges()
    {
        byte[] file = Content(Size);
        int requests = 0;
        await using WebApplication server = await StartAsync(context =>
        {
            Interlocked.Increment(ref requests);
            return GiveAsync(context, file);
        });
        var target = new DiscardingTarget(file);
        var clock = new SystemClock(TimeProvider.System);
        FileDownload download = Open(new TcpConnector(), clock, server.Urls.First() + "/file", target);
        Assert.Equal(0, Run(download, clock));
        Assert.True(target.IsComplete);
        Assert.Equal(1, target.Begins);
        Assert.True(requests >= Size / Piece, $"{requests} requests");
        output.WriteLine($"{requests} requests");
    }

    [Fact]
    public void AllocationDoesNotDependOnTheSizeOfTheFile()
    {
        long small = Allocation.Of(() => Take(Piece));
        long large = Allocation.Of(() => Take(Size));
        output.WriteLine($"{small} bytes for {Piece}, {large} bytes for {Size}");
        Assert.InRange(large, 1, small + 512);
        Assert.InRange(large, 1, 32 * 1024);
    }

    private static void Take(int size)
    {
        var server = new FileServer(new ScriptedAcs()) { Content = size == Size ? s_large : s_small };
        var target = new DiscardingTarget(server.Content);
        var clock = new FakeClock();
        Assert.Equal(0, Run(Open(server, clock, "http://files.example/f", target), clock));
        Assert.True(target.IsComplete);
    }

    private static byte[] Content(int size)
    {
        byte[] file = new byte[size];
        new Random(size).NextBytes(file);
        return file;
    }

    private static FileDownload Open(IConnector connector, IClock clock, string url, DiscardingTarget target)
    {
        byte[] text = Encoding.ASCII.GetBytes(url);
        byte[] buffer = new byte[Limits.FileBuffer];
        var connection = new FileConnection(
            connector, clock, new FakeEntropy(), HttpUrl.TryParse(text, 0, text.Length), new NoCredentials(), buffer);
        return new FileDownload(connection, clock, target, buffer);
    }

    private static int Run(FileDownload download, IClock clock)
    {
        long due;
        while ((due = download.Step(clock.Uptime)) >= 0)
        {
            Thread.Sleep((int)Math.Clamp(due - clock.Uptime, 0, 5000));
        }

        return download.Fault;
    }

    private static async Task<WebApplication> StartAsync(RequestDelegate handler)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        app.Run(handler);
        await app.StartAsync();
        return app;
    }

    private static async Task GiveAsync(HttpContext context, byte[] file)
    {
        string range = context.Request.Headers.Range.ToString();
        int from = range.Length == 0 ? 0 : int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture);
        context.Response.StatusCode = from == 0 ? 200 : 206;
        context.Response.Headers.ETag = "\"1\"";
        if (from > 0)
        {
            context.Response.Headers.ContentRange = $"bytes {from}-{file.Length - 1}/{file.Length}";
        }

        context.Response.ContentLength = file.Length - from;
        int count = Math.Min(Piece, file.Length - from);
        await context.Response.Body.WriteAsync(file.AsMemory(from, count));
        await context.Response.Body.FlushAsync();
        if (from + count < file.Length)
        {
            // Time for the other side to take what was sent: the end is a reset.
            await Task.Delay(50);
            context.Abort();
        }
    }

    private sealed class NoCredentials : NanoCwmp.Net.ICredentials
    {
        public byte[] GetUsername() => [];

        public byte[] GetPassword() => [];
    }
}
