using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>Adds headers to answers: unknown ones, huge ones, cookies.</summary>
/// <param name="headers">Name and value of each, in their order.</param>
public sealed class HeadersBehavior(params IReadOnlyList<KeyValuePair<string, string>> headers) : AcsBehavior
{
    /// <summary>Headers that no CPE knows.</summary>
    public static HeadersBehavior Unknown() => new(
        KeyValuePair.Create("X-Request-Id", "9c1e"),
        KeyValuePair.Create("Server-Timing", "acs;dur=53.2, db;dur=7"),
        KeyValuePair.Create("Vary", "*"));

    /// <summary>One huge header.</summary>
    /// <param name="size">Characters of its value.</param>
    public static HeadersBehavior Oversized(int size) => new(KeyValuePair.Create("X-Padding", new string('x', size)));

    /// <summary>Many cookies beside the session's, each in a Set-Cookie of its own.</summary>
    /// <param name="count">How many.</param>
    public static HeadersBehavior Cookies(int count) =>
        new([.. Enumerable.Range(0, count).Select(i => KeyValuePair.Create("Set-Cookie", $"c{i}=value-{i}; Path=/"))]);

    /// <inheritdoc/>
    protected override async Task<AcsReply> ApplyAsync(AcsRequest request, AcsHandler next)
    {
        var reply = await next(request).ConfigureAwait(false);
        reply.Headers.AddRange(headers);
        return reply;
    }
}
