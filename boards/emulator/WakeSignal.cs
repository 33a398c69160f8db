using System.Collections.Concurrent;
using NanoCwmp.Hal.Host.Boot;

namespace NanoCwmp.Board.Emulator;

/// <summary>Has the gateway's thread poll the firmware, once for all signals that it has not seen yet.</summary>
internal sealed class WakeSignal(BlockingCollection<Action<IFirmware>> posts)
{
    private int _isSet;

    public void Set()
    {
        if (Interlocked.Exchange(ref _isSet, 1) != 0)
        {
            return;
        }

        try
        {
            posts.Add(_ => Volatile.Write(ref _isSet, 0));
        }
        catch (ObjectDisposedException)
        {
            // The gateway is off.
        }
    }
}
