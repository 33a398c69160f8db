using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>
/// A decorator around the ACS's answers: what an ACS does that is late, odd or wrong. Behaviours are set on a server,
/// the first one outermost, and can be changed while it runs. The server itself stays clean.
/// </summary>
public abstract class AcsBehavior
{
    private int _used;

    /// <summary>Which POSTs it applies to; all by default.</summary>
    public Func<AcsRequest, bool> When { get; init; } = _ => true;

    /// <summary>How often it applies at most.</summary>
    public int Times { get; init; } = int.MaxValue;

    /// <summary>How often it has applied.</summary>
    public int Used => Volatile.Read(ref _used);

    /// <summary>Answers a POST: by the behaviour where it applies, else by the next handler.</summary>
    /// <param name="request">The POST.</param>
    /// <param name="next">The ACS, or the next behaviour.</param>
    public Task<AcsReply> AnswerAsync(AcsRequest request, AcsHandler next)
    {
        if (!When(request))
        {
            return next(request);
        }

        if (Interlocked.Increment(ref _used) > Times)
        {
            Interlocked.Decrement(ref _used);
            return next(request);
        }

        return ApplyAsync(request, next);
    }

    /// <summary>Answers a POST the behaviour applies to.</summary>
    /// <param name="request">The POST.</param>
    /// <param name="next">The ACS, or the next behaviour; not called if the ACS is not to take notice of the POST.</param>
    protected abstract Task<AcsReply> ApplyAsync(AcsRequest request, AcsHandler next);
}
