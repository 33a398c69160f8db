using System.Text.RegularExpressions;

namespace NanoCwmp.DemoAcs.Soap;

/// <summary>
/// Names whose values no page and no transcript shows: the parameters that TR-181 marks "hidden" and the arguments of
/// Download and Upload, recognised by the last node of the path.
/// </summary>
internal static partial class Secrets
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Mask = "••••••";

    /// <summary>True if the parameter or argument holds a secret.</summary>
    /// <param name="name">A path or an element name.</param>
    public static bool IsSecret(string name) => LastNode().IsMatch(name);

    /// <summary>The value as it may be shown.</summary>
    /// <param name="name">Path of the parameter.</param>
    /// <param name="value">Its value; an empty one (what a CPE must report for a hidden parameter) stays empty.</param>
    public static string Show(string name, string value) => value.Length > 0 && IsSecret(name) ? Mask : value;

    [GeneratedRegex(
        "(Password|Passphrase|Secret|PreSharedKey|WEPKey|EncryptionKey|PrivateKey|Authentication(Key|Code)"
        + @"|(^|\.)(PIN|KeyValue))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex LastNode();
}
