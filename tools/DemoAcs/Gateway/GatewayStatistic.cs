namespace NanoCwmp.DemoAcs.Gateway;

/// <summary>A named number.</summary>
/// <param name="Name">What it counts, as "Heap".</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Unit: "B" is shown in KB where large; may be empty.</param>
/// <param name="Maximum">Where the number ends; with it a bar is drawn.</param>
public sealed record GatewayStatistic(string Name, double Value, string Unit = "", double? Maximum = null);
