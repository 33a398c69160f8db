using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Playwright;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Gateway;
using NanoCwmp.Tests.Host.DemoAcs;
using Xunit;

namespace NanoCwmp.Tests.Browser;

/// <summary>A server, a scripted CPE and the page in a browser; disposing checks that the page made no errors.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly List<string> _errors = [];
    private readonly IBrowserContext _context;

    private OpenPage(DemoAcsServer server, FakeCpe cpe, IBrowserContext context, IPage page)
    {
        Server = server;
        Cpe = cpe;
        _context = context;
        Page = page;

        // Violations of the content security policy are reported as console errors too.
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _errors.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _errors.Add(error);
    }

    public DemoAcsServer Server { get; }

    public FakeCpe Cpe { get; }

    public IPage Page { get; }

    public static Task<OpenPage> StartAsync(
        BrowserFixture fixture, Func<string?, GatewayStatus?>? gateway = null, int width = 1440) =>
        StartAsync(fixture, new DemoAcsOptions { GatewayStatus = gateway }, width);

    public static async Task<OpenPage> StartAsync(BrowserFixture fixture, DemoAcsOptions options, int width = 1440)
    {
        var server = await DemoAcsServer.StartAsync(options);
        var context = await fixture.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(15000);
        var open = new OpenPage(server, new FakeCpe(server.Url), context, await context.NewPageAsync());
        await open.Page.GotoAsync(server.PageUrl.ToString());
        return open;
    }

    /// <summary>One parameter or object of the tree.</summary>
    public ILocator Row(string name) => Page.Locator($"#tree li[data-name='{name}'] > .row");

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Cpe.Dispose();
        await Server.DisposeAsync();
        Assert.Empty(_errors);
    }
}
