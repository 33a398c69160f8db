using NanoCwmp.DemoAcs.Behaviors;
using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.Tests.EndToEnd;

/// <summary>Keeps the POSTs as they came, with the headers that the transcript leaves out.</summary>
internal sealed class SeenBehavior : AcsBehavior
{
    private readonly List<AcsRequest> _requests = [];

    public IReadOnlyList<AcsRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    protected override Task<AcsReply> ApplyAsync(AcsRequest request, AcsHandler next)
    {
        lock (_requests)
        {
            _requests.Add(request);
        }

        return next(request);
    }
}
