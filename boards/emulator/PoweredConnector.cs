using NanoCwmp.Hal;

namespace NanoCwmp.Board.Emulator;

/// <summary>The network as the firmware of one boot sees it: none after the reset.</summary>
internal sealed class PoweredConnector(IConnector connector, Func<bool> isOn) : IConnector
{
    public Stream Connect(string host, int port, bool secure, int timeoutMilliseconds) => isOn()
        ? connector.Connect(host, port, secure, timeoutMilliseconds)
        : throw new IOException("the board is reset");
}
