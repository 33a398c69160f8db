using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Hosting;

/// <summary>Puts an <see cref="AcsReply"/> on the wire as far as Kestrel can.</summary>
internal static class ReplyWriter
{
    /// <summary>Writes a reply and does with the connection what it says.</summary>
    /// <param name="context">The request it answers.</param>
    /// <param name="reply">The reply.</param>
    public static async Task WriteAsync(HttpContext context, AcsReply reply)
    {
        if (reply is { Ending: ReplyEnding.Reset, CutAfter: null })
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = reply.Status;
        foreach (var group in reply.Headers.GroupBy(h => h.Key, StringComparer.OrdinalIgnoreCase))
        {
            response.Headers[group.Key] = new StringValues([.. group.Select(h => h.Value)]);
        }

        if (reply.Ending == ReplyEnding.Close)
        {
            response.Headers.Connection = "close";
        }

        if (reply.ChunkSizes is null && reply.Status is not (204 or 304))
        {
            response.ContentLength = reply.Body.Length;
        }

        await WriteBodyAsync(response, reply).ConfigureAwait(false);
        if (reply.Ending == ReplyEnding.Reset)
        {
            // What was flushed has to leave the socket before the reset overtakes it.
            await Task.Delay(50).ConfigureAwait(false);
            context.Abort();
        }
        else if (reply.Ending == ReplyEnding.CloseUnannounced)
        {
            // The headers are out: the wish to close takes effect behind the body, without having been announced.
            context.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
        }
    }

    private static async Task WriteBodyAsync(HttpResponse response, AcsReply reply)
    {
        int end = reply.Ending == ReplyEnding.Reset ? Math.Min(reply.CutAfter ?? 0, reply.Body.Length) : reply.Body.Length;
        if (reply.Ending is ReplyEnding.Reset or ReplyEnding.CloseUnannounced)
        {
            await response.StartAsync().ConfigureAwait(false);
            await response.Body.FlushAsync().ConfigureAwait(false);
        }

        int sent = 0;
        for (int chunk = 0; sent < end; chunk++)
        {
            int size = reply.ChunkSizes is { Count: > 0 } sizes ? sizes[chunk % sizes.Count] : end;
            size = Math.Min(size, end - sent);
            await response.Body.WriteAsync(reply.Body.AsMemory(sent, size)).ConfigureAwait(false);
            await response.Body.FlushAsync().ConfigureAwait(false);
            sent += size;
        }
    }
}
