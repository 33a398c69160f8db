using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>Sends empty replies as 200 with Content-Length 0 instead of 204 (R008 wants both understood).</summary>
public sealed class EmptyOkBehavior : AcsBehavior
{
    /// <inheritdoc/>
    protected override async Task<AcsReply> ApplyAsync(AcsRequest request, AcsHandler next)
    {
        var reply = await next(request).ConfigureAwait(false);
        if (reply.Status == 204)
        {
            reply.Status = 200;
        }

        return reply;
    }
}
