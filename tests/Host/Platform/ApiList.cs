using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>
/// The lists of nanoFramework's public API, one file of XML documentation ids for each assembly, read from the folder that
/// the environment variable NANOCWMP_SHARED names.
/// </summary>
internal static class ApiList
{
    private static readonly string s_folder = Path.Combine(
        Environment.GetEnvironmentVariable("NANOCWMP_SHARED") ?? Path.Combine(NanoBuild.RepositoryRoot, "..", "shared"),
        "nanoframework-api");

    /// <summary>Gets what a test that needs the lists says if they are absent, or null.</summary>
    public static string? Absent => Directory.Exists(s_folder)
        ? null
        : $"left out: the lists of nanoFramework's API are not in {s_folder} (set NANOCWMP_SHARED)";

    public static IReadOnlySet<string> Read(string assembly) =>
        File.ReadLines(Path.Combine(s_folder, assembly + ".txt")).Where(line => line.Length > 0).ToHashSet();
}
