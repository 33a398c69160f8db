using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NanoCwmp.DemoAcs.Page;

/// <summary>The page: its files, its event stream, and the requests it makes.</summary>
internal sealed class PageEndpoints(DemoAcsServer server)
{
    /// <summary>How the page's messages are written.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Maps the routes.</summary>
    /// <param name="routes">The server's routes.</param>
    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (path, file) in PageFile.All)
        {
            routes.MapMethods(path, ["GET", "HEAD"], file.SendAsync);
        }

        routes.MapMethods("/api/events", ["GET"], context => new EventStream(server, context).RunAsync());
        routes.MapMethods("/api/transcript/{number:long}", ["GET"], SendEntryAsync);
        routes.MapMethods("/api/jobs", ["POST"], AddJobAsync);
        new FileApi(server).Map(routes);
    }

    private static Task SendAsync(HttpContext context, int status, object value)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(value, Json);
    }

    private Task SendEntryAsync(HttpContext context)
    {
        long number = long.Parse((string)context.Request.RouteValues["number"]!, CultureInfo.InvariantCulture);
        var entry = server.Log.Find(number);
        return entry is null
            ? SendAsync(context, StatusCodes.Status404NotFound, new { error = "The message is not kept any more." })
            : SendAsync(
                context,
                StatusCodes.Status200OK,
                new { entry.Xml, Headers = entry.Headers.Select(h => new[] { h.Key, h.Value }) });
    }

    private async Task AddJobAsync(HttpContext context)
    {
        string error;
        try
        {
            var request = await context.Request.ReadFromJsonAsync<JobRequest>(Json, context.RequestAborted).ConfigureAwait(false)
                ?? throw new ArgumentException("The request is empty.");
            if (server.Find(request.Device) is null)
            {
                throw new ArgumentException($"There is no device {request.Device}.");
            }

            long number = server.Change(request.Device, device => request.AddTo(device, server), out _).Number;
            await SendAsync(context, StatusCodes.Status202Accepted, new { number }).ConfigureAwait(false);
            return;
        }
        catch (JsonException)
        {
            error = "The request is not a job.";
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            error = e.Message;
        }

        await SendAsync(context, StatusCodes.Status400BadRequest, new { error }).ConfigureAwait(false);
    }
}
