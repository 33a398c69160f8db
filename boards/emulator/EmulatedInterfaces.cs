using NanoCwmp.Hal;
using NanoCwmp.Hal.Host.Network;

namespace NanoCwmp.Board.Emulator;

/// <summary>
/// The interfaces of the emulated board: first that of the <see cref="SimulatedWifi"/>, which has "simulated" in its name, no
/// address and no counters; then the real ones of the host.
/// </summary>
internal sealed class EmulatedInterfaces(HostInterfaces host) : INetworkInterfaces
{
    /// <summary>The number of the simulated Wi-Fi interface.</summary>
    public const int WifiIndex = 0;

    private const int Simulated = 1;

    /// <inheritdoc/>
    public int Count => Simulated + host.Count;

    /// <inheritdoc/>
    public int NameServerCount => host.NameServerCount;

    /// <inheritdoc/>
    public InterfaceKind Kind(int index) => index switch
    {
        WifiIndex => InterfaceKind.Wireless,

        // The one radio is the simulated one: a Wi-Fi interface of the host is a port to the gateway.
        _ when host.Kind(index - Simulated) == InterfaceKind.Wireless => InterfaceKind.Wired,
        _ => host.Kind(index - Simulated),
    };

    /// <inheritdoc/>
    public string Name(int index) => index == WifiIndex ? "simulated-wifi0" : host.Name(index - Simulated);

    /// <inheritdoc/>
    public bool IsUp(int index) => index == WifiIndex || host.IsUp(index - Simulated);

    /// <inheritdoc/>
    public int BitRate(int index) => index == WifiIndex ? 0 : host.BitRate(index - Simulated);

    /// <inheritdoc/>
    public string MacAddress(int index) => index == WifiIndex ? "02:00:00:00:00:01" : host.MacAddress(index - Simulated);

    /// <inheritdoc/>
    public string Address(int index) => index == WifiIndex ? string.Empty : host.Address(index - Simulated);

    /// <inheritdoc/>
    public string SubnetMask(int index) => index == WifiIndex ? string.Empty : host.SubnetMask(index - Simulated);

    /// <inheritdoc/>
    public string Gateway(int index) => index == WifiIndex ? string.Empty : host.Gateway(index - Simulated);

    /// <inheritdoc/>
    public bool UsesDhcp(int index) => index != WifiIndex && host.UsesDhcp(index - Simulated);

    /// <inheritdoc/>
    public long Counter(int index, InterfaceCounter counter) =>
        index == WifiIndex ? -1 : host.Counter(index - Simulated, counter);

    /// <inheritdoc/>
    public string NameServer(int index) => host.NameServer(index);
}
