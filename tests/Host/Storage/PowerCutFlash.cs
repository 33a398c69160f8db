using System;
using NanoCwmp.Hal.Host;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>
/// NOR flash that loses power: a torn page has some of its bits cleared, in any order, and some weak; a torn erasure has
/// sectors erased, untouched and in between. A weak bit reads as it likes, until it is programmed to the end or erased.
/// </summary>
public sealed class PowerCutFlash : IPowerCutBank
{
    private readonly PowerSupply _power;
    private readonly FlashImage _image;
    private readonly int _unit;
    private readonly byte[] _weak;
    private readonly byte[] _reading;
    private NorFlashBank _bank;
    private Mood _mood;

    public PowerCutFlash(PowerSupply power, int unit, byte[] content)
    {
        int capacity = content.Length;
        _power = power;
        _unit = unit;
        _image = new FlashImage(capacity);
        _image.Load(0, content);
        _weak = new byte[capacity];
        _reading = new byte[capacity];
        _bank = new NorFlashBank(_image, 0, capacity, unit);
    }

    /// <summary>How weak bits read until the next power cycle: marginal cells change with temperature and voltage.</summary>
    private enum Mood
    {
        AsProgrammed,
        AsErased,
        FixedAtRandom,
        AtRandom,
    }

    public int Capacity => _bank.Capacity;

    public int ProgramUnit => _bank.ProgramUnit;

    public void PowerCycle()
    {
        _bank = new NorFlashBank(_image, 0, Capacity, _unit);
        _mood = (Mood)_power.Random.Next(4);
        _power.Random.NextBytes(_reading);
    }

    public bool Read(int offset, byte[] buffer, int index, int count)
    {
        if (!_bank.Read(offset, buffer, index, count))
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            byte weak = _weak[offset + i];
            if (weak != 0)
            {
                buffer[index + i] &= (byte)~(weak & Cleared(offset + i));
            }
        }

        return true;
    }

    public bool Program(int offset, byte[] buffer, int index, int count)
    {
        bool isTorn = _power.Begin();
        byte[] data = buffer.AsSpan(index, count).ToArray();
        if (isTorn)
        {
            Tear(offset, data);
        }

        bool result = _bank.Program(offset, data, 0, count);
        for (int i = 0; result && i < count; i++)
        {
            _weak[offset + i] &= data[i];
        }

        return isTorn ? throw new PowerCutException() : result;
    }

    public bool Erase()
    {
        if (!_power.Begin())
        {
            Array.Clear(_weak);
            return _bank.Erase();
        }

        for (int sector = 0; sector < Capacity; sector += FlashImage.SectorSize)
        {
            TearSector(sector, _power.Random.Next(5));
        }

        throw new PowerCutException();
    }

    public bool Sync() => true;

    private byte Cleared(int position) => _mood switch
    {
        Mood.AsProgrammed => 0xFF,
        Mood.AsErased => 0,
        Mood.FixedAtRandom => _reading[position],
        _ => (byte)_power.Random.Next(256),
    };

    // Leaves in data what the torn operation clears to the end; some of the bits it does not clear become weak.
    private void Tear(int offset, byte[] data)
    {
        Random random = _power.Random;
        var cells = new byte[data.Length];
        _bank.Read(offset, cells, 0, cells.Length);
        int way = random.Next(5);
        int split = random.Next(data.Length + 1);
        var order = new int[data.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        if (way != 0)
        {
            random.Shuffle(order);
        }

        for (int i = 0; i < order.Length; i++)
        {
            int position = order[i];
            int open = cells[position] & ~data[position];
            int unfinished = way switch
            {
                0 or 1 => i < split ? 0 : open,
                2 => open & random.Next(256),
                3 => i == 0 ? open & random.Next(256) : 0,
                _ => open,
            };
            int weak = way is 3 or 4 || i == split ? unfinished : unfinished & random.Next(256) & random.Next(256);
            data[position] = (byte)((cells[position] & data[position]) | unfinished);
            _weak[offset + position] |= (byte)weak;
        }
    }

    private void TearSector(int sector, int way)
    {
        var cells = new byte[FlashImage.SectorSize];
        _image.Read(sector, cells);
        for (int i = 0; i < cells.Length; i++)
        {
            int position = sector + i;
            int random = _power.Random.Next(0x1000000);
            switch (way)
            {
                case 0:
                    break;
                case 1:
                    cells[i] = 0xFF;
                    _weak[position] = 0;
                    break;
                case 2: // on the way to erased: zeros rise, some are weak
                    int rising = ~cells[i] & random & 0xFF;
                    cells[i] |= (byte)rising;
                    _weak[position] |= (byte)(rising & (random >> 8));
                    break;
                case 3: // some chips program a sector to zero before they erase it
                    cells[i] &= (byte)(random & (random >> 8));
                    _weak[position] &= cells[i];
                    _weak[position] |= (byte)(cells[i] & (random >> 16));
                    break;
                default: // hardly begun: a bit here and there
                    if ((random & 0x3F00) == 0)
                    {
                        int bit = 1 << (random & 7);
                        cells[i] |= (byte)bit;
                        _weak[position] |= (byte)bit;
                    }

                    break;
            }
        }

        _image.Load(sector, cells);
    }
}
