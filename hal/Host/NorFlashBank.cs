using System;
using System.Collections;
using System.IO;

namespace NanoCwmp.Hal.Host;

/// <summary>
/// A storage bank in a range of sectors of raw NOR flash. Refuses what the flash could not do or should not bear.
/// </summary>
public sealed class NorFlashBank : IStorageBank
{
    private readonly IFlash _image;
    private readonly int _offset;
    private readonly BitArray _programmed;

    /// <summary>Initializes a new instance of the <see cref="NorFlashBank"/> class.</summary>
    /// <param name="image">The chip.</param>
    /// <param name="offset">Where the bank starts, a multiple of the sector size.</param>
    /// <param name="length">Its size, a multiple of the sector size.</param>
    /// <param name="programUnit">1 for plain NOR flash; other chips program 4, 16 or 32 bytes at once.</param>
    public NorFlashBank(IFlash image, int offset, int length, int programUnit = 1)
    {
        if (offset % FlashImage.SectorSize != 0 || length % FlashImage.SectorSize != 0)
        {
            throw new ArgumentException($"{offset} and {length} are not multiples of {FlashImage.SectorSize}");
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, image.Size - length);
        _image = image;
        _offset = offset;
        _programmed = new BitArray(length / programUnit);
        Capacity = length;
        ProgramUnit = programUnit;
    }

    /// <inheritdoc/>
    public int Capacity { get; }

    /// <inheritdoc/>
    public int ProgramUnit { get; }

    /// <inheritdoc/>
    public bool Read(int offset, byte[] buffer, int index, int count)
    {
        if (offset < 0 || offset > Capacity - count)
        {
            return false;
        }

        try
        {
            _image.Read(_offset + offset, buffer.AsSpan(index, count));
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Refused: a range outside the bank or not aligned; a bit that would have to be set; a unit that was programmed with
    /// other bytes since the bank was opened or erased.
    /// </remarks>
    public bool Program(int offset, byte[] buffer, int index, int count)
    {
        if (offset < 0 || offset > Capacity - count || offset % ProgramUnit != 0 || count % ProgramUnit != 0)
        {
            return false;
        }

        try
        {
            return Program(offset, buffer.AsSpan(index, count));
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public bool Erase()
    {
        try
        {
            _image.Erase(_offset, Capacity);
            _programmed.SetAll(false);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public bool Sync() => true;

    private bool Program(int offset, ReadOnlySpan<byte> data)
    {
        int count = data.Length;
        Span<byte> cells = count <= FlashImage.PageSize ? stackalloc byte[count] : new byte[count];
        _image.Read(_offset + offset, cells);
        for (int i = 0; i < count; i++)
        {
            bool isChanged = cells[i] != data[i];
            if (isChanged && ((cells[i] & data[i]) != data[i] || _programmed[(offset + i) / ProgramUnit]))
            {
                return false;
            }
        }

        for (int done = 0; done < count;)
        {
            int page = FlashImage.PageSize - ((_offset + offset + done) % FlashImage.PageSize);
            int part = Math.Min(page, count - done);
            _image.Program(_offset + offset + done, data.Slice(done, part));
            done += part;
        }

        for (int unit = offset / ProgramUnit; unit < (offset + count) / ProgramUnit; unit++)
        {
            _programmed[unit] = true;
        }

        return true;
    }
}
