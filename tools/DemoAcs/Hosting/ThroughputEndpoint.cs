using System.Globalization;
using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NanoCwmp.DemoAcs.Hosting;

/// <summary>
/// The other end of throughput tests (TR-143): GET /throughput/{bytes} answers with as many bytes, PUT below /throughput/ takes
/// any and keeps none. Devices send these tests without credentials.
/// </summary>
internal static class ThroughputEndpoint
{
    private const long MaximumBytes = 64 * 1024 * 1024;

    private static readonly byte[] s_piece = new byte[64 * 1024];

    /// <summary>Adds its routes.</summary>
    /// <param name="routes">The routes of the server.</param>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/throughput/{bytes:long:min(0)}", GetAsync);
        routes.MapPut("/throughput/{**name}", PutAsync);
    }

    private static async Task GetAsync(HttpContext context)
    {
        long left = long.Parse((string)context.Request.RouteValues["bytes"]!, CultureInfo.InvariantCulture);
        if (left > MaximumBytes)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        context.Response.ContentType = MediaTypeNames.Application.Octet;
        context.Response.ContentLength = left;
        for (; left > 0; left -= s_piece.Length)
        {
            var piece = s_piece.AsMemory(0, (int)Math.Min(left, s_piece.Length));
            await context.Response.Body.WriteAsync(piece, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static async Task PutAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
