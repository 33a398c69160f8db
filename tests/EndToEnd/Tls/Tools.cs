namespace NanoCwmp.Tests.EndToEnd.Tls;

/// <summary>The programs of Debian's packages that the tests use.</summary>
internal static class Tools
{
    /// <summary>Gets the path of openssl, or null.</summary>
    public static string? OpenSsl { get; } = Find("openssl");

    /// <summary>Gets the path of nginx, or null.</summary>
    public static string? Nginx { get; } = Find("nginx");

    /// <summary>Gets the path of coturn's turnserver, or null.</summary>
    public static string? TurnServer { get; } = Find("turnserver");

    /// <summary>Gets the path of dnsmasq, or null.</summary>
    public static string? Dnsmasq { get; } = Find("dnsmasq");

    /// <summary>Gets the path of ip, or null.</summary>
    public static string? Ip { get; } = Find("ip");

    /// <summary>Gets the path of nft, or null.</summary>
    public static string? Nft { get; } = Find("nft");

    /// <summary>Gets the path of conntrack, or null.</summary>
    public static string? Conntrack { get; } = Find("conntrack");

    /// <summary>Gets the path of prosody, or null.</summary>
    public static string? Prosody { get; } = Find("prosody");

    /// <summary>Tells why a test that needs a program is skipped, or null if the program is there.</summary>
    public static string? Missing(string? path, string package) =>
        path is null ? $"{package} is missing: install the package \"{package}\"." : null;

    private static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Append("/usr/sbin")
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
