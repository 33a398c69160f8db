using System;
using System.IO;

namespace NanoCwmp.Hal.Host;

/// <summary>A NOR flash chip: programming only clears bits, erasing sets those of whole sectors.</summary>
public interface IFlash
{
    /// <summary>Gets the size in bytes.</summary>
    int Size { get; }

    /// <summary>Reads bytes.</summary>
    /// <param name="offset">Position in the chip.</param>
    /// <param name="destination">Receives the bytes.</param>
    /// <exception cref="IOException">The chip cannot be read.</exception>
    void Read(int offset, Span<byte> destination);

    /// <summary>Programs bytes: clears the bits that are 0 in them. Bits that are 0 already stay so.</summary>
    /// <param name="offset">Position in the chip.</param>
    /// <param name="data">The bytes.</param>
    /// <exception cref="IOException">The chip cannot be written.</exception>
    void Program(int offset, ReadOnlySpan<byte> data);

    /// <summary>Erases whole sectors.</summary>
    /// <param name="offset">Position in the chip, a multiple of <see cref="FlashImage.SectorSize"/>.</param>
    /// <param name="length">Bytes to erase, a multiple of <see cref="FlashImage.SectorSize"/>.</param>
    /// <exception cref="IOException">The chip cannot be written.</exception>
    void Erase(int offset, int length);
}
