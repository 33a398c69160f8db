using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>Where the build left the <c>netnano1.0</c> assemblies that these tests read.</summary>
internal static class NanoBuild
{
    public static string RepositoryRoot { get; } = typeof(NanoBuild).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == nameof(RepositoryRoot)).Value!;

    /// <summary>Gets the paths of the device assemblies.</summary>
    public static IReadOnlyList<string> DeviceAssemblies { get; } = Files("device");

    /// <summary>Gets the paths of the layers and features of firmware/ with their contracts, whatever the platform.</summary>
    public static IEnumerable<string> FirmwareAssemblies => DeviceAssemblies.Where(IsFirmware);

    /// <summary>Gets the paths of the reference declarations.</summary>
    public static IReadOnlyList<string> Declarations { get; } = Files("declarations");

    public static string DeviceAssembly(string name) => DeviceAssemblies.Single(path => Path.GetFileName(path) == name);

    /// <summary>Tells whether an assembly is one of firmware/, or the contracts.</summary>
    public static bool IsFirmware(string path)
    {
        string name = Path.GetFileName(path);
        return !name.Contains(".Tests.", StringComparison.Ordinal)
            && !name.Contains(".Board.", StringComparison.Ordinal)
            && !name.Contains(".Esp32", StringComparison.Ordinal);
    }

    /// <summary>Gets the paths of this repository's assemblies in the deployment image of a board: all that its project leads to.</summary>
    public static IReadOnlyList<string> ImageOf(string board)
    {
        var projects = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(Directory.GetFiles(Path.Combine(RepositoryRoot, "boards", board), "*.csproj"));
        while (open.TryPop(out string? project))
        {
            if (projects.Add(project))
            {
                // References under a condition belong to nanoFramework's preview line.
                IEnumerable<string> references = XDocument.Load(project).Descendants("ProjectReference")
                    .Where(reference => reference.Attribute("Condition") is null)
                    .Select(reference => reference.Attribute("Include")!.Value);
                foreach (string reference in references)
                {
                    open.Push(Path.GetFullPath(reference, Path.GetDirectoryName(project)!));
                }
            }
        }

        return projects.Select(project => DeviceAssembly(Path.GetFileNameWithoutExtension(project) + ".dll"))
            .Order(StringComparer.Ordinal).ToList();
    }

    private static List<string> Files(string folder) => Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "netnano1.0", folder), "*.dll").Order(StringComparer.Ordinal).ToList();
}
