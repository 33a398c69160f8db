using System;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>Counts the writing operations of both banks and cuts the power before or inside one of them.</summary>
public sealed class PowerSupply
{
    private int _cutAt = -1;
    private bool _isInside;

    public PowerSupply(int seed)
    {
        Random = new Random(seed);
    }

    public Random Random { get; }

    /// <summary>Gets how many operations began since the power came.</summary>
    public int Operations { get; private set; }

    /// <summary>Turns the power on until the given operation, or for good.</summary>
    public void TurnOn(int cutAt = -1, bool isInside = false)
    {
        Operations = 0;
        _cutAt = cutAt;
        _isInside = isInside;
    }

    /// <summary>Begins an operation.</summary>
    /// <returns>True if the power goes while it runs: do a part of it, then throw.</returns>
    public bool Begin()
    {
        if (Operations++ != _cutAt)
        {
            return false;
        }

        return _isInside ? true : throw new PowerCutException();
    }
}
