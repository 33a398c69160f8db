using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>
/// Sets each cookie twice: first with a value that is no good, then with the right one. A CPE that follows RFC 6265
/// replaces the first by the second.
/// </summary>
public sealed class DuplicateCookieBehavior : AcsBehavior
{
    /// <inheritdoc/>
    protected override async Task<AcsReply> ApplyAsync(AcsRequest request, AcsHandler next)
    {
        var reply = await next(request).ConfigureAwait(false);
        var cookies = reply.Headers.Where(h => h.Key == "Set-Cookie").ToList();
        foreach (var cookie in cookies)
        {
            string name = cookie.Value[..cookie.Value.IndexOf('=', StringComparison.Ordinal)];
            reply.Headers.Insert(reply.Headers.IndexOf(cookie), KeyValuePair.Create("Set-Cookie", name + "=stale"));
        }

        return reply;
    }
}
