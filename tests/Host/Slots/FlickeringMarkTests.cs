using System;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;
using NanoCwmp.Hal.Host.Boot;
using NanoCwmp.Tests.Host.Storage;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Slots;

/// <summary>
/// A loss of power inside the mark of a step of a swap leaves a byte that reads in one way at one start and in another at the
/// next. Each mark, each reading at the two starts after it, and a second loss of power at each operation of the first of them:
/// a step that is being repeated must never count as done.
/// </summary>
public sealed class FlickeringMarkTests(ITestOutputHelper output)
{
    /// <summary>As before, as it was to be, and something in between.</summary>
    private static readonly byte[] s_readings = [0xFF, 0xF0, 0xF5];

    [Fact]
    public void MarkThatReadsDifferentlyAtEachStartDoesNotMisleadTheSwap()
    {
        FlashImage marked = MarkedForTrial();
        int marks = 0;
        while (TryCut(marked, marks, out _))
        {
            marks++;
        }

        int cases = 0;
        for (int mark = 0; mark < marks; mark++)
        {
            // To the boot loader, a loss of power after the last step is one in the trial: it may take the old image back.
            bool mayRevert = mark == marks - 1;
            foreach (byte second in s_readings)
            {
                foreach (byte third in s_readings)
                {
                    for (int cut = 0; ; cut++)
                    {
                        Assert.True(TryCut(marked, mark, out Chip chip));
                        chip.Reading = second;
                        cases++;
                        if (TryBoot(chip, cut, mayRevert))
                        {
                            break;
                        }

                        chip.Reading = third;
                        Assert.True(TryBoot(chip, -1, mayRevert));
                    }
                }
            }
        }

        output.WriteLine($"{cases} swaps");
        Assert.True(cases > 1000);
    }

    private static FlashImage MarkedForTrial()
    {
        FlashImage image = SlotKit.NewChip();
        BootResult boot = SlotKit.Loader(image).Boot();
        var slots = new FlashSlots(image, SlotKit.Layout, boot.Image!, SlotKit.Key, SlotKit.Board);
        Assert.Equal(FirmwareResult.Ok, slots.Begin(SlotKit.Version2.Length));
        Assert.Equal(FirmwareResult.Ok, SlotKit.Store(slots, SlotKit.Version2));
        Assert.Equal(FirmwareResult.Ok, slots.Complete());
        Assert.Equal(FirmwareResult.Ok, slots.MarkForTrial());
        return image;
    }

    /// <summary>Begins the swap and cuts the power inside one of its marks.</summary>
    /// <returns>Whether it has so many.</returns>
    private static bool TryCut(FlashImage marked, int mark, out Chip chip)
    {
        chip = new Chip(marked) { CutInMark = mark };
        return !TryBoot(chip, -1, false);
    }

    /// <summary>Starts; if the power stays, the new image has to run, on trial.</summary>
    /// <returns>Whether the power stayed.</returns>
    private static bool TryBoot(Chip chip, int cut, bool mayRevert)
    {
        chip.CutBefore = cut;
        BootResult boot;
        try
        {
            boot = SlotKit.Loader(chip).Boot();
        }
        catch (PowerCutException)
        {
            return false;
        }

        Assert.True(boot.Image is not null, boot.Failure);
        bool isOld = mayRevert && !boot.IsOnTrial;
        Assert.True(boot.Image.Content.Span.SequenceEqual(isOld ? SlotKit.Version1 : SlotKit.Version2));
        Assert.Equal(!isOld, boot.IsOnTrial);
        return true;
    }

    /// <summary>A chip with at most one byte that is half programmed.</summary>
    private sealed class Chip : IFlash
    {
        private readonly FlashImage _image = new(12 * FlashImage.SectorSize);
        private int _weak = -1;

        public Chip(FlashImage content)
        {
            var bytes = new byte[content.Size];
            content.Read(0, bytes);
            _image.Program(0, bytes);
        }

        /// <summary>Gets or sets the number of marks until the power goes inside one; that one is half programmed.</summary>
        public int CutInMark { get; set; }

        /// <summary>Gets or sets the number of operations until the power goes before one; negative for never.</summary>
        public int CutBefore { get; set; } = -1;

        /// <summary>Gets or sets what the cells read as that are half programmed.</summary>
        public byte Reading { get; set; } = 0xFF;

        public int Size => _image.Size;

        public void Read(int offset, Span<byte> destination)
        {
            _image.Read(offset, destination);
            if (_weak >= offset && _weak < offset + destination.Length)
            {
                destination[_weak - offset] &= Reading;
            }
        }

        public void Program(int offset, ReadOnlySpan<byte> data)
        {
            Begin();
            if (offset >= SlotKit.Layout.Status && data.Length == 1 && CutInMark-- == 0)
            {
                _weak = offset;
                throw new PowerCutException();
            }

            _image.Program(offset, data);
        }

        public void Erase(int offset, int length)
        {
            Begin();
            _image.Erase(offset, length);
            _weak = _weak >= offset && _weak < offset + length ? -1 : _weak;
        }

        private void Begin()
        {
            if (CutBefore-- == 0)
            {
                throw new PowerCutException();
            }
        }
    }
}
