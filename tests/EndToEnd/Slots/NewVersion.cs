using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using NanoCwmp.Hal.Images;

namespace NanoCwmp.Tests.EndToEnd.Slots;

/// <summary>
/// This build's firmware as another version: the same code, with the version in the program's metadata overwritten, as a build
/// with -p:Version=... would have it.
/// </summary>
internal static class NewVersion
{
    /// <summary>Copies the program and all it refers to into a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="version">The version.</param>
    public static void CopyTo(DirectoryInfo folder, Version version)
    {
        (IReadOnlyList<FirmwareFile> files, _) = FirmwareAssemblies.Collect(AppContext.BaseDirectory);
        foreach (FirmwareFile file in files)
        {
            byte[] content = file.Content.ToArray();
            if (file.Name == FirmwareAssemblies.Program + ".dll")
            {
                SetVersion(content, version);
            }

            File.WriteAllBytes(Path.Combine(folder.FullName, file.Name), content);
        }
    }

    /// <summary>Makes an image.</summary>
    /// <param name="key">The key that signs it.</param>
    /// <param name="version">The version.</param>
    /// <returns>The image.</returns>
    public static byte[] Image(ImageKey key, Version version)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("nanocwmp-");
        try
        {
            CopyTo(folder, version);
            (IReadOnlyList<FirmwareFile> files, Version found) = FirmwareAssemblies.Collect(folder.FullName);
            return ImageMaker.Make(FirmwareContainer.Pack(files), ImageVersion.Of(found), key, FirmwareAssemblies.Board);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void SetVersion(byte[] assembly, Version version)
    {
        using var reader = new PEReader(new MemoryStream(assembly));
        MetadataReader metadata = reader.GetMetadataReader();

        // ECMA-335 II.22.2: HashAlgId (4 bytes), then four numbers of 2 bytes.
        int row = reader.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.Assembly);
        using var writer = new BinaryWriter(new MemoryStream(assembly));
        writer.Seek(row + 4, SeekOrigin.Begin);
        foreach (int number in (int[])[version.Major, version.Minor, version.Build, 0])
        {
            writer.Write((ushort)number);
        }
    }
}
