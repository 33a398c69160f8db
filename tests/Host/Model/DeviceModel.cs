using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoCwmp.Tests.Host.Platform;

namespace NanoCwmp.Tests.Host.Model;

/// <summary>Device:2.19 as the Broadband Forum publishes it: tr181-cwmp.tsv of the specification data.</summary>
internal static class DeviceModel
{
    private static readonly string s_file = Path.Combine(
        Environment.GetEnvironmentVariable("NANOCWMP_SHARED") ?? Path.Combine(NanoBuild.RepositoryRoot, "..", "shared"),
        "cwmp",
        "tr181-cwmp.tsv");

    /// <summary>Gets the file of the profiles, beside the model.</summary>
    public static string Profiles => Path.Combine(Path.GetDirectoryName(s_file)!, "tr181-cwmp-profiles.tsv");

    /// <summary>Gets what a test that needs the model says if it is absent, or null.</summary>
    public static string? Absent => File.Exists(s_file) ? null : $"left out: there is no {s_file} (set NANOCWMP_SHARED)";

    /// <summary>Gets the rows by path; rows of tables stand under "{i}".</summary>
    public static IReadOnlyDictionary<string, DeviceModelRow> Rows { get; } = Absent is null ? Read() : new();

    private static Dictionary<string, DeviceModelRow> Read() =>
        File.ReadLines(s_file)
            .Where(line => line.StartsWith("Device.", StringComparison.Ordinal))
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => new DeviceModelRow(cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]));
}
