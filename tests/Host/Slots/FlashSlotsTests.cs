using System;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;
using NanoCwmp.Hal.Host.Boot;
using NanoCwmp.Hal.Images;
using Xunit;

namespace NanoCwmp.Tests.Host.Slots;

/// <summary>The slots as the firmware sees them, over restarts.</summary>
public sealed class FlashSlotsTests : IDisposable
{
    private readonly FlashImage _chip = SlotKit.NewChip();

    [Fact]
    public void GoodImageIsTriedAndConfirmed()
    {
        FlashSlots slots = Boot();
        Assert.Equal("1.0.0", slots.RunningVersion);
        Assert.Equal(string.Empty, slots.SecondaryVersion);
        Assert.Equal(FirmwareBoot.Unchanged, slots.LastBoot);
        Store(slots, SlotKit.Version2);
        Assert.Equal(FirmwareResult.Incomplete, slots.MarkForTrial());
        Assert.Equal(FirmwareResult.Ok, slots.Complete());
        Assert.Equal("2.0.0", slots.SecondaryVersion);
        Assert.Equal(FirmwareState.Confirmed, slots.State);
        Assert.Equal(FirmwareResult.Ok, slots.MarkForTrial());
        Assert.Equal(FirmwareResult.Ok, slots.MarkForTrial());
        Assert.Equal(FirmwareState.TrialPending, slots.State);
        Assert.Equal(FirmwareResult.Busy, slots.Begin(0));

        slots = Boot();
        Assert.Equal("2.0.0", slots.RunningVersion);
        Assert.Equal("1.0.0", slots.SecondaryVersion);
        Assert.Equal(FirmwareState.OnTrial, slots.State);
        Assert.Equal(FirmwareBoot.Swapped, slots.LastBoot);
        Assert.Equal(FirmwareResult.Busy, slots.Begin(0));
        Assert.Equal(FirmwareResult.Busy, slots.Resume(0, SlotKit.Version2));
        Assert.Equal(FirmwareResult.Ok, slots.Confirm());
        Assert.Equal(FirmwareState.Confirmed, slots.State);

        slots = Boot();
        Assert.Equal("2.0.0", slots.RunningVersion);
        Assert.Equal(FirmwareBoot.Swapped, slots.LastBoot);
        Assert.Equal(FirmwareResult.Ok, slots.Begin(0));
        Assert.Equal(FirmwareBoot.Unchanged, slots.LastBoot);
        Assert.Equal("2.0.0", Boot().RunningVersion);
    }

    [Fact]
    public void ImageThatIsCompleteIsMarkedAfterARestartToo()
    {
        Assert.Equal(FirmwareResult.Incomplete, Boot().MarkForTrial());
        Store(Boot(), SlotKit.Version2[..^1]);
        Assert.Equal(FirmwareResult.Incomplete, Boot().MarkForTrial());
        Store(Boot(), SlotKit.Version2);
        Assert.Equal(FirmwareResult.Ok, Boot().MarkForTrial());
        Assert.Equal("2.0.0", Boot().RunningVersion);
    }

    [Fact]
    public void HashesAreThoseOfTheImages()
    {
        FlashSlots slots = Boot();
        var hash = new byte[32];
        Assert.True(slots.TryGetRunningHash(hash));
        Assert.Equal(McuImage.Parse(SlotKit.Version1).Hash!.Value.ToArray(), hash);
        Assert.False(slots.TryGetSecondaryHash(hash));
        Store(slots, SlotKit.Version2);
        Assert.True(slots.TryGetSecondaryHash(hash));
        Assert.Equal(McuImage.Parse(SlotKit.Version2).Hash!.Value.ToArray(), hash);
    }

    [Fact]
    public void WrongImagesAreToldApart()
    {
        byte[] flipped = [.. SlotKit.Version2];
        flipped[4000] ^= 1;
        Assert.Equal(FirmwareResult.WrongHash, Result(flipped));
        Assert.Equal(FirmwareResult.WrongSignature, Result(SlotKit.Make(2, 9000, SlotKit.OtherKey)));
        Assert.Equal(FirmwareResult.WrongBoard, Result(SlotKit.Make(2, 9000, SlotKit.Key, "another")));
        Assert.Equal(FirmwareResult.Incomplete, Result(SlotKit.Version2[..^1]));
        Assert.Equal(FirmwareResult.NotAnImage, Result([.. SlotKit.Version2, 0]));
        Assert.Equal(FirmwareResult.NotAnImage, Result(new byte[5000]));
        Assert.Equal(FirmwareResult.TooLarge, Result(SlotKit.Make(2, 16400, SlotKit.Key)));
        Assert.Equal(FirmwareResult.TooLarge, Boot().Begin(Boot().Capacity + 1));
        Assert.Equal(FirmwareResult.Ok, Result(SlotKit.Version2));
        Assert.Equal("1.0.0", Boot().RunningVersion);
    }

