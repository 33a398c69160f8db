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
        bool isConfig = partition == Partition.Config;
        string kind = isConfig ? "storage" : partition.Name is "factory" or "deploy" ? "code" : "data";
        string note = isConfig ? "two banks of the parameter log" : "not used by the emulator";
        return new FlashRegion(partition.Name, partition.Offset, partition.Size, isConfig ? gateway.StoredBytes : 0, kind, note);
    }
}
