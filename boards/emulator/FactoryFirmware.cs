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
    /// <summary>
    /// Fills a factory-new chip. One that has never been updated gets this build's firmware if it has another one, as a flashing
    /// tool does after a build; an update that an ACS has made stays.
    /// </summary>
    /// <param name="flash">The chip.</param>
    /// <param name="options">The gateway it is for.</param>
    /// <returns>The board's key.</returns>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">The key or the image is not of use.</exception>
    public static ImageKey Prepare(FlashImage flash, GatewayOptions options)
    {
        if (BootKey.Read(flash) is not { } key)
        {
            key = Key(options);
            Install(flash, options.FactoryImage ?? Make(key));
            BootKey.Write(flash, key);
        }
        else if (options.FactoryImage is null && BootLoader.IsInstalled(flash, Partition.Slots))
        {
            Renew(flash, options, key);
        }

        return key;
    }

    private static void Renew(FlashImage flash, GatewayOptions options, ImageKey key)
    {
        bool isKnown = options.SigningKey is not null || File.Exists(options.SigningKeyPath);
        using ImageKey? signer = isKnown ? Key(options) : null;
        if (signer?.Hash.Span.SequenceEqual(key.Hash.Span) != true)
        {
            return;
        }

        var slot = new byte[Partition.Slots.Capacity];
        flash.Read(Partition.Slots.Primary, slot);
        byte[] image = Make(signer);
        if (!slot.AsSpan().StartsWith(McuImage.Parse(image).Covered.Span))
        {
            Install(flash, image);
        }
    }

    private static void Install(FlashImage flash, ReadOnlyMemory<byte> image)
    {
        if (image.Length > Partition.Slots.Capacity)
        {
            throw new InvalidDataException($"the firmware's image has {image.Length} bytes, the slot {Partition.Slots.Capacity}");
        }

        BootLoader.Install(flash, Partition.Slots, image.Span);
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
        return ImageMaker.Make(FirmwareContainer.Pack(files), ImageVersion.Of(version), key, FirmwareAssemblies.Board);
    }
}