    [Fact]
    public void ImageOfTheSlotsSizeFits()
    {
        int overhead = SlotKit.Version2.Length - 9000;
        FlashSlots slots = Boot();
        byte[] largest = SlotKit.Make(2, slots.Capacity - overhead - 2, SlotKit.Key);
        Store(slots, largest);
        Assert.Equal(FirmwareResult.Ok, slots.Complete());
        Assert.Equal(FirmwareResult.Ok, slots.MarkForTrial());
        Assert.Equal("2.0.0", Boot().RunningVersion);
        Assert.Equal("1.0.0", Boot().RunningVersion);
    }

    [Fact]
    public void TransferGoesOnAfterARestartAtEveryPiece()
    {
        for (int stored = 256; stored < SlotKit.Version2.Length; stored += 256)
        {
            FlashSlots slots = Boot();
            Assert.Equal(FirmwareResult.Ok, slots.Begin(SlotKit.Version2.Length));
            Assert.Equal(FirmwareResult.Ok, slots.Append(SlotKit.Version2, 0, stored));

            slots = Boot();
            Assert.Equal(FirmwareResult.NothingStored, slots.Append(SlotKit.Version2, 0, 256));
            Assert.Equal(FirmwareResult.Ok, slots.Resume(SlotKit.Version2.Length, SlotKit.Version2));
            Assert.True(slots.Stored < stored && slots.Stored % 256 == 0, $"{slots.Stored} of {stored}");
            Assert.Equal(FirmwareResult.Ok, SlotKit.Store(slots, SlotKit.Version2));
            Assert.Equal(FirmwareResult.Ok, slots.Complete());
        }
    }

    [Fact]
    public void AnotherFileDoesNotGoOnWithTheOneBefore()
    {
        FlashSlots slots = Boot();
        Assert.Equal(FirmwareResult.NothingStored, slots.Resume(0, SlotKit.Version2));
        Store(slots, SlotKit.Version2);
        Assert.Equal(FirmwareResult.NothingStored, Boot().Resume(0, SlotKit.Make(3, 9000, SlotKit.Key)));
        slots = Boot();
        Assert.Equal(FirmwareResult.Ok, slots.Resume(0, SlotKit.Version2));
        slots.Discard();
        Assert.Equal(FirmwareResult.NothingStored, slots.Resume(0, SlotKit.Version2));
        Assert.Equal(0, slots.Stored);
    }

    [Fact]
    public void DeadFlashIsReported()
    {
        var slots = new FlashSlots(
            new DeadFlash(), SlotKit.Layout, McuImage.Parse(SlotKit.Version1), SlotKit.Key, SlotKit.Board);
        Assert.Equal(FirmwareResult.FlashFailure, slots.Begin(0));
        Assert.Equal(FirmwareResult.FlashFailure, slots.Confirm());
        Assert.Equal(FirmwareResult.FlashFailure, slots.Resume(0, SlotKit.Version2));
        Assert.Equal(FirmwareState.Confirmed, slots.State);
        Assert.Equal(FirmwareBoot.Unchanged, slots.LastBoot);
        Assert.Equal(string.Empty, slots.SecondaryVersion);
    }

    [Fact]
    public void NothingRunsFromAnEmptyOrForeignChip()
    {
        using var empty = new FlashImage(_chip.Size);
        BootResult boot = SlotKit.Loader(empty).Boot();
        Assert.Null(boot.Image);
        Assert.NotNull(boot.Failure);

        BootLoader.Install(empty, SlotKit.Layout, SlotKit.Make(1, 3000, SlotKit.OtherKey));
        Assert.Null(SlotKit.Loader(empty).Boot().Image);
    }

    public void Dispose() => _chip.Dispose();

    private static void Store(FlashSlots slots, byte[] file)
    {
        Assert.Equal(FirmwareResult.Ok, slots.Begin(file.Length));
        Assert.Equal(FirmwareResult.Ok, SlotKit.Store(slots, file));
    }

    private FlashSlots Boot()
    {
        BootResult boot = SlotKit.Loader(_chip).Boot();
        return new FlashSlots(_chip, SlotKit.Layout, boot.Image!, SlotKit.Key, SlotKit.Board);
    }

    private FirmwareResult Result(byte[] file)
    {
        FlashSlots slots = Boot();
        Assert.Equal(FirmwareResult.Ok, slots.Begin(0));
        FirmwareResult stored = SlotKit.Store(slots, file);
        return stored == FirmwareResult.Ok ? slots.Complete() : stored;
    }

    private sealed class DeadFlash : IFlash
    {
        public int Size => 0;

        public void Read(int offset, Span<byte> destination) => throw new System.IO.IOException();

        public void Program(int offset, ReadOnlySpan<byte> data) => throw new System.IO.IOException();

        public void Erase(int offset, int length) => throw new System.IO.IOException();
    }
}
