using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace NanoCwmp.DemoAcs;

/// <summary>Wants the credentials of the file server, by Digest (RFC 7616 with MD5, as devices have it) or by Basic.</summary>
/// <param name="options">Have the credentials.</param>
internal sealed partial class FileGuard(DemoAcsOptions options)
{
    private const string Realm = "NanoCwmp files";
    private const int MaximumNonces = 1000;

    private readonly ConcurrentDictionary<string, byte> _nonces = new();

    /// <summary>Lets a request through, or answers it with a challenge.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Whether it may go on.</returns>
    public bool Admit(HttpContext context)
    {
        if (options.FilePassword.Length == 0 || IsAuthentic(context.Request))
        {
            return true;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = options.FilesByBasic
            ? $"Basic realm=\"{Realm}\""
            : $"Digest realm=\"{Realm}\", nonce=\"{NewNonce()}\", qop=\"auth\", algorithm=MD5";
        return false;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    private string NewNonce()
    {
        if (_nonces.Count >= MaximumNonces)
        {
            _nonces.Clear();
        }

        string nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _nonces[nonce] = 0;
        return nonce;
    }

    private bool IsAuthentic(HttpRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        if (options.FilesByBasic)
        {
            string expected = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.FileUsername}:{options.FilePassword}"));
            return header == "Basic " + expected;
        }

        if (!header.StartsWith("Digest ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Field().Matches(header))
        {
            fields[match.Groups[1].Value] = match.Groups[2].Success ? match.Groups[2].Value : match.Groups[3].Value;
        }

        string Get(string name) => fields.GetValueOrDefault(name, string.Empty);
        string first = Hash($"{options.FileUsername}:{Realm}:{options.FilePassword}");
        string second = Hash($"{request.Method}:{request.Path}{request.QueryString}");
        string response = Hash($"{first}:{Get("nonce")}:{Get("nc")}:{Get("cnonce")}:auth:{second}");
        return Get("username") == options.FileUsername && Get("realm") == Realm && _nonces.ContainsKey(Get("nonce"))
            && Get("uri") == request.Path + request.QueryString && Get("response") == response;
    }

    [GeneratedRegex("""(\w+)\s*=\s*(?:"([^"]*)"|([^\s,]+))""")]
    private static partial Regex Field();
}
