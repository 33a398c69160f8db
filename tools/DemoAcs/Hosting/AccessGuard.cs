using System.Net;
using Microsoft.AspNetCore.Http;

namespace NanoCwmp.DemoAcs.Hosting;

/// <summary>
/// Keeps others out of the page. The page is on the loopback address only, but a page of any site in the same browser could
/// reach it there: by a name that resolves to 127.0.0.1, or by posting to it. At the address for devices there are CWMP,
/// the files and the other end of throughput tests, and nothing else.
/// </summary>
/// <param name="deviceAddress">The address for devices, or null if they come by loopback.</param>
internal sealed class AccessGuard(IPAddress? deviceAddress)
{
    /// <summary>Refuses requests to other hosts than loopback and requests that come from pages of other origins.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">The rest of the pipeline.</param>
    public Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        string origin = request.Headers.Origin.ToString();
        bool isForeign = origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}";
        bool isAllowed = context.Connection.LocalIpAddress?.MapToIPv4().Equals(deviceAddress) == true
            ? IsForDevices(request)
            : IsLoopback(request.Host.Host);
        if (isForeign || !isAllowed)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static bool IsForDevices(HttpRequest request) =>
        request.Path.StartsWithSegments("/files")
        || request.Path.StartsWithSegments("/throughput")
        || (HttpMethods.IsPost(request.Method) && !request.Path.StartsWithSegments("/api"));

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
