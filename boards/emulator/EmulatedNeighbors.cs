using NanoCwmp.Hal;
using NanoCwmp.Hal.Host.Network;

namespace NanoCwmp.Board.Emulator;

/// <summary>The real neighbors of the host, behind the interfaces as <see cref="EmulatedInterfaces"/> numbers them.</summary>
internal sealed class EmulatedNeighbors(HostNeighbors host) : INeighbors
{
    /// <inheritdoc/>
    public int Refresh() => host.Refresh();

    /// <inheritdoc/>
    public string MacAddress(int index) => host.MacAddress(index);

    /// <inheritdoc/>
    public string Address(int index) => host.Address(index);

    /// <inheritdoc/>
    public int Interface(int index) => host.Interface(index) is int found and >= 0 ? found + EmulatedInterfaces.WifiIndex + 1 : -1;
}
