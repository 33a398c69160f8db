using NanoCwmp.Board.Emulator;
using NanoCwmp.DemoAcs.Gateway;

namespace NanoCwmp.Emulator;

/// <summary>The gateway as the page shows it.</summary>
internal static class GatewayView
{
    /// <summary>Takes a snapshot.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="log">What it has said.</param>
    /// <returns>The snapshot.</returns>
    public static GatewayStatus Of(EmulatedGateway gateway, ConsoleLog log)
    {
        return new GatewayStatus(
            gateway.Failure ?? (gateway.Boots > 0 ? "Running" : "Starting"),
            [
                new GatewayStatistic("Boots", gateway.Boots),
                new GatewayStatistic("Complete sessions", gateway.CompletedSessions),
                new GatewayStatistic("Failed sessions", gateway.FailedSessions),
                new GatewayStatistic("Settings stored", gateway.StoredBytes, "B", gateway.StoreCapacity),
                new GatewayStatistic("Flash programmed", gateway.Flash.ProgrammedBytes, "B"),
                new GatewayStatistic("Sector erasures", gateway.Flash.Erasures.ToArray().Sum()),
            ],
            log.Lines,
            [.. Partition.Table.Select(partition => Region(partition, gateway))]);
    }

    private static FlashRegion Region(Partition partition, EmulatedGateway gateway)
    {
        (int used, string kind, string note) = partition.Name switch
        {
            "bootloader" => (0, "code", "the board's key; the boot loader itself is the emulator's"),
            "nvs" => (0, "data", "the factory's secret of this device"),
            "primary" => (gateway.RunningImage?.Content.Length ?? 0, "code", $"firmware {gateway.RunningImage?.Version}, which runs"),
            "secondary" => (0, "code", "firmware to come, or the one before"),
            "scratch" => (0, "data", "the slots are swapped through it"),
            "swap" => (0, "data", "how far a swap has come"),
            "config" => (gateway.StoredBytes, "storage", "two banks of the parameter log"),
            _ => (0, "data", "not used by the emulator"),
        };
        return new FlashRegion(partition.Name, partition.Offset, partition.Size, used, kind, note);
    }
}
