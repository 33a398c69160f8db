using System;
using NanoCwmp.Hal.Host;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>A bank of NOR flash that loses power.</summary>
public sealed class PowerCutFlash : IPowerCutBank
{
    private readonly PowerSupply _power;
    private readonly FlashImage _image;
    private readonly int _unit;
    private readonly WeakCells _cells;
    private NorFlashBank _bank;

    public PowerCutFlash(PowerSupply power, int unit, byte[] content)
    {
        _power = power;
        _unit = unit;
        _image = new FlashImage(content.Length);
        _image.Load(0, content);
        _cells = new WeakCells(_image, power.Random);
        _bank = new NorFlashBank(_image, 0, content.Length, unit);
    }

    public int Capacity => _bank.Capacity;

    public int ProgramUnit => _bank.ProgramUnit;

    public void PowerCycle()
    {
        _bank = new NorFlashBank(_image, 0, Capacity, _unit);
        _cells.PowerCycle();
    }

    public bool Read(int offset, byte[] buffer, int index, int count)
    {
        if (!_bank.Read(offset, buffer, index, count))
        {
            return false;
        }

        _cells.Read(offset, buffer.AsSpan(index, count));
        return true;
    }

    public bool Program(int offset, byte[] buffer, int index, int count)
    {
        bool isTorn = _power.Begin();
        byte[] data = buffer.AsSpan(index, count).ToArray();
        if (isTorn)
        {
            _cells.TearPage(offset, data);
        }

        bool result = _bank.Program(offset, data, 0, count);
        if (result)
        {
            _cells.Programmed(offset, data);
        }

        return isTorn ? throw new PowerCutException() : result;
    }

    public bool Erase()
    {
        if (!_power.Begin())
        {
            _cells.Erased(0, Capacity);
            return _bank.Erase();
        }

        for (int sector = 0; sector < Capacity; sector += FlashImage.SectorSize)
        {
            _cells.TearSector(sector);
        }

        throw new PowerCutException();
    }

    public bool Sync() => true;
}
