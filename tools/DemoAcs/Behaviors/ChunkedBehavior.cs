using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>Sends answers in chunks (RFC 9112 section 7.1) instead of with Content-Length.</summary>
/// <param name="sizes">Sizes of the chunks, used in turn until the body is sent; each at least 1.</param>
public sealed class ChunkedBehavior(params IReadOnlyList<int> sizes) : AcsBehavior
{
    /// <inheritdoc/>
    protected override async Task<AcsReply> ApplyAsync(AcsRequest request, AcsHandler next)
    {
        var reply = await next(request).ConfigureAwait(false);
        reply.ChunkSizes = sizes;
        return reply;
    }
}
