using System.Buffers.Binary;
using NanoCwmp.Hal.Host;
using NanoCwmp.Hal.Images;

namespace NanoCwmp.Board.Emulator;

/// <summary>
/// The board's public key, in the partition of the boot loader: "NCBK", length (2 bytes, little endian), DER
/// SubjectPublicKeyInfo. The firmware has no access to it.
/// </summary>
internal static class BootKey
{
    private const int HeaderLength = 6;

    private static readonly byte[] s_magic = "NCBK"u8.ToArray();

    /// <summary>Reads the key.</summary>
    /// <returns>The key, or null if the chip is factory-new.</returns>
    /// <exception cref="InvalidDataException">There is something else.</exception>
    public static ImageKey? Read(IFlash flash)
    {
        var header = new byte[HeaderLength];
        flash.Read(Partition.BootLoader.Offset, header);
        if (!header.AsSpan().StartsWith(s_magic))
        {
            return null;
        }

        int length = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(s_magic.Length));
        var key = new byte[Math.Min(length, FlashImage.SectorSize)];
        flash.Read(Partition.BootLoader.Offset + HeaderLength, key);
        return ImageKey.FromPublicKey(key);
    }

    /// <summary>Writes the key as the factory does.</summary>
    public static void Write(FlashImage flash, ImageKey key)
    {
        var partition = new byte[HeaderLength + key.PublicKey.Length];
        s_magic.CopyTo(partition, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(partition.AsSpan(s_magic.Length), (ushort)key.PublicKey.Length);
        key.PublicKey.Span.CopyTo(partition.AsSpan(HeaderLength));
        flash.Load(Partition.BootLoader.Offset, partition);
    }
}
