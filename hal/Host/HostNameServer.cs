using System;
using System.Linq;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace NanoCwmp.Hal.Host;

/// <summary>The first DNS server with an IPv4 address that the host itself uses.</summary>
public sealed class HostNameServer : INameServer
{
    /// <inheritdoc/>
    public uint Address
    {
        get
        {
            try
            {
                IPAddress? server = NetworkInterface.GetAllNetworkInterfaces()
                    .SelectMany(network => network.GetIPProperties().DnsAddresses)
                    .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork);
                return server is null ? 0 : UdpDatagramSocket.ToNumber(server);
            }
            catch (Exception failure) when (failure is NetworkInformationException or PlatformNotSupportedException)
            {
                return 0;
            }
        }
    }
}
