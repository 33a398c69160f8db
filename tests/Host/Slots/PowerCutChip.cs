using System;
using NanoCwmp.Hal.Host;
using NanoCwmp.Tests.Host.Storage;

namespace NanoCwmp.Tests.Host.Slots;

/// <summary>A flash chip that loses power. It takes what a chip takes in one operation: a page, or a sector.</summary>
internal sealed class PowerCutChip : IFlash
{
    private readonly PowerSupply _power;
    private readonly FlashImage _image;
    private readonly WeakCells _cells;

    public PowerCutChip(PowerSupply power, FlashImage image)
    {
        _power = power;
        _image = image;
        _cells = new WeakCells(image, power.Random);
    }

    public int Size => _image.Size;

    public void PowerCycle() => _cells.PowerCycle();

    public void Read(int offset, Span<byte> destination)
    {
        _image.Read(offset, destination);
        _cells.Read(offset, destination);
    }

    public void Program(int offset, ReadOnlySpan<byte> data)
    {
        if (data.Length == 0 || offset / FlashImage.PageSize != (offset + data.Length - 1) / FlashImage.PageSize)
        {
            throw new ArgumentException($"{data.Length} bytes at {offset} are not within a page");
        }

        bool isTorn = _power.Begin();
        byte[] cells = data.ToArray();
        if (isTorn)
        {
            _cells.TearPage(offset, cells);
        }

        _image.Program(offset, cells);
        _cells.Programmed(offset, cells);
        if (isTorn)
        {
            throw new PowerCutException();
        }
    }

    public void Erase(int offset, int length)
    {
        if (length != FlashImage.SectorSize)
        {
            throw new ArgumentException($"{length} bytes are not one sector");
        }

        if (_power.Begin())
        {
            _cells.TearSector(offset);
            throw new PowerCutException();
        }

        _image.Erase(offset, length);
        _cells.Erased(offset, length);
    }
}
