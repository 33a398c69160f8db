using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>Where the build left the <c>netnano1.0</c> assemblies that these tests read.</summary>
internal static class NanoBuild
{
    public static string RepositoryRoot { get; } = typeof(NanoBuild).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == nameof(RepositoryRoot)).Value!;

    /// <summary>Gets the paths of the device assemblies.</summary>
    public static IReadOnlyList<string> DeviceAssemblies { get; } = Files("device");

    /// <summary>Gets the paths of the layers of firmware/ with their contracts: what every board has, whatever its platform.</summary>
    public static IEnumerable<string> FirmwareAssemblies => DeviceAssemblies.Where(path =>
    {
        string name = Path.GetFileName(path);
        return !name.Contains(".Tests.", StringComparison.Ordinal)
            && !name.Contains(".Board.", StringComparison.Ordinal)
            && !name.Contains(".Esp32", StringComparison.Ordinal);
    });

    /// <summary>Gets the paths of the reference declarations.</summary>
    public static IReadOnlyList<string> Declarations { get; } = Files("declarations");

    public static string DeviceAssembly(string name) => DeviceAssemblies.Single(path => Path.GetFileName(path) == name);

    private static List<string> Files(string folder) => Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "netnano1.0", folder), "*.dll").Order(StringComparer.Ordinal).ToList();
}
