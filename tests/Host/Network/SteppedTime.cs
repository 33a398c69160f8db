using System;

namespace NanoCwmp.Tests.Host.Network;

/// <summary>Stands still until it is told to go on.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private long _now;

    public override long GetTimestamp() => _now;

    /// <summary>Lets two seconds pass.</summary>
    public void Step() => _now += TimestampFrequency * 2;
}
