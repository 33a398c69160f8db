namespace NanoCwmp.Tests.Host.Slots;

/// <summary>What version 2 is, and so how its upgrade ends.</summary>
public enum UpgradeEnd
{
    /// <summary>Good: it is confirmed, or taken back because a loss of power has ended its trial.</summary>
    Confirmed,

    /// <summary>It never gets as far as a confirmation.</summary>
    Reverted,

    /// <summary>Signed with another key, by firmware that does not notice.</summary>
    RefusedSignature,

    /// <summary>Made for another board, by firmware that does not notice.</summary>
    RefusedBoard,
}
