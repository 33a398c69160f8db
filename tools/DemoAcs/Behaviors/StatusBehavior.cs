using System.Globalization;
using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>Answers with an HTTP status of its own; the ACS takes no notice of the POST.</summary>
/// <param name="status">Status code, as 503, 401 or 302.</param>
public sealed class StatusBehavior(int status) : AcsBehavior
{
    /// <summary>Retry-After in seconds, null for none.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Location of a redirect, null for none.</summary>
    public Uri? Location { get; init; }

    /// <inheritdoc/>
    protected override Task<AcsReply> ApplyAsync(AcsRequest request, AcsHandler next)
    {
        var reply = status is 204 or 304
            ? new AcsReply { Status = status }
            : AcsReply.Text(status, $"Status {status} on demand.");
        if (RetryAfter is int seconds)
        {
            reply.AddHeader("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));
        }

        if (Location is not null)
        {
            reply.AddHeader("Location", Location.OriginalString);
        }

        return Task.FromResult(reply);
    }
}
