using NanoCwmp.Hal;

namespace NanoCwmp.Board.Emulator;

/// <summary>
/// The emulated board's Wi-Fi station. It is simulated through and through: every network is in reach and takes every passphrase,
/// and no packet goes through it. Those of the gateway go through the host's interfaces.
/// </summary>
internal sealed class SimulatedWifi : IWifiStation
{
    /// <summary>The network that the board comes with.</summary>
    public const string FactoryNetwork = "Simulated network";

    /// <inheritdoc/>
    public int Interface => EmulatedInterfaces.WifiIndex;

    /// <inheritdoc/>
    public bool IsAssociated => true;

    /// <inheritdoc/>
    public string NetworkName { get; private set; } = FactoryNetwork;

    /// <inheritdoc/>
    public string AccessPoint => "02:00:00:00:00:02";

    /// <inheritdoc/>
    public int Channel => 6;

    /// <inheritdoc/>
    public int SignalStrength => -55;

    /// <inheritdoc/>
    public void Join(string networkName, string passphrase) =>
        NetworkName = networkName.Length > 0 ? networkName : FactoryNetwork;
}
