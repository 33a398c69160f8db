using System;

namespace NanoCwmp.Hal.Host.Boot;

/// <summary>
/// The end of a slot, as MCUboot lays it out for writes of up to 8 bytes: copy done, image OK, and the magic that says that the
/// two count. In the secondary slot the magic asks for a swap.
/// </summary>
/// <remarks>
/// A loss of power may leave what was written last half programmed, so that it reads in one way now and in another later. The
/// boot loader reads each of them once, by <see cref="TakeMark"/> and <see cref="TakeTrial"/>, and what is set then is programmed
/// once more.
/// </remarks>
internal sealed class SlotTrailer(IFlash flash, SlotLayout layout, int slot)
{
    private const int Length = 32;
    private const int CopyDone = 0;
    private const int ImageOk = 8;
    private const int Magic = 16;
    private const byte Set = 1;

    private static readonly byte[] s_magic =
    [
        0x77, 0xC2, 0x95, 0xF3, 0x60, 0xD2, 0xEF, 0x7F, 0x35, 0x52, 0x50, 0x0F, 0x2C, 0xB6, 0x79, 0x80,
    ];

    private readonly int _offset = slot + layout.SlotSize - Length;

    /// <summary>Gets a value indicating whether the magic is there.</summary>
    public bool HasMagic => flash.Read(_offset + Magic, s_magic.Length).AsSpan().SequenceEqual(s_magic);

    /// <summary>Gets a value indicating whether the image came by a swap and is not confirmed.</summary>
    public bool IsOnTrial => HasMagic && Has(CopyDone) && !Has(ImageOk);

    /// <summary>Tells whether a swap is asked for.</summary>
    public bool TakeMark()
    {
        bool isMarked = HasMagic;
        if (isMarked)
        {
            Mark();
        }

        return isMarked;
    }

    /// <summary>Tells whether the image is on trial.</summary>
    public bool TakeTrial()
    {
        if (!HasMagic || !Has(CopyDone))
        {
            return false;
        }

        bool isConfirmed = Has(ImageOk);
        if (isConfirmed)
        {
            Confirm();
        }

        return !isConfirmed;
    }

    /// <summary>Has the boot loader swap the slots.</summary>
    public void Mark() => flash.Program(_offset + Magic, s_magic);

    /// <summary>
    /// Ends the trial without a confirmation: one that is half written is none from now on. Clears the one bit that is set in
    /// "set", so that a half written denial cannot read as a confirmation either.
    /// </summary>
    public void Deny() => flash.Program(_offset + ImageOk, [unchecked((byte)~Set)]);

    /// <summary>Confirms the image.</summary>
    public void Confirm() => flash.Program(_offset + ImageOk, [Set]);

    /// <summary>Erases the trailer.</summary>
    public void Erase() => flash.Erase(slot + layout.Capacity, FlashImage.SectorSize);

    /// <summary>Writes that a swap has put the image here.</summary>
    public void WriteSwapped(bool isConfirmed)
    {
        var trailer = new byte[Length];
        trailer.AsSpan().Fill(0xFF);
        trailer[CopyDone] = Set;
        trailer[ImageOk] = isConfirmed ? Set : (byte)0xFF;
        s_magic.CopyTo(trailer, Magic);
        Erase();
        flash.Program(_offset, trailer);
    }

    private bool Has(int flag) => flash.Read(_offset + flag, 1)[0] == Set;
}
