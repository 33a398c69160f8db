using Microsoft.AspNetCore.Http;

namespace NanoCwmp.DemoAcs.Page;

/// <summary>One file of the page, embedded in the assembly.</summary>
internal sealed class PageFile
{
    private const string Prefix = "page/";

    // Scripts and styles from here alone, nothing inline, no frames: what a device sends cannot become active content.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly byte[] _content;
    private readonly string _type;

    private PageFile(string resource)
    {
        using var stream = typeof(PageFile).Assembly.GetManifestResourceStream(resource)!;
        _content = new byte[stream.Length];
        stream.ReadExactly(_content);
        _type = Path.GetExtension(resource) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
    }

    /// <summary>The files by their paths.</summary>
    public static IReadOnlyDictionary<string, PageFile> All { get; } = typeof(PageFile).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(n => n == Prefix + "index.html" ? "/" : "/" + n[Prefix.Length..], n => new PageFile(n));

    /// <summary>Sends the file.</summary>
    /// <param name="context">The request.</param>
    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = _type;
        response.ContentLength = _content.Length;
        response.Headers.CacheControl = "no-cache";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(_content, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
