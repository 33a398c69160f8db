namespace NanoCwmp.Hal.Host.Boot;

/// <summary>Where the slots of the firmware stand in the flash chip. All are multiples of the sector size, in bytes.</summary>
/// <param name="Primary">Start of the slot that the device runs from.</param>
/// <param name="Secondary">Start of the slot that takes new images.</param>
/// <param name="SlotSize">Size of each; the last sector of a slot is its trailer.</param>
/// <param name="Scratch">Start of the area through which the slots are swapped.</param>
/// <param name="ScratchSize">Its size: so much is swapped at once.</param>
/// <param name="Status">Start of the sector that keeps how far a swap has come.</param>
public sealed record SlotLayout(int Primary, int Secondary, int SlotSize, int Scratch, int ScratchSize, int Status)
{
    /// <summary>Gets how many bytes an image may have.</summary>
    public int Capacity => SlotSize - FlashImage.SectorSize;
}
