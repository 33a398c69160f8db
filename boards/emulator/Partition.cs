namespace NanoCwmp.Board.Emulator;

/// <summary>One line of the flash chip's partition table.</summary>
/// <param name="Name">The name.</param>
/// <param name="Offset">Where it begins, in bytes.</param>
/// <param name="Size">How many bytes it has.</param>
public sealed record Partition(string Name, int Offset, int Size)
{
    /// <summary>Gets the partitions of nanoFramework's 4 MB ESP32 targets.</summary>
    public static IReadOnlyList<Partition> Table { get; } =
    [
        new("nvs", 0x9000, 0x6000),
        new("phy_init", 0xF000, 0x1000),
        new("factory", 0x10000, 0x1A0000),
        new("deploy", 0x1B0000, 0x1F0000),
        new("config", 0x3C0000, 0x40000),
    ];

    /// <summary>Gets the size of the flash chip in bytes.</summary>
    public const int ChipSize = 4 * 1024 * 1024;

    /// <summary>Gets the size of one bank of the parameter log in bytes; both stand at the start of "config".</summary>
    public const int BankSize = 0x10000;

    /// <summary>Gets the partition that holds the settings.</summary>
    public static Partition Config => Table[^1];
}
