namespace NanoCwmp.Tests.Host.Transfer;

/// <summary>What version 2 is, or does.</summary>
public enum UpgradeKind
{
    /// <summary>Good.</summary>
    Good,

    /// <summary>It restarts the device as soon as it is started.</summary>
    Crashes,

    /// <summary>It never reaches the ACS.</summary>
    Unreachable,

    /// <summary>A bit of it is wrong.</summary>
    FlippedBit,

    /// <summary>Signed with another key.</summary>
    OtherKey,

    /// <summary>Signed with another key, and only the boot loader looks.</summary>
    OtherKeyAtBoot,

    /// <summary>Made for another board.</summary>
    OtherBoard,

    /// <summary>Made for another board, and only the boot loader looks.</summary>
    OtherBoardAtBoot,

    /// <summary>Larger than the slot.</summary>
    TooLarge,
}
