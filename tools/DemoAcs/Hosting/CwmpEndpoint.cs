using Microsoft.AspNetCore.Http;
using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Hosting;

/// <summary>Carries POSTs from Kestrel to the server and replies back.</summary>
internal sealed class CwmpEndpoint(DemoAcsServer server)
{
    /// <summary>Handles one request.</summary>
    /// <param name="context">The request.</param>
    public async Task HandleAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = HttpMethods.IsGet(context.Request.Method)
                ? StatusCodes.Status404NotFound
                : StatusCodes.Status405MethodNotAllowed;
            return;
        }

        byte[] body;
        try
        {
            using var stream = new MemoryStream();
            await context.Request.Body.CopyToAsync(stream, context.RequestAborted).ConfigureAwait(false);
            body = stream.ToArray();
        }
        catch (BadHttpRequestException e)
        {
            // Too long (413), or its framing is broken (400).
            context.Response.StatusCode = e.StatusCode;
            context.Response.Headers.Connection = "close";
            return;
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return;
        }

        var headers = context.Request.Headers
            .SelectMany(h => h.Value.Select(v => KeyValuePair.Create(h.Key, v ?? string.Empty)))
            .ToList();
        var request = new AcsRequest(context.Request.Path + context.Request.QueryString, headers, body, context.Connection.Id);
        var reply = await server.AnswerAsync(request).ConfigureAwait(false);
        try
        {
            await ReplyWriter.WriteAsync(context, reply).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The CPE closed its side: nobody is left to tell.
        }
    }
}
