using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NanoCwmp.DemoAcs.Exchange;

namespace NanoCwmp.DemoAcs.Behaviors;

/// <summary>
/// Wants HTTP Digest credentials (RFC 2617); a POST without the right ones is answered with 401 and not taken notice
/// of. As a widely used ACS does, a nonce belongs to the TCP connection it was given on.
/// </summary>
/// <param name="username">User name.</param>
/// <param name="password">Password.</param>
public sealed partial class DigestBehavior(string username, string password) : AcsBehavior
{
    private readonly ConcurrentDictionary<string, (string Connection, int Uses, long Count)> _nonces = new();
    private readonly string _opaque = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>Algorithm of the challenge: "MD5", "MD5-sess", or null to name none.</summary>
    public string? Algorithm { get; init; } = "MD5";

    /// <summary>qop-options of the challenge, as "auth" or "auth,auth-int"; null offers none (RFC 2069).</summary>
    public string? Qop { get; init; } = "auth";

    /// <summary>Realm; a quote in it travels escaped.</summary>
    public string Realm { get; init; } = "NanoCwmp";

    /// <summary>How many POSTs a nonce is good for; the next one is challenged anew with stale=true.</summary>
    public int NonceUses { get; init; } = int.MaxValue;

    /// <summary>False lets a nonce be used on every connection.</summary>
    public bool NonceBelongsToConnection { get; init; } = true;

    /// <inheritdoc/>
    protected override Task<AcsReply> ApplyAsync(AcsRequest request, AcsHandler next)
    {
        string header = request.Header("Authorization") ?? string.Empty;
        bool stale = false;
        if (header.StartsWith("Digest ", StringComparison.OrdinalIgnoreCase))
        {
            var fields = Field().Matches(header[7..]).ToDictionary(
                m => m.Groups[1].Value.ToLowerInvariant(),
                m => m.Groups[2].Success ? m.Groups[2].Value.Replace("\\\"", "\"", StringComparison.Ordinal) : m.Groups[3].Value);
            if (IsRight(fields, request))
            {
                stale = !TryUse(fields, request.Connection);
                if (!stale)
                {
                    return next(request);
                }
            }
        }

        return Task.FromResult(Challenge(request.Connection, stale));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    private AcsReply Challenge(string connection, bool stale)
    {
        string nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _nonces[nonce] = (connection, 0, 0);
        string realm = Realm.Replace("\"", "\\\"", StringComparison.Ordinal);
        var text = new StringBuilder($"Digest realm=\"{realm}\", nonce=\"{nonce}\", opaque=\"{_opaque}\"");
        if (Qop is not null)
        {
            text.Append($", qop=\"{Qop}\"");
        }

        if (Algorithm is not null)
        {
            text.Append(", algorithm=").Append(Algorithm);
        }

        if (stale)
        {
            text.Append(", stale=true");
        }

        var reply = AcsReply.Text(401, "Credentials are wanted.");
        reply.AddHeader("WWW-Authenticate", text.ToString());
        return reply;
    }

    private bool IsRight(Dictionary<string, string> fields, AcsRequest request)
    {
        string Get(string name) => fields.GetValueOrDefault(name, string.Empty);
        if (Get("username") != username || Get("realm") != Realm || Get("opaque") != _opaque || Get("uri") != request.Path
            || (Qop is not null && (Get("qop") != "auth" || Get("cnonce").Length == 0 || Get("nc").Length != 8))
            || (Algorithm ?? "MD5") != fields.GetValueOrDefault("algorithm", "MD5"))
        {
            return false;
        }

        string first = Hash($"{username}:{Realm}:{password}");
        if (Algorithm == "MD5-sess")
        {
            first = Hash($"{first}:{Get("nonce")}:{Get("cnonce")}");
        }

        string second = Hash($"POST:{request.Path}");
        return Get("response") == (Qop is null
            ? Hash($"{first}:{Get("nonce")}:{second}")
            : Hash($"{first}:{Get("nonce")}:{Get("nc")}:{Get("cnonce")}:auth:{second}"));
    }

    // A nonce count that does not grow is a replay (RFC 2617 section 3.2.2).
    private bool TryUse(Dictionary<string, string> fields, string connection)
    {
        string nonce = fields.GetValueOrDefault("nonce", string.Empty);
        if (!_nonces.TryGetValue(nonce, out var state)
            || (NonceBelongsToConnection && state.Connection != connection)
            || state.Uses >= NonceUses)
        {
            return false;
        }

        long count = state.Count;
        if (Qop is not null
            && (!long.TryParse(fields["nc"], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out count)
                || count <= state.Count))
        {
            return false;
        }

        _nonces[nonce] = (state.Connection, state.Uses + 1, count);
        return true;
    }

    [GeneratedRegex("""(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))""")]
    private static partial Regex Field();
}
