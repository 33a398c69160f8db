using NanoCwmp.Hal.Host;
using NanoCwmp.Hal.Host.Boot;
using NanoCwmp.Hal.Images;

namespace NanoCwmp.Board.Emulator;

/// <summary>
/// What the factory puts on a new chip: a key, and an image of this build's own firmware that is signed with it. The private
/// key goes beside the flash image, for the developer to sign new versions with.
/// </summary>
internal static class FactoryFirmware
{
    /// <summary>Fills a factory-new chip.</summary>
    /// <param name="flash">The chip.</param>
    /// <param name="options">The gateway it is for.</param>
    /// <returns>The board's key: with its private part, if it is known.</returns>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">The key or the image is not of use.</exception>
    public static ImageKey Prepare(FlashImage flash, GatewayOptions options)
    {
        if (BootKey.Read(flash) is { } known)
        {
            return known;
        }

        ImageKey key = Key(options);
        ReadOnlyMemory<byte> image = options.FactoryImage ?? Make(key);
        if (image.Length > Partition.Slots.Capacity)
        {
            throw new InvalidDataException($"the firmware's image has {image.Length} bytes, the slot {Partition.Slots.Capacity}");
        }

        BootLoader.Install(flash, Partition.Slots, image.Span);
        BootKey.Write(flash, key);
        return key;
    }

    private static ImageKey Key(GatewayOptions options)
    {
        if (options.SigningKey is { } pem)
        {
            return ImageKey.FromPem(pem);
        }

        if (options.SigningKeyPath is not { } path)
        {
            return ImageKey.Create();
        }

        if (File.Exists(path))
        {
            return ImageKey.FromPem(File.ReadAllText(path));
        }

        var key = ImageKey.Create();
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, create);
        writer.Write(key.ToPrivatePem());
        return key;
    }

    private static byte[] Make(ImageKey key)
    {
        string folder = Path.GetDirectoryName(typeof(FirmwareProgram).Assembly.Location)!;
        (IReadOnlyList<FirmwareFile> files, Version version) = FirmwareAssemblies.Collect(folder);
        return ImageMaker.Make(FirmwareContainer.Pack(files), ImageVersion.Of(version), key, EmulatedGateway.BoardName);
    }
}
