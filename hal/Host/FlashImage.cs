using System;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace NanoCwmp.Hal.Host;

/// <summary>
/// A NOR flash chip: bytes that programming can only clear, and sectors that erasing sets to 0xFF. It lives in memory or in
/// an image file; writes to the file go straight to the operating system, so that a process killed at any time has lost
/// nothing that was written. Counts the wear.
/// </summary>
/// <remarks>
/// Reads and writes of different ranges may come from different threads; the counters are exact for one thread.
/// </remarks>
public sealed class FlashImage : IFlash, IDisposable
{
    /// <summary>Bytes that are erased together.</summary>
    public const int SectorSize = 4096;

    /// <summary>Bytes that the chip programs in one operation at most.</summary>
    public const int PageSize = 256;

    private readonly byte[]? _memory;
    private readonly SafeFileHandle? _file;
    private readonly int[] _erasures;

    /// <summary>Initializes a new instance of the <see cref="FlashImage"/> class that lives in memory, erased.</summary>
    /// <param name="size">Size in bytes, a multiple of <see cref="SectorSize"/>.</param>
    public FlashImage(int size)
        : this(size, null)
    {
        _memory = new byte[size];
        _memory.AsSpan().Fill(0xFF);
    }

    private FlashImage(int size, SafeFileHandle? file)
    {
        if (size <= 0 || size % SectorSize != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(size), size, $"not a multiple of {SectorSize}");
        }

        Size = size;
        _file = file;
        _erasures = new int[size / SectorSize];
    }

    /// <inheritdoc/>
    public int Size { get; }

    /// <summary>Gets how many bytes were programmed since the image was opened.</summary>
    public long ProgrammedBytes { get; private set; }

    /// <summary>Gets how often each sector was erased since the image was opened.</summary>
    public ReadOnlySpan<int> Erasures => _erasures;

    /// <summary>Opens an image file. A file that is not there or too short is filled up with erased bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="size">Size in bytes, a multiple of <see cref="SectorSize"/>.</param>
    /// <returns>The image; the file stays open until it is disposed of.</returns>
    /// <exception cref="IOException">The file cannot be opened, or is larger than <paramref name="size"/>.</exception>
    public static FlashImage Open(string path, int size)
    {
        SafeFileHandle file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            var image = new FlashImage(size, file);
            long length = RandomAccess.GetLength(file);
            if (length > size)
            {
                throw new IOException($"{path} has {length} bytes, the flash {size}");
            }

            var erased = new byte[size - length];
            erased.AsSpan().Fill(0xFF);
            RandomAccess.Write(file, erased, length);
            return image;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Read(int offset, Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Size - destination.Length);
        if (_memory != null)
        {
            _memory.AsSpan(offset, destination.Length).CopyTo(destination);
            return;
        }

        while (destination.Length > 0)
        {
            int count = RandomAccess.Read(_file!, destination, offset);
            if (count == 0)
            {
                throw new EndOfStreamException();
            }

            destination = destination[count..];
            offset += count;
        }
    }

    /// <inheritdoc/>
    public void Program(int offset, ReadOnlySpan<byte> data)
    {
        Span<byte> cells = data.Length <= PageSize ? stackalloc byte[data.Length] : new byte[data.Length];
        Read(offset, cells);
        for (int i = 0; i < data.Length; i++)
        {
            cells[i] &= data[i];
        }

        Load(offset, cells);
        ProgrammedBytes += data.Length;
    }

    /// <inheritdoc/>
    public void Erase(int offset, int length)
    {
        if (offset % SectorSize != 0 || length % SectorSize != 0)
        {
            throw new ArgumentException($"{offset} and {length} are not multiples of {SectorSize}");
        }

        var erased = new byte[length];
        erased.AsSpan().Fill(0xFF);
        Load(offset, erased);
        foreach (ref int count in _erasures.AsSpan(offset / SectorSize, length / SectorSize))
        {
            count++;
        }
    }

    /// <summary>Puts bytes there as a flashing tool would, whatever was there before. Not counted as wear.</summary>
    /// <param name="offset">Position in the image.</param>
    /// <param name="content">The bytes.</param>
    public void Load(int offset, ReadOnlySpan<byte> content)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Size - content.Length);
        if (_memory != null)
        {
            content.CopyTo(_memory.AsSpan(offset));
        }
        else
        {
            RandomAccess.Write(_file!, content, offset);
        }
    }

    /// <summary>Closes the file, if there is one.</summary>
    public void Dispose()
    {
        _file?.Dispose();
    }
}
