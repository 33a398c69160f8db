using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>Hands a POST through the behaviours in force to the ACS.</summary>
internal sealed class BehaviorPipeline
{
    private volatile IReadOnlyList<AcsBehavior> _behaviors = [];

    /// <summary>The behaviours, the first one outermost.</summary>
    public IReadOnlyList<AcsBehavior> Behaviors
    {
        get => _behaviors;
        set => _behaviors = [.. value];
    }

    /// <summary>Answers a POST.</summary>
    /// <param name="request">The POST.</param>
    /// <param name="acs">The ACS.</param>
    public async Task<AcsReply> AnswerAsync(AcsRequest request, AcsHandler acs)
    {
        try
        {
            return await AnswerAsync(request, acs, _behaviors, 0).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // A behaviour is code of a test: what it throws is to be seen in the transcript, and ends the session.
            return AcsReply.Text(500, $"The ACS failed: {e}");
        }
    }

    private static Task<AcsReply> AnswerAsync(
        AcsRequest request, AcsHandler acs, IReadOnlyList<AcsBehavior> behaviors, int index) => index == behaviors.Count
            ? acs(request)
            : behaviors[index].AnswerAsync(request, r => AnswerAsync(r, acs, behaviors, index + 1));
}
