using System;
using System.Globalization;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;
using NanoCwmp.Hal.Host.Boot;
using NanoCwmp.Hal.Images;
using NanoCwmp.Tests.Host.Storage;
using Xunit.Sdk;

namespace NanoCwmp.Tests.Host.Slots;

/// <summary>
/// One device and its upgrade from version 1 to 2, over any number of losses of power, up to its end: version 2 confirmed, taken
/// back or refused. After every start what runs is whole and signed, and after the end it stays what it is.
/// </summary>
internal sealed class UpgradeLife
{
    private const int MaximumStarts = 20;

    private readonly UpgradeEnd _end;
    private readonly byte[] _file;
    private readonly ImageKey _acceptedKey;
    private readonly string _acceptedBoard;
    private readonly PowerSupply _power;
    private readonly FlashImage _image = SlotKit.NewChip();
    private readonly PowerCutChip _chip;
    private bool _isConfirmed;

    /// <param name="end">What version 2 is.</param>
    /// <param name="seed">Chooses what a cut leaves behind.</param>
    public UpgradeLife(UpgradeEnd end, int seed)
    {
        _end = end;
        bool isForeign = end == UpgradeEnd.RefusedSignature;
        _acceptedKey = isForeign ? SlotKit.OtherKey : SlotKit.Key;
        _acceptedBoard = end == UpgradeEnd.RefusedBoard ? "other" : SlotKit.Board;
        _file = end is UpgradeEnd.Confirmed or UpgradeEnd.Reverted
            ? SlotKit.Version2
            : SlotKit.Make(2, 9000, _acceptedKey, _acceptedBoard);
        _power = new PowerSupply(seed);
        _chip = new PowerCutChip(_power, _image);
    }

    /// <summary>Gets how many operations of the flash the longest time between two cuts had.</summary>
    public int Operations { get; private set; }

    /// <summary>Runs to the end.</summary>
    /// <param name="cuts">The operations, each counted from when the power came back, at which it goes again.</param>
    /// <returns>What the firmware knows at the end.</returns>
    public FirmwareBoot Run(params Cut[] cuts)
    {
        int starts = 0;
        for (FirmwareBoot? end = null; ;)
        {
            if (starts > MaximumStarts + cuts.Length)
            {
                throw new XunitException("the upgrade does not come to an end");
            }

            Cut cut = starts < cuts.Length ? cuts[starts] : Cut.None;
            _power.TurnOn(cut.At, cut.IsInside);
            starts++;
            try
            {
                // A restart by the firmware is not a loss of power: the count of operations goes on.
                while ((end = Start()) is null)
                {
                    starts++;
                }
            }
            catch (PowerCutException)
            {
            }

            Operations = Math.Max(Operations, _power.Operations);
            _chip.PowerCycle();
            if (end is { } known)
            {
                CheckItStays(known);
                return known;
            }
        }
    }

    /// <summary>Boots and does what the firmware does next.</summary>
    /// <returns>The end, or null if the firmware restarts the device.</returns>
    private FirmwareBoot? Start()
    {
        BootResult boot = SlotKit.Loader(_chip).Boot();
        bool isNew = CheckIsGood(boot);
        var slots = new FlashSlots(_chip, SlotKit.Layout, boot.Image!, _acceptedKey, _acceptedBoard);
        if (isNew)
        {
            return RunVersion2(boot, slots);
        }

        Require(!_isConfirmed, "version 1 runs after version 2 was confirmed");
        Require(!boot.IsOnTrial, "version 1 is on trial");
        FirmwareBoot known = slots.LastBoot;
        if (known is FirmwareBoot.Reverted or FirmwareBoot.RefusedImage or FirmwareBoot.RefusedSignature)
        {
            return known;
        }

        Transfer(slots);
        return null;
    }

    private FirmwareBoot? RunVersion2(BootResult boot, FlashSlots slots)
    {
        Require(_end is UpgradeEnd.Confirmed or UpgradeEnd.Reverted, "a refused image runs");
        Require(slots.LastBoot == FirmwareBoot.Swapped, "version 2 runs, but nothing was swapped");
        Require(!_isConfirmed || !boot.IsOnTrial, "version 2 is on trial again");
        if (_end == UpgradeEnd.Reverted)
        {
            Require(boot.IsOnTrial, "version 2 runs a second time without a confirmation");
            return null;
        }

        Require(slots.Confirm() == FirmwareResult.Ok, "the confirmation failed");
        _isConfirmed = true;
        return FirmwareBoot.Swapped;
    }

    private void Transfer(FlashSlots slots)
    {
        if (slots.State == FirmwareState.TrialPending)
        {
            return;
        }

        FirmwareResult result = slots.Resume(_file.Length, _file);
        if (result == FirmwareResult.NothingStored)
        {
            result = slots.Begin(_file.Length);
        }

        Require(result == FirmwareResult.Ok, $"begin: {result}");
        Require(SlotKit.Store(slots, _file) == FirmwareResult.Ok, "an append failed");
        result = slots.Complete();
        if (result != FirmwareResult.Ok)
        {
            // An erasure that was torn has left a cell that cannot be trusted: begin anew.
            slots.Discard();
            return;
        }

        Require(slots.MarkForTrial() == FirmwareResult.Ok, "the mark failed");
    }

    private void CheckItStays(FirmwareBoot end)
    {
        for (int look = 0; look < 3; look++)
        {
            _power.TurnOn();
            BootResult boot = SlotKit.Loader(_chip).Boot();
            bool isNew = CheckIsGood(boot);
            var slots = new FlashSlots(_chip, SlotKit.Layout, boot.Image!, SlotKit.Key, SlotKit.Board);
            Require(isNew == (end == FirmwareBoot.Swapped), $"version {boot.Image!.Version} runs after {end}");
            Require(slots.LastBoot == end, $"{slots.LastBoot} instead of {end}");
            Require(slots.State == FirmwareState.Confirmed, $"{slots.State} after the end");
            _chip.PowerCycle();
        }
    }

    /// <summary>Checks, cell by cell, that what runs is one of the two images.</summary>
    private bool CheckIsGood(BootResult boot)
    {
        Require(boot.Image is not null, $"nothing runs: {boot.Failure}");
        ReadOnlySpan<byte> content = boot.Image!.Content.Span;
        bool isNew = content.SequenceEqual(_file);
        Require(isNew || content.SequenceEqual(SlotKit.Version1), "what runs is neither version 1 nor version 2");
        return isNew;
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new XunitException(message);
        }
    }

    /// <summary>A loss of power.</summary>
    /// <param name="At">The operation, counted from when the power came; -1 for none.</param>
    /// <param name="IsInside">Whether it goes inside the operation, else before it.</param>
    public readonly record struct Cut(int At, bool IsInside = true)
    {
        public static Cut None => new(-1);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsInside ? "in" : "before")} {At}");
    }
}
