using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NanoCwmp.Hal.Images;

/// <summary>
/// An MCUboot image: header, payload, protected entries, entries. Little endian; all that matters of it is checked when it is
/// parsed, hash and signature by <see cref="Verify"/>.
/// </summary>
public sealed class McuImage
{
    /// <summary>What the header begins with.</summary>
    public const uint Magic = 0x96F3B83D;

    /// <summary>What the entries begin with.</summary>
    public const ushort TlvMagic = 0x6907;

    /// <summary>What the protected entries begin with.</summary>
    public const ushort ProtectedTlvMagic = 0x6908;

    /// <summary>The bytes of the header that mean something; it may be longer.</summary>
    public const int HeaderFields = 32;

    /// <summary>Encrypted, not bootable or compressed: flags of images that this boot loader cannot start.</summary>
    private const uint UnsupportedFlags = 0x4 | 0x8 | 0x10 | 0x200 | 0x400 | 0x800;

    private readonly int _protectedLength;

    private McuImage(ReadOnlyMemory<byte> file)
    {
        ReadOnlySpan<byte> header = file.Span;
        if (header.Length < HeaderFields)
        {
            throw new ImageException(ImageFault.Incomplete, $"the file has {file.Length} bytes, the header alone {HeaderFields}");
        }

        if (!HasMagic(header))
        {
            throw new ImageException(ImageFault.NotAnImage, "this is no MCUboot image: its first four bytes are others");
        }

        HeaderSize = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        _protectedLength = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
        uint payloadSize = BinaryPrimitives.ReadUInt32LittleEndian(header[12..]);
        Flags = BinaryPrimitives.ReadUInt32LittleEndian(header[16..]);
        Version = new ImageVersion(
            header[20],
            header[21],
            BinaryPrimitives.ReadUInt16LittleEndian(header[22..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[24..]));
        if (HeaderSize < HeaderFields || (Flags & UnsupportedFlags) != 0)
        {
            throw new ImageException(
                ImageFault.NotAnImage,
                $"the image has a header of {HeaderSize} bytes and flags 0x{Flags:x}: not one that can be started");
        }

        if (payloadSize > file.Length - HeaderSize - _protectedLength)
        {
            throw new ImageException(
                ImageFault.Incomplete,
                $"the image says {HeaderSize + (long)payloadSize + _protectedLength} bytes and more, the file has {file.Length}");
        }

        PayloadSize = (int)payloadSize;
        int end = HeaderSize + PayloadSize;
        ProtectedTlvs = _protectedLength == 0 ? [] : ReadTlvs(file[end..], ProtectedTlvMagic, out int length, _protectedLength);
        Tlvs = ReadTlvs(file[(end + _protectedLength)..], TlvMagic, out length, null);
        Content = file[..(end + _protectedLength + length)];
    }

    /// <summary>Gets the bytes of the image.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Gets how many bytes stand before the payload.</summary>
    public int HeaderSize { get; }

    /// <summary>Gets the flags of the header.</summary>
    public uint Flags { get; }

    /// <summary>Gets the version.</summary>
    public ImageVersion Version { get; }

    /// <summary>Gets the length of the payload.</summary>
    public int PayloadSize { get; }

    /// <summary>Gets the payload.</summary>
    public ReadOnlyMemory<byte> Payload => Content.Slice(HeaderSize, PayloadSize);

    /// <summary>Gets the entries that the hash covers.</summary>
    public IReadOnlyList<ImageTlv> ProtectedTlvs { get; }

    /// <summary>Gets the entries that it does not cover: hash, key and signature themselves.</summary>
    public IReadOnlyList<ImageTlv> Tlvs { get; }

    /// <summary>Gets the hash that the image states, or null.</summary>
    public ReadOnlyMemory<byte>? Hash => Find(Tlvs, TlvType.Sha256);

    /// <summary>Gets the hash of the key that the image states, or null.</summary>
    public ReadOnlyMemory<byte>? KeyHash => Find(Tlvs, TlvType.KeyHash);

    /// <summary>Gets the name of the board that the image is made for, or null.</summary>
    public string? Board => Find(ProtectedTlvs, TlvType.Board) is { } name ? Encoding.ASCII.GetString(name.Span) : null;

    /// <summary>Gets the bytes that hash and signature cover.</summary>
    public ReadOnlyMemory<byte> Covered => Content[..(HeaderSize + PayloadSize + _protectedLength)];

    /// <summary>Tells whether bytes begin as an image does.</summary>
    /// <param name="header">At least four bytes.</param>
    /// <returns>Whether they do.</returns>
    public static bool HasMagic(ReadOnlySpan<byte> header) => BinaryPrimitives.ReadUInt32LittleEndian(header) == Magic;

    /// <summary>Gets how many bytes an image has at least, by its header.</summary>
    /// <param name="header">At least <see cref="HeaderFields"/> bytes.</param>
    /// <returns>Header, payload and protected entries together; what follows these is not in the header.</returns>
    public static long StatedLength(ReadOnlySpan<byte> header) =>
        BinaryPrimitives.ReadUInt16LittleEndian(header[8..])
        + (long)BinaryPrimitives.ReadUInt16LittleEndian(header[10..])
        + BinaryPrimitives.ReadUInt32LittleEndian(header[12..]);

    /// <summary>Reads the structure of an image.</summary>
    /// <param name="file">The image; more bytes may follow it.</param>
    /// <returns>The image. Its hash and signature are not yet verified.</returns>
    /// <exception cref="ImageException">It is none, or the file ends too early.</exception>
    public static McuImage Parse(ReadOnlyMemory<byte> file) => new(file);

    /// <summary>Verifies hash, signature and board, in this order.</summary>
    /// <param name="key">The key that must have signed it, or null to verify the hash alone.</param>
    /// <param name="board">The board it must be made for, or null for any.</param>
    /// <exception cref="ImageException">One of them is not as it should be.</exception>
    public void Verify(ImageKey? key, string? board)
    {
        byte[] hash = SHA256.HashData(Covered.Span);
        if (Hash is not { } stated || !stated.Span.SequenceEqual(hash))
        {
            throw new ImageException(ImageFault.WrongHash, "the SHA-256 of the image is not the one that it states");
        }

        if (key is not null)
        {
            VerifySignature(key, hash);
        }

        if (board is not null && Board != board)
        {
            string made = Board is null ? "no board by name" : $"'{Board}'";
            throw new ImageException(ImageFault.WrongBoard, $"the image is made for {made}, not for '{board}'");
        }
    }

    private static ReadOnlyMemory<byte>? Find(IReadOnlyList<ImageTlv> tlvs, TlvType type) =>
        tlvs.FirstOrDefault(tlv => tlv.Type == type)?.Value;

    private static List<ImageTlv> ReadTlvs(ReadOnlyMemory<byte> area, ushort magic, out int length, int? expected)
    {
        if (area.Length < 4)
        {
            throw new ImageException(ImageFault.Incomplete, "the file ends before the entries behind the payload");
        }

        length = BinaryPrimitives.ReadUInt16LittleEndian(area.Span[2..]);
        bool isArea = BinaryPrimitives.ReadUInt16LittleEndian(area.Span) == magic && length >= 4;
        if (!isArea || (expected is not null && expected != length))
        {
            throw new ImageException(ImageFault.NotAnImage, "there are no entries behind the payload where they should be");
        }

        if (length > area.Length)
        {
            throw new ImageException(ImageFault.Incomplete, "the file ends within the entries behind the payload");
        }

        var tlvs = new List<ImageTlv>();
        for (int at = 4; at < length;)
        {
            ReadOnlySpan<byte> head = area.Span[at..length];
            int size = head.Length < 4 ? int.MaxValue : BinaryPrimitives.ReadUInt16LittleEndian(head[2..]);
            if (size > head.Length - 4)
            {
                throw new ImageException(ImageFault.NotAnImage, "an entry behind the payload is longer than all of them");
            }

            tlvs.Add(new ImageTlv((TlvType)BinaryPrimitives.ReadUInt16LittleEndian(head), area.Slice(at + 4, size)));
            at += 4 + size;
        }

        return tlvs;
    }

    private void VerifySignature(ImageKey key, byte[] hash)
    {
        if (KeyHash is not { } named || Find(Tlvs, TlvType.EcdsaSignature) is not { } signature)
        {
            throw new ImageException(ImageFault.WrongSignature, "the image is not signed by ECDSA");
        }

        if (!named.Span.SequenceEqual(key.Hash.Span))
        {
            throw new ImageException(ImageFault.WrongSignature, "the image is signed with another key");
        }

        if (!key.Verify(hash, signature.Span))
        {
            throw new ImageException(ImageFault.WrongSignature, "the signature of the image is wrong");
        }
    }
}
