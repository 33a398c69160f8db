using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using NanoCwmp.Hal.Images;

namespace NanoCwmp.Hal.Host.Boot;

/// <summary>
/// The assemblies of one image, loaded beside those of this process. The board's own (<see cref="FirmwareAssemblies.OfTheBoard"/>)
/// and .NET's are shared with the process, whatever version of them the image was built with.
/// </summary>
public sealed class FirmwareContext : AssemblyLoadContext
{
    /// <summary>The class in the assembly <see cref="FirmwareAssemblies.Program"/> that the boot loader starts.</summary>
    public const string EntryPoint = "NanoCwmp.Board.Emulator.FirmwareProgram";

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _files;

    /// <summary>Initializes a new instance of the <see cref="FirmwareContext"/> class.</summary>
    /// <param name="image">An image whose payload is a <see cref="FirmwareContainer"/>.</param>
    /// <exception cref="ImageException">It carries something else.</exception>
    public FirmwareContext(McuImage image)
        : base($"firmware {image.Version}", isCollectible: true)
    {
        _files = FirmwareContainer.Unpack(image.Payload).ToDictionary(file => file.Name, file => file.Content);
    }

    /// <summary>Makes an instance of the firmware.</summary>
    /// <returns>The firmware, not yet started.</returns>
    /// <exception cref="ImageException">The image has no entry point.</exception>
    public IFirmware Create()
    {
        Assembly program = Load(new AssemblyName(FirmwareAssemblies.Program)) ?? throw Missing();
        Type type = program.GetType(EntryPoint) ?? throw Missing();
        const BindingFlags Direct = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions;
        return Activator.CreateInstance(type, Direct, null, null, null) as IFirmware ?? throw Missing();
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (FirmwareAssemblies.OfTheBoard.Contains(assemblyName.Name))
        {
            return Default.LoadFromAssemblyName(new AssemblyName(assemblyName.Name!));
        }

        return _files.TryGetValue(assemblyName.Name + ".dll", out ReadOnlyMemory<byte> content)
            ? LoadFromStream(new MemoryStream(content.ToArray()))
            : null;
    }

    private static ImageException Missing() => new(
        ImageFault.NotAnImage,
        $"the image has no {FirmwareAssemblies.Program}.dll with the class {EntryPoint}");
}
