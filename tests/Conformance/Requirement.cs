namespace NanoCwmp.Tests.Conformance;

/// <summary>One row of the list of requirements.</summary>
/// <param name="Id">The id, as "R001".</param>
/// <param name="Level">MUST, MUST NOT, SHOULD, SHOULD NOT or MAY.</param>
/// <param name="Group">The chapter.</param>
/// <param name="Reference">Where the standards say it.</param>
/// <param name="Text">What they say.</param>
internal sealed record Requirement(string Id, string Level, string Group, string Reference, string Text)
{
    /// <summary>Gets a value indicating whether it binds.</summary>
    public bool IsMust => Level is "MUST" or "MUST NOT";

    /// <summary>Reads the list.</summary>
    /// <param name="path">The file, tab-separated with a head line.</param>
    /// <returns>The rows in order.</returns>
    public static IReadOnlyList<Requirement> ReadAll(string path) =>
    [
        .. File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Select(f => new Requirement(f[0], f[1], f[3], f[4], f[5])),
    ];
}
