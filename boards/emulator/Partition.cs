using NanoCwmp.Hal.Host;
using NanoCwmp.Hal.Host.Boot;

namespace NanoCwmp.Board.Emulator;

/// <summary>One line of the flash chip's partition table.</summary>
/// <param name="Name">The name.</param>
/// <param name="Offset">Where it begins, in bytes.</param>
/// <param name="Size">How many bytes it has.</param>
public sealed record Partition(string Name, int Offset, int Size)
{
    /// <summary>Gets the size of the flash chip in bytes.</summary>
    public const int ChipSize = 4 * 1024 * 1024;

    /// <summary>Gets the size of one bank of the parameter log in bytes; both stand at the start of "config".</summary>
    public const int BankSize = 0x10000;

    /// <summary>
    /// Gets the partitions: those of nanoFramework's 4 MB ESP32 targets, but with MCUboot's two slots, and what a swap needs,
    /// where these have nanoCLR and one place for code.
    /// </summary>
    public static IReadOnlyList<Partition> Table { get; } =
    [
        new("bootloader", 0x1000, 0x7000),
        new("nvs", 0x9000, 0x6000),
        new("phy_init", 0xF000, 0x1000),
        new("primary", 0x10000, 0x1A0000),
        new("secondary", 0x1B0000, 0x1A0000),
        new("scratch", 0x350000, 0x10000),
        new("swap", 0x360000, FlashImage.SectorSize),
        new("config", 0x3C0000, 0x40000),
    ];

    /// <summary>Gets the partition of the boot loader, with the board's key.</summary>
    public static Partition BootLoader => Named("bootloader");

    /// <summary>Gets the partition that the factory fills.</summary>
    public static Partition Factory => Named("nvs");

    /// <summary>Gets the slot that the firmware runs from.</summary>
    public static Partition Primary => Named("primary");

    /// <summary>Gets the slot that takes new firmware.</summary>
    public static Partition Secondary => Named("secondary");

    /// <summary>Gets the partition that holds the settings.</summary>
    public static Partition Config => Named("config");

    /// <summary>Gets where the boot loader finds the slots.</summary>
    public static SlotLayout Slots { get; } = new(
        Primary.Offset, Secondary.Offset, Primary.Size, Named("scratch").Offset, Named("scratch").Size, Named("swap").Offset);

    private static Partition Named(string name) => Table.First(partition => partition.Name == name);
}
