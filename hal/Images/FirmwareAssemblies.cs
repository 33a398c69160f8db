using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NanoCwmp.Hal.Images;

/// <summary>Finds the assemblies that make up a firmware for the emulator.</summary>
public static class FirmwareAssemblies
{
    /// <summary>The assembly that holds the firmware's entry point; it composes the firmware for the emulated board.</summary>
    public const string Program = "NanoCwmp.Board.Emulator.Program";

    /// <summary>The name of the emulated board, which images for it carry.</summary>
    public const string Board = "nanocwmp-emulator";

    /// <summary>Gets the assemblies that are the board, not its firmware: the firmware uses them, no image carries them.</summary>
    public static IReadOnlyList<string> OfTheBoard { get; } =
        ["NanoCwmp.Hal.Contracts", "NanoCwmp.Hal.Host", "NanoCwmp.Hal.Images"];

    /// <summary>Reads the program and all it refers to in its folder, but for what is of the board.</summary>
    /// <param name="folder">The folder of the build.</param>
    /// <returns>The files, and the version of the program.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is no assembly.</exception>
    public static (IReadOnlyList<FirmwareFile> Files, Version Version) Collect(string folder)
    {
        var files = new Dictionary<string, FirmwareFile>(StringComparer.Ordinal);
        Version version = Collect(folder, Program, files);
        return ([.. files.Values], version);
    }

    private static Version Collect(string folder, string name, Dictionary<string, FirmwareFile> files)
    {
        byte[] content = File.ReadAllBytes(Path.Combine(folder, name + ".dll"));
        files.Add(name, new FirmwareFile(name + ".dll", content));
        try
        {
            using var reader = new PEReader(new MemoryStream(content));
            MetadataReader metadata = reader.GetMetadataReader();
            foreach (AssemblyReferenceHandle handle in metadata.AssemblyReferences)
            {
                string reference = metadata.GetString(metadata.GetAssemblyReference(handle).Name);
                if (!OfTheBoard.Contains(reference) && !files.ContainsKey(reference)
                    && File.Exists(Path.Combine(folder, reference + ".dll")))
                {
                    Collect(folder, reference, files);
                }
            }

            return metadata.GetAssemblyDefinition().Version;
        }
        catch (Exception failure) when (failure is BadImageFormatException or InvalidOperationException)
        {
            throw new InvalidDataException($"{name}.dll is no assembly", failure);
        }
    }
}
