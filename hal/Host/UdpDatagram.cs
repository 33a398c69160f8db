using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace NanoCwmp.Hal.Host;

/// <summary>Datagrams over the host's sockets; calls the board when the agent has something to do.</summary>
/// <param name="address">The address that sockets are open on if the firmware asks for all of them.</param>
/// <param name="wake">Called from any thread when a datagram or an address waits; must be quick and may be called too often.</param>
public sealed class UdpDatagram(IPAddress address, Action wake) : IDatagram, IDisposable
{
    private readonly List<UdpDatagramSocket> _sockets = [];
    private string? _host;
    private Task<long>? _lookup;

    /// <inheritdoc/>
    public IDatagramSocket? Open(uint localAddress, int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.EnableBroadcast = true;
            socket.Bind(new IPEndPoint(localAddress == 0 ? address : UdpDatagramSocket.ToAddress(localAddress), port));
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }

        _sockets.RemoveAll(open => open.IsClosed);
        var opened = new UdpDatagramSocket(socket, wake);
        _sockets.Add(opened);
        return opened;
    }

    /// <inheritdoc/>
    public long Resolve(string host)
    {
        if (_lookup is null || _host != host)
        {
            _host = host;
            _lookup = ResolveAsync(host);
            _lookup.GetAwaiter().OnCompleted(wake);
        }

        if (!_lookup.IsCompleted)
        {
            return Resolution.Pending;
        }

        long result = _lookup.Result;
        _lookup = null;
        return result;
    }

    /// <summary>Closes all sockets, as a restart of the device does.</summary>
    public void Dispose() => _sockets.ForEach(socket => socket.Close());

    private static async Task<long> ResolveAsync(string host)
    {
        if (IPAddress.TryParse(host, out IPAddress? literal))
        {
            return literal.AddressFamily == AddressFamily.InterNetwork ? UdpDatagramSocket.ToNumber(literal) : Resolution.Failed;
        }

        try
        {
            IPAddress[] found = await Dns.GetHostAddressesAsync(host, AddressFamily.InterNetwork).ConfigureAwait(false);
            return found.Length > 0 ? UdpDatagramSocket.ToNumber(found[0]) : Resolution.Failed;
        }
        catch (Exception failure) when (failure is SocketException or ArgumentException)
        {
            return Resolution.Failed;
        }
    }
}
