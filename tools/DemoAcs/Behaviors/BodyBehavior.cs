using System.Text;
using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>Spoils the body of answers; empty answers stay empty. The ACS goes on as if the good one had been sent.</summary>
/// <param name="change">Makes the body that is sent from the one that should be.</param>
public sealed class BodyBehavior(Func<byte[], byte[]> change) : AcsBehavior
{
    /// <summary>An HTML page instead of XML, as a proxy sends it.</summary>
    public static BodyBehavior Garbage() => new(_ => "<!DOCTYPE html><html><body>Sign in & go on<br></body></html>"u8.ToArray());

    /// <summary>An envelope that is cut short, with a Content-Length that agrees.</summary>
    /// <param name="keep">Bytes that are kept.</param>
    public static BodyBehavior Truncated(int keep) => new(body => body[..Math.Min(keep, body.Length)]);

    /// <summary>A valid envelope made huge by white space before the end tag of its root.</summary>
    /// <param name="size">Bytes of the body at least.</param>
    public static BodyBehavior Oversized(int size) => new(body => Pad(body, size));

    /// <inheritdoc/>
    protected override async Task<AcsReply> ApplyAsync(AcsRequest request, AcsHandler next)
    {
        var reply = await next(request).ConfigureAwait(false);
        if (reply.Body.Length > 0)
        {
            reply.Body = change(reply.Body);
        }

        return reply;
    }

    private static byte[] Pad(byte[] body, int size)
    {
        string text = Encoding.UTF8.GetString(body);
        int end = text.LastIndexOf("</", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text.Insert(end, new string(' ', Math.Max(0, size - body.Length))));
    }
}
