using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NanoCwmp.Hal.Images;

/// <summary>Makes MCUboot images, byte for byte as imgtool does but for the signature, which is random.</summary>
public static class ImageMaker
{
    /// <summary>Longest name of a board.</summary>
    public const int MaximumBoardName = 32;

    /// <summary>Makes an image.</summary>
    /// <param name="payload">What it carries.</param>
    /// <param name="version">The version.</param>
    /// <param name="key">The private key that signs it, or null for an unsigned one.</param>
    /// <param name="board">The board that it is made for, at most 32 ASCII characters, or null for any.</param>
    /// <param name="headerSize">Bytes before the payload, 32 to 65535; filled up with 0xFF.</param>
    /// <returns>The image.</returns>
    public static byte[] Make(
        ReadOnlySpan<byte> payload, ImageVersion version, ImageKey? key, string? board, int headerSize = McuImage.HeaderFields)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(headerSize, McuImage.HeaderFields);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(headerSize, ushort.MaxValue);
        List<ImageTlv> entries = board is null ? [] : [new ImageTlv(TlvType.Board, BoardName(board))];
        byte[] entryArea = entries.Count == 0 ? [] : Area(McuImage.ProtectedTlvMagic, entries);
        var covered = new byte[headerSize + payload.Length + entryArea.Length];
        Span<byte> header = covered.AsSpan(0, headerSize);
        header.Fill(0xFF);
        header[..McuImage.HeaderFields].Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, McuImage.Magic);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], (ushort)headerSize);
        BinaryPrimitives.WriteUInt16LittleEndian(header[10..], (ushort)entryArea.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], (uint)payload.Length);
        header[20] = version.Major;
        header[21] = version.Minor;
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], version.Revision);
        BinaryPrimitives.WriteUInt32LittleEndian(header[24..], version.Build);
        payload.CopyTo(covered.AsSpan(headerSize));
        entryArea.CopyTo(covered.AsSpan(headerSize + payload.Length));
        return Finish(covered, key);
    }

    /// <summary>Signs an image anew; what it was signed with before goes.</summary>
    /// <param name="image">The image.</param>
    /// <param name="key">The private key.</param>
    /// <returns>The signed image.</returns>
    public static byte[] Sign(McuImage image, ImageKey key) => Finish(image.Covered.Span, key);

    private static byte[] BoardName(string board)
    {
        if (board.Length is 0 or > MaximumBoardName || !Ascii.IsValid(board))
        {
            throw new ArgumentException($"the name of a board has 1 to {MaximumBoardName} ASCII characters", nameof(board));
        }

        return Encoding.ASCII.GetBytes(board);
    }

    private static byte[] Finish(ReadOnlySpan<byte> covered, ImageKey? key)
    {
        byte[] hash = SHA256.HashData(covered);
        List<ImageTlv> entries = [new(TlvType.Sha256, hash)];
        if (key is not null)
        {
            entries.Add(new ImageTlv(TlvType.KeyHash, key.Hash));
            entries.Add(new ImageTlv(TlvType.EcdsaSignature, key.Sign(hash)));
        }

        return [.. covered, .. Area(McuImage.TlvMagic, entries)];
    }

    private static byte[] Area(ushort magic, List<ImageTlv> entries)
    {
        int length = 4 + entries.Sum(entry => 4 + entry.Value.Length);
        var area = new byte[length];
        BinaryPrimitives.WriteUInt16LittleEndian(area, magic);
        BinaryPrimitives.WriteUInt16LittleEndian(area.AsSpan(2), (ushort)length);
        int at = 4;
        foreach (ImageTlv entry in entries)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(area.AsSpan(at), (ushort)entry.Type);
            BinaryPrimitives.WriteUInt16LittleEndian(area.AsSpan(at + 2), (ushort)entry.Value.Length);
            entry.Value.Span.CopyTo(area.AsSpan(at + 4));
            at += 4 + entry.Value.Length;
        }

        return area;
    }
}
