using System;
using NanoCwmp.Hal.Host;
using NanoCwmp.Tests.Host.Slots;
using NanoCwmp.Tests.Host.Storage;

namespace NanoCwmp.Tests.Host.Transfer;

/// <summary>
/// The one chip of a device, slots and storage in it. Once the power is gone nothing can be done with it until it comes back,
/// whatever the firmware tries.
/// </summary>
internal sealed class GatewayChip(PowerCutChip chip) : IFlash
{
    public int Size => chip.Size;

    public bool IsDead { get; set; }

    public void PowerCycle()
    {
        IsDead = false;
        chip.PowerCycle();
    }

    public void Read(int offset, Span<byte> destination)
    {
        Check();
        chip.Read(offset, destination);
    }

    public void Program(int offset, ReadOnlySpan<byte> data)
    {
        Check();
        try
        {
            chip.Program(offset, data);
        }
        catch (PowerCutException)
        {
            IsDead = true;
            throw;
        }
    }

    public void Erase(int offset, int length)
    {
        for (int sector = offset; sector < offset + length; sector += FlashImage.SectorSize)
        {
            Check();
            try
            {
                chip.Erase(sector, FlashImage.SectorSize);
            }
            catch (PowerCutException)
            {
                IsDead = true;
                throw;
            }
        }
    }

    private void Check()
    {
        if (IsDead)
        {
            throw new PowerCutException();
        }
    }
}
