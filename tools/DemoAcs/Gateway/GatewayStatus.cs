namespace NanoCwmp.DemoAcs.Gateway;

/// <summary>What the host of an emulated gateway shows of it beside what CWMP tells.</summary>
/// <param name="State">One word or short phrase, as "Running".</param>
/// <param name="Statistics">Named numbers, as heap in use.</param>
/// <param name="Log">The last log lines, the oldest first.</param>
/// <param name="Flash">The regions of the flash chip, in any order; empty hides the map.</param>
public sealed record GatewayStatus(
    string State,
    IReadOnlyList<GatewayStatistic> Statistics,
    IReadOnlyList<GatewayLogLine> Log,
    IReadOnlyList<FlashRegion> Flash);
