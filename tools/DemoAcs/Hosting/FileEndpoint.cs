using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace NanoCwmp.DemoAcs.Hosting;

/// <summary>The file server: GET, also of parts, and PUT below /files/.</summary>
/// <param name="options">Have its credentials.</param>
/// <param name="files">Has the files.</param>
internal sealed class FileEndpoint(DemoAcsOptions options, FileStore files)
{
    private readonly FileGuard _guard = new(options);

    /// <summary>Adds its routes.</summary>
    /// <param name="routes">The routes of the server.</param>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/{name}", GetAsync);
        routes.MapPut("/files/{name}", PutAsync);
    }

    /// <summary>Sends a file, or the part of it that is asked for.</summary>
    /// <param name="context">The request.</param>
    /// <param name="file">The file, or null for 404.</param>
    public static Task SendAsync(HttpContext context, StoredFile? file)
    {
        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        // Whatever is in it: it is shown by no browser in the name of this server.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var tag = new EntityTagHeaderValue(file.EntityTag);
        return Results.Bytes(file.Content, entityTag: tag, enableRangeProcessing: true).ExecuteAsync(context);
    }

    private Task GetAsync(HttpContext context) =>
        _guard.Admit(context) ? SendAsync(context, files.Find(NameOf(context))) : Task.CompletedTask;

    private async Task PutAsync(HttpContext context)
    {
        if (!_guard.Admit(context))
        {
            return;
        }

        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = files.TryPut(NameOf(context), content.ToArray())
            ? StatusCodes.Status201Created
            : StatusCodes.Status507InsufficientStorage;
    }

    private static string NameOf(HttpContext context) => (string?)context.Request.RouteValues["name"] ?? string.Empty;
}
