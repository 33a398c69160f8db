using System.Net;
using Microsoft.AspNetCore.Http;

namespace NanoCwmp.DemoAcs.Hosting;

/// <summary>
/// Keeps other web sites out. The server listens on the loopback address only, but a page of any site in the same
/// browser could reach it there: by a name that resolves to 127.0.0.1, or by posting to it.
/// </summary>
internal static class LocalRequests
{
    /// <summary>Refuses requests to other hosts than loopback and requests that come from pages of other origins.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">The rest of the pipeline.</param>
    public static Task Guard(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        string origin = request.Headers.Origin.ToString();
        bool foreign = origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}";
        if (foreign || !IsLoopback(request.Host.Host))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
