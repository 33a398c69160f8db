using System;
using System.Globalization;
using NanoCwmp.Hal.Images;

namespace NanoCwmp.Hal.Host.Boot;

/// <summary>
/// Decides at each start which image runs, as MCUboot does: finishes a swap that was broken off, tries an image that is marked,
/// takes the old one back if the new one was not confirmed. What runs is whole, signed with the board's key and made for it.
/// </summary>
/// <param name="flash">The chip.</param>
/// <param name="layout">Where the slots are.</param>
/// <param name="key">The board's key.</param>
/// <param name="board">The board's name.</param>
/// <param name="log">Where it says what it does.</param>
public sealed class BootLoader(IFlash flash, SlotLayout layout, ImageKey key, string board, ILogSink log)
{
    private readonly SlotTrailer _primary = new(flash, layout, layout.Primary);
    private readonly SlotTrailer _secondary = new(flash, layout, layout.Secondary);
    private readonly SwapStatus _status = new(flash, layout);

    /// <summary>Does what is due and finds the image to run.</summary>
    /// <returns>The image, or why there is none.</returns>
    public BootResult Boot()
    {
        SwapKind done = FinishSwap();
        if (done == SwapKind.None)
        {
            done = _secondary.TakeMark() ? Try() : _primary.TakeTrial() ? Revert() : SwapKind.None;
        }

        ImageException? fault = Check(layout.Primary, out McuImage? image);
        if (fault is not null && done == SwapKind.Test)
        {
            // The copy is not what was verified: a cell of the flash has failed.
            Say(LogLevel.Error, $"boot loader: {fault.Message}");
            Revert();
            fault = Check(layout.Primary, out image);
        }

        return new BootResult(fault is null ? image : null, _primary.IsOnTrial, fault?.Message);
    }

    /// <summary>Makes what a flashing tool writes: an image in the primary slot, all else of the slots erased.</summary>
    /// <param name="flash">The chip.</param>
    /// <param name="layout">Where the slots are.</param>
    /// <param name="image">The image, at most <see cref="SlotLayout.Capacity"/> bytes.</param>
    public static void Install(IFlash flash, SlotLayout layout, ReadOnlySpan<byte> image)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(image.Length, layout.Capacity, nameof(image));
        flash.Erase(layout.Primary, layout.SlotSize);
        flash.Erase(layout.Secondary, layout.SlotSize);
        flash.Erase(layout.Status, FlashImage.SectorSize);
        flash.ProgramPages(layout.Primary, image);
    }

    /// <summary>Tells whether the primary slot is as <see cref="Install"/> has left it: nothing was swapped or is to be.</summary>
    /// <param name="flash">The chip.</param>
    /// <param name="layout">Where the slots are.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsInstalled(IFlash flash, SlotLayout layout) =>
        !new SlotTrailer(flash, layout, layout.Primary).HasMagic && !new SlotTrailer(flash, layout, layout.Secondary).HasMagic;

    private ImageException? Check(int slot, out McuImage? image)
    {
        image = null;
        try
        {
            image = McuImage.Parse(flash.Read(slot, layout.Capacity));
            image.Verify(key, board);
            return null;
        }
        catch (ImageException fault)
        {
            return fault;
        }
    }

    private SwapKind Try()
    {
        ImageException? fault = Check(layout.Secondary, out McuImage? image);
        if (fault is null)
        {
            Say(LogLevel.Information, $"boot loader: trying version {image!.Version}");
            return Swap(SwapKind.Test);
        }

        Say(LogLevel.Warning, $"boot loader: refused a new image: {fault.Message}");
        bool isSignature = fault.Fault == ImageFault.WrongSignature;
        _status.Begin(isSignature ? SwapKind.RefusedSignature : SwapKind.RefusedImage, 0);
        _secondary.Erase();
        return SwapKind.None;
    }

    private SwapKind Revert()
    {
        ImageException? fault = Check(layout.Secondary, out McuImage? image);
        if (fault is not null)
        {
            Say(LogLevel.Error, $"boot loader: the old image cannot be taken back: {fault.Message}");
            _primary.WriteSwapped(isConfirmed: true);
            return SwapKind.None;
        }

        Say(LogLevel.Warning, $"boot loader: the trial was not confirmed; back to version {image!.Version}");
        _primary.Deny();
        return Swap(SwapKind.Revert);
    }

    private SwapKind Swap(SwapKind kind)
    {
        // As much as the larger image has; all of it if there is none to tell.
        int length = Math.Max(Length(layout.Primary), Length(layout.Secondary));
        int units = (length + layout.ScratchSize - 1) / layout.ScratchSize;
        _status.Begin(kind, units);
        Swap(kind, units, 0);
        return kind;
    }

    private SwapKind FinishSwap()
    {
        int step = _status.Resume(out SwapKind kind, out int units);
        if (step < 0)
        {
            return SwapKind.None;
        }

        Say(LogLevel.Warning, string.Create(CultureInfo.InvariantCulture, $"boot loader: swap goes on with step {step}"));
        Swap(kind, units, step);
        return kind;
    }

    /// <summary>
    /// Each step can be done again from its start, because none changes what an earlier one needs before the mark is set.
    /// </summary>
    private void Swap(SwapKind kind, int units, int step)
    {
        int trailers = units * SwapStatus.StepsOfUnit;
        for (; step < trailers + SwapStatus.StepsOfTrailers; step++)
        {
            if (step < trailers)
            {
                SwapUnit(step / SwapStatus.StepsOfUnit * layout.ScratchSize, step % SwapStatus.StepsOfUnit);
            }
            else if (step == trailers)
            {
                _primary.WriteSwapped(isConfirmed: kind == SwapKind.Revert);
            }
            else
            {
                _secondary.Erase();
            }

            _status.Done(step);
        }
    }

    private void SwapUnit(int offset, int step)
    {
        int length = Math.Min(layout.ScratchSize, layout.Capacity - offset);
        switch (step)
        {
            case 0:
                Copy(layout.Primary + offset, layout.Scratch, length);
                break;
            case 1:
                Copy(layout.Secondary + offset, layout.Primary + offset, length);
                break;
            default:
                Copy(layout.Scratch, layout.Secondary + offset, length);
                break;
        }
    }

    private void Copy(int from, int to, int length)
    {
        flash.EraseSectors(to, length);
        flash.ProgramPages(to, flash.Read(from, length));
    }

    private int Length(int slot)
    {
        try
        {
            return McuImage.Parse(flash.Read(slot, layout.Capacity)).Content.Length;
        }
        catch (ImageException)
        {
            return layout.Capacity;
        }
    }

    private void Say(LogLevel level, string text) => log.Write(level, text);
}
