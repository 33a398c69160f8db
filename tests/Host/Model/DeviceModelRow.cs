using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NanoCwmp.Tests.Host.Model;

/// <summary>One object or parameter of the published model.</summary>
/// <param name="Kind">"object" or "parameter".</param>
/// <param name="Access">"readOnly" or "readWrite".</param>
/// <param name="Type">The type with its length, as in "string(64)".</param>
/// <param name="Constraints">Ranges, enumerations and patterns.</param>
/// <param name="Flags">What else is special, "forcedInform" and "hidden" among it.</param>
/// <param name="Default">The default, or "-".</param>
internal sealed partial record DeviceModelRow(string Kind, string Access, string Type, string Constraints, string Flags, string Default)
{
    /// <summary>Gets the type without its length.</summary>
    public string BaseType => Type.Split('(')[0];

    /// <summary>Gets the most characters of a string, if the model says it.</summary>
    public long? MaximumLength =>
        BaseType == "string" && Length().Match(Type) is { Success: true } match ? Number(match.Groups[1].Value) : null;

    /// <summary>Gets the lowest and the highest number, where the model says it.</summary>
    public (long? Minimum, long? Maximum) Range =>
        Ranges().Match(Constraints) is { Success: true } match
            ? (Number(match.Groups[1].Value), Number(match.Groups[2].Value))
            : (null, null);

    public bool Has(string flag) => Array.IndexOf(Flags.Split(','), flag) >= 0;

    private static long? Number(string text) => text.Length == 0 ? null : long.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\((?:\d*:)?(\d+)\)")]
    private static partial Regex Length();

    [GeneratedRegex(@"^range\[(-?\d*):(-?\d*)\]")]
    private static partial Regex Ranges();
}
