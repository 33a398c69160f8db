using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace NanoCwmp.Hal.Host;

/// <summary>A network interface of the host, by its name.</summary>
public sealed class DhcpInterface : IDhcpInterface, IDisposable
{
    private readonly string _name;
    private readonly UdpDatagram _datagram;

    /// <summary>Initializes a new instance of the <see cref="DhcpInterface"/> class.</summary>
    /// <param name="name">The interface's name, such as eth0.</param>
    /// <param name="wake">Called from any thread when a datagram waits; must be quick and may be called too often.</param>
    /// <exception cref="InvalidDataException">There is no such interface, or it has no hardware address to ask with.</exception>
    public DhcpInterface(string name, Action wake)
    {
        _name = name;
        _datagram = new UdpDatagram(IPAddress.Any, wake);
        NetworkInterface found = Find() ?? throw new InvalidDataException($"There is no network interface {name}. There are: {Names()}.");
        HardwareAddress = found.GetPhysicalAddress().GetAddressBytes();
        if (HardwareAddress.Length != 6)
        {
            throw new InvalidDataException($"The network interface {name} has no hardware address of six bytes, as DHCP needs one.");
        }
    }

    /// <inheritdoc/>
    public string Address => Find()?.GetIPProperties().UnicastAddresses
        .FirstOrDefault(address => address.Address.AddressFamily == AddressFamily.InterNetwork)?.Address.ToString() ?? string.Empty;

    /// <inheritdoc/>
    public byte[] HardwareAddress { get; }

    /// <inheritdoc/>
    public string ServerAddress => OperatingSystem.IsWindows()
        ? Find()?.GetIPProperties().DhcpServerAddresses.FirstOrDefault()?.ToString() ?? string.Empty
        : string.Empty; // Elsewhere the host knows only what one client of several may have left in a file.

    /// <inheritdoc/>
    /// <remarks>There is one socket at a time: one that firmware has left open at its restart gives its port back.</remarks>
    public IDatagramSocket? Open(int port)
    {
        _datagram.Dispose();
        return IPAddress.TryParse(Address, out IPAddress? address) ? _datagram.Open(UdpDatagramSocket.ToNumber(address), port) : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _datagram.Dispose();

    private static string Names() => string.Join(
        ", ", NetworkInterface.GetAllNetworkInterfaces().Select(found => found.Name).Order(StringComparer.Ordinal));

    private NetworkInterface? Find() => NetworkInterface.GetAllNetworkInterfaces().FirstOrDefault(found => found.Name == _name);
}
