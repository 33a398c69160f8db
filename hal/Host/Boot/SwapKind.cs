namespace NanoCwmp.Hal.Host.Boot;

/// <summary>What the boot loader did last, as its status sector keeps it.</summary>
internal enum SwapKind : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A swap that begins a trial; MCUboot's number for it.</summary>
    Test = 2,

    /// <summary>A swap that ends a trial; MCUboot's number for it.</summary>
    Revert = 4,

    /// <summary>No swap: the image was not whole, or for another board.</summary>
    RefusedImage = 0x10,

    /// <summary>No swap: the image was not signed with the board's key.</summary>
    RefusedSignature = 0x11,
}
