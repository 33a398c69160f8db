using System;
using System.Net.Sockets;

namespace NanoCwmp.Hal.Host.Tls;

/// <summary>Connections over the host's TCP that are polled, with TLS when they ask for it.</summary>
/// <param name="tls">Puts TLS on them.</param>
/// <param name="wake">Called from any thread when bytes have come; must be quick and may be called too often.</param>
public sealed class ClientConnector(TlsConnector tls, Action wake) : IClientConnector
{
    private readonly TcpConnector _transport = new();

    /// <inheritdoc/>
    public IClientConnection Connect(string host, int port, int timeoutMilliseconds)
    {
        var stream = (NetworkStream)_transport.Connect(host, port, secure: false, timeoutMilliseconds);
        return new ClientConnection(stream, tls, wake);
    }
}
