using System;
using NanoCwmp.Hal.Host;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>
/// What a loss of power leaves in NOR flash: a torn page has some of its bits cleared, in any order, and some weak; a torn
/// erasure has sectors erased, untouched and in between. A weak bit reads as it likes, until it is programmed to the end or
/// erased.
/// </summary>
internal sealed class WeakCells(FlashImage image, Random random)
{
    private readonly byte[] _weak = new byte[image.Size];
    private readonly byte[] _reading = new byte[image.Size];
    private Mood _mood;

    /// <summary>How weak bits read until the next power cycle: marginal cells change with temperature and voltage.</summary>
    private enum Mood
    {
        AsProgrammed,
        AsErased,
        FixedAtRandom,
        AtRandom,
    }

    /// <summary>Chooses anew how weak bits read.</summary>
    public void PowerCycle()
    {
        _mood = (Mood)random.Next(4);
        random.NextBytes(_reading);
    }

    /// <summary>Turns what is in the cells into what is read.</summary>
    public void Read(int offset, Span<byte> buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
        {
            byte weak = _weak[offset + i];
            if (weak != 0)
            {
                buffer[i] &= (byte)~(weak & Cleared(offset + i));
            }
        }
    }

    /// <summary>Notes what was programmed to the end.</summary>
    public void Programmed(int offset, ReadOnlySpan<byte> data)
    {
        for (int i = 0; i < data.Length; i++)
        {
            _weak[offset + i] &= data[i];
        }
    }

    /// <summary>Notes what was erased to the end.</summary>
    public void Erased(int offset, int length) => Array.Clear(_weak, offset, length);

    /// <summary>
    /// Leaves in data what the torn operation clears to the end; some of the bits it does not clear become weak.
    /// </summary>
    public void TearPage(int offset, byte[] data)
    {
        var cells = new byte[data.Length];
        image.Read(offset, cells);
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

    /// <summary>Breaks the erasure of a sector off, in one of several ways.</summary>
    public void TearSector(int sector)
    {
        int way = random.Next(5);
        var cells = new byte[FlashImage.SectorSize];
        image.Read(sector, cells);
        for (int i = 0; i < cells.Length; i++)
        {
            int position = sector + i;
            int dice = random.Next(0x1000000);
            switch (way)
            {
                case 0:
                    break;
                case 1:
                    cells[i] = 0xFF;
                    _weak[position] = 0;
                    break;
                case 2: // on the way to erased: zeros rise, some are weak
                    int rising = ~cells[i] & dice & 0xFF;
                    cells[i] |= (byte)rising;
                    _weak[position] |= (byte)(rising & (dice >> 8));
                    break;
                case 3: // some chips program a sector to zero before they erase it
                    cells[i] &= (byte)(dice & (dice >> 8));
                    _weak[position] &= cells[i];
                    _weak[position] |= (byte)(cells[i] & (dice >> 16));
                    break;
                default: // hardly begun: a bit here and there
                    if ((dice & 0x3F00) == 0)
                    {
                        int bit = 1 << (dice & 7);
                        cells[i] |= (byte)bit;
                        _weak[position] |= (byte)bit;
                    }

                    break;
            }
        }

        image.Load(sector, cells);
    }

    private byte Cleared(int position) => _mood switch
    {
        Mood.AsProgrammed => 0xFF,
        Mood.AsErased => 0,
        Mood.FixedAtRandom => _reading[position],
        _ => (byte)random.Next(256),
    };
}
