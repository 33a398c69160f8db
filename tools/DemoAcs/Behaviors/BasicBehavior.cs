using System.Text;
using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>
/// Wants HTTP Basic credentials (RFC 7617); a POST without the right ones is answered with 401 and not taken notice of.
/// </summary>
/// <param name="username">User name.</param>
/// <param name="password">Password.</param>
public sealed class BasicBehavior(string username, string password) : AcsBehavior
{
    /// <inheritdoc/>
    protected override Task<AcsReply> ApplyAsync(AcsRequest request, AcsHandler next)
    {
        string wanted = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}"));
        if (request.Header("Authorization") == wanted)
        {
            return next(request);
        }

        var reply = AcsReply.Text(401, "Credentials are wanted.");
        reply.AddHeader("WWW-Authenticate", "Basic realm=\"NanoCwmp\", charset=\"UTF-8\"");
        return Task.FromResult(reply);
    }
}
