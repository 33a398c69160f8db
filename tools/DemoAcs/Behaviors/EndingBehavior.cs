using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>Ends the TCP connection with the answer: announced, unannounced, or by a reset.</summary>
/// <param name="ending">How.</param>
/// <param name="cutAfter">With a reset: bytes of the body that are sent first; null resets before the status line.</param>
public sealed class EndingBehavior(ReplyEnding ending, int? cutAfter = null) : AcsBehavior
{
    /// <inheritdoc/>
    protected override async Task<AcsReply> ApplyAsync(AcsRequest request, AcsHandler next)
    {
        var reply = await next(request).ConfigureAwait(false);
        reply.Ending = ending;
        reply.CutAfter = cutAfter;
        return reply;
    }
}
