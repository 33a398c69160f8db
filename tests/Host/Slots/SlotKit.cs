using System;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;
using NanoCwmp.Hal.Host.Boot;
using NanoCwmp.Hal.Images;

namespace NanoCwmp.Tests.Host.Slots;

/// <summary>Small slots, and images for them.</summary>
internal static class SlotKit
{
    public const string Board = "test-board";

    private const int Sector = FlashImage.SectorSize;

    /// <summary>Two slots of four sectors and a trailer, swapped sector by sector.</summary>
    public static SlotLayout Layout { get; } = new(0, 5 * Sector, 5 * Sector, 10 * Sector, Sector, 11 * Sector);

    public static ImageKey Key { get; } = ImageKey.Create();

    public static ImageKey OtherKey { get; } = ImageKey.Create();

    /// <summary>Two sectors.</summary>
    public static byte[] Version1 { get; } = Make(1, 6000, Key);

    /// <summary>Three sectors, with a stretch that looks erased.</summary>
    public static byte[] Version2 { get; } = Make(2, 9000, Key);

    public static FlashImage NewChip()
    {
        var image = new FlashImage(12 * Sector);
        BootLoader.Install(image, Layout, Version1);
        return image;
    }

    public static BootLoader Loader(IFlash flash) => new(flash, Layout, Key, Board, new NoLog());

    public static byte[] Make(byte version, int length, ImageKey key, string board = Board)
    {
        var payload = new byte[length];
        new Random(version).NextBytes(payload);
        payload.AsSpan(length / 3, 700).Fill(0xFF);
        return ImageMaker.Make(payload, new ImageVersion(version, 0, 0), key, board);
    }

    /// <summary>Stores a file as a transfer does, in pieces.</summary>
    public static FirmwareResult Store(IFirmwareSlots slots, byte[] file, int piece = 1024)
    {
        while (slots.Stored < file.Length)
        {
            FirmwareResult result = slots.Append(file, slots.Stored, Math.Min(piece, file.Length - slots.Stored));
            if (result != FirmwareResult.Ok)
            {
                return result;
            }
        }

        return FirmwareResult.Ok;
    }

    private sealed class NoLog : ILogSink
    {
        public void Write(LogLevel level, string message)
        {
        }
    }
}
