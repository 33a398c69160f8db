using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>Answers late.</summary>
/// <param name="delay">How late.</param>
public sealed class DelayBehavior(TimeSpan delay) : AcsBehavior
{
    /// <inheritdoc/>
    protected override async Task<AcsReply> ApplyAsync(AcsRequest request, AcsHandler next)
    {
        var reply = await next(request).ConfigureAwait(false);
        await Task.Delay(delay).ConfigureAwait(false);
        return reply;
    }
}
