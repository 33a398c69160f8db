using NanoCwmp.Tests.Host.Storage;
using NanoCwmp.Tests.Unit.Fakes;

namespace NanoCwmp.Tests.Host.Transfer;

/// <summary>Slots whose power goes with that of the storage, before or inside an operation; they do nothing more then.</summary>
internal sealed class CutSlots(PowerSupply power, int capacity, byte[] running) : FakeSlots(capacity, running)
{
    private bool _goesInside;

    public bool IsDead { get; private set; }

    public void PowerCycle()
    {
        IsDead = false;
        _goesInside = false;
    }

    protected override void Operate(bool isInside)
    {
        if (IsDead || (isInside && _goesInside))
        {
            IsDead = true;
            throw new PowerCutException();
        }

        if (isInside)
        {
            return;
        }

        try
        {
            _goesInside = power.Begin();
        }
        catch (PowerCutException)
        {
            IsDead = true;
            throw;
        }
    }
}
