using System.Buffers.Binary;
using System.Text;

namespace NanoCwmp.Hal.Images;

/// <summary>
/// The payload of an image for the emulator: the assemblies of the firmware in one piece. The same files give the same bytes.
/// </summary>
/// <remarks>
/// Little endian. "NCWPFW01"; number of files (2 bytes); for each, in the ordinal order of the names: length of the name
/// (1 byte), name in ASCII, length of the content (4 bytes), content. Nothing follows.
/// </remarks>
public static class FirmwareContainer
{
    private static readonly byte[] s_magic = "NCWPFW01"u8.ToArray();

    /// <summary>Tells whether bytes are a container.</summary>
    /// <param name="payload">The payload of an image.</param>
    /// <returns>Whether they begin as one.</returns>
    public static bool IsContainer(ReadOnlySpan<byte> payload) => payload.StartsWith(s_magic);

    /// <summary>Packs files.</summary>
    /// <param name="files">The files, in any order.</param>
    /// <returns>The container.</returns>
    /// <exception cref="ArgumentException">A name is not allowed or is there twice, or there are too many files.</exception>
    public static byte[] Pack(IEnumerable<FirmwareFile> files)
    {
        List<FirmwareFile> sorted = [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
        if (sorted.Count > ushort.MaxValue || !HasGoodNames(sorted))
        {
            throw new ArgumentException("names are unique, of 1 to 255 ASCII characters, without folders", nameof(files));
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(s_magic);
        writer.Write((ushort)sorted.Count);
        foreach (FirmwareFile file in sorted)
        {
            writer.Write((byte)file.Name.Length);
            writer.Write(Encoding.ASCII.GetBytes(file.Name));
            writer.Write(file.Content.Length);
            writer.Write(file.Content.Span);
        }

        return stream.ToArray();
    }

    /// <summary>Unpacks files.</summary>
    /// <param name="container">The container.</param>
    /// <returns>The files, in the order of their names; their contents are views of the container.</returns>
    /// <exception cref="ImageException">It is none, or damaged.</exception>
    public static IReadOnlyList<FirmwareFile> Unpack(ReadOnlyMemory<byte> container)
    {
        if (!IsContainer(container.Span))
        {
            throw new ImageException(ImageFault.NotAnImage, "the image does not carry the emulator's firmware");
        }

        int at = s_magic.Length;
        var files = new List<FirmwareFile>();
        int count = BinaryPrimitives.ReadUInt16LittleEndian(Take(2).Span);
        while (files.Count < count)
        {
            string name = Encoding.ASCII.GetString(Take(Take(1).Span[0]).Span);
            files.Add(new FirmwareFile(name, Take(BinaryPrimitives.ReadUInt32LittleEndian(Take(4).Span))));
        }

        if (at != container.Length || !HasGoodNames(files))
        {
            throw Damaged();
        }

        return files;

        ReadOnlyMemory<byte> Take(long length)
        {
            if (length > container.Length - at)
            {
                throw Damaged();
            }

            at += (int)length;
            return container.Slice(at - (int)length, (int)length);
        }
    }

    private static ImageException Damaged() => new(ImageFault.NotAnImage, "the container of the firmware's files is damaged");

    private static bool HasGoodNames(List<FirmwareFile> sorted) =>
        sorted.All(file => file.Name.Length is > 0 and <= 255 && Ascii.IsValid(file.Name) && !file.Name.AsSpan().ContainsAny("/\\\0"))
        && sorted.Zip(sorted.Skip(1)).All(pair => string.CompareOrdinal(pair.First.Name, pair.Second.Name) < 0);
}
