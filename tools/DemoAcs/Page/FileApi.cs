using System.Globalization;
using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NanoCwmp.DemoAcs.Hosting;

namespace NanoCwmp.DemoAcs.Page;

/// <summary>
/// The files as the page handles them. It needs no credentials of the file server: only pages of this server get here.
/// </summary>
/// <param name="server">Has the files.</param>
internal sealed class FileApi(DemoAcsServer server)
{
    /// <summary>Adds its routes.</summary>
    /// <param name="routes">The routes of the server.</param>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/files/{name}", GetAsync);
        routes.MapPut("/api/files/{name}", PutAsync);
        routes.MapDelete("/api/files/{name}", Delete);
    }

    /// <summary>The list of files, and what they may have.</summary>
    public object List() => new
    {
        Items = server.Files.Names.Select(name => new { Name = name, Size = server.Files.Get(name)?.Length ?? 0 }),
        MaximumFile = Math.Min(server.Options.MaxRequestBody, server.Files.MaximumBytes),
        MaximumTotal = server.Files.MaximumBytes,
        IsGuarded = server.Options.FilePassword.Length > 0,
    };

    private static string NameOf(HttpContext context) => (string?)context.Request.RouteValues["name"] ?? string.Empty;

    private static string Megabytes(int bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture) + " MB";

    private static Task RefuseAsync(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaTypeNames.Application.Json;
        return context.Response.WriteAsJsonAsync(new { error }, PageEndpoints.Json);
    }

    private Task GetAsync(HttpContext context) => FileEndpoint.SendAsync(context, server.Files.Find(NameOf(context)));

    private void Delete(HttpContext context) => context.Response.StatusCode = server.Files.Remove(NameOf(context))
        ? StatusCodes.Status204NoContent
        : StatusCodes.Status404NotFound;

    private async Task PutAsync(HttpContext context)
    {
        string name = NameOf(context);
        if (!FileStore.IsName(name))
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "A name has 1 to 128 characters and no slash.")
                .ConfigureAwait(false);
            return;
        }

        int limit = Math.Min(server.Options.MaxRequestBody, server.Files.MaximumBytes);
        using var content = new MemoryStream();
        try
        {
            if (context.Request.ContentLength > limit)
            {
                throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
            }

            await context.Request.Body.CopyToAsync(content, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await RefuseAsync(
                context, StatusCodes.Status413PayloadTooLarge, $"{name} is too large: a file may have {Megabytes(limit)}.")
                .ConfigureAwait(false);
            return;
        }

        if (server.Files.TryPut(name, content.ToArray()))
        {
            context.Response.StatusCode = StatusCodes.Status201Created;
            return;
        }

        await RefuseAsync(
            context,
            StatusCodes.Status507InsufficientStorage,
            $"There is no room for {name}: all files together may have {Megabytes(server.Files.MaximumBytes)}.")
            .ConfigureAwait(false);
    }
}
