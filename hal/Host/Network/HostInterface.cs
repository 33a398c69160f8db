using System;
using System.Linq;
using System.Net.NetworkInformation;
using System.Net.Sockets;

// What an operating system does not tell is caught.
#pragma warning disable CA1416

namespace NanoCwmp.Hal.Host.Network;

/// <summary>One interface of the host as it was when it was looked at.</summary>
internal sealed class HostInterface
{
    private const int Counted = 8;
    private const int LongestName = 64;

    public HostInterface(NetworkInterface source)
    {
        Name = source.Name.Length > LongestName ? source.Name[..LongestName] : source.Name;
        Kind = source.NetworkInterfaceType switch
        {
            NetworkInterfaceType.Loopback => InterfaceKind.Loopback,
            NetworkInterfaceType.Wireless80211 => InterfaceKind.Wireless,
            _ => InterfaceKind.Wired,
        };
    }

    public string Name { get; }

    public InterfaceKind Kind { get; }

    public bool IsUp { get; private set; }

    public int BitRate { get; private set; }

    public string MacAddress { get; private set; } = string.Empty;

    public string Address { get; private set; } = string.Empty;

    public string SubnetMask { get; private set; } = string.Empty;

    public string Gateway { get; private set; } = string.Empty;

    public bool UsesDhcp { get; private set; }

    public long[] Counters { get; } = new long[Counted];

    public void Lose()
    {
        IsUp = false;
        Address = string.Empty;
        SubnetMask = string.Empty;
        Gateway = string.Empty;
    }

    public void Read(NetworkInterface source)
    {
        // The loopback interface of Linux says that it is not known.
        IsUp = source.OperationalStatus is OperationalStatus.Up or OperationalStatus.Unknown;
        BitRate = (int)Math.Clamp(Ask(() => source.Speed) / 1_000_000, 0, int.MaxValue);
        byte[] mac = source.GetPhysicalAddress().GetAddressBytes();
        MacAddress = mac.Length == 6 && Kind != InterfaceKind.Loopback
            ? string.Join(':', mac.Select(pair => pair.ToString("X2")))
            : string.Empty;
        IPInterfaceProperties properties = source.GetIPProperties();
        UnicastIPAddressInformation? address = properties.UnicastAddresses
            .FirstOrDefault(item => item.Address.AddressFamily == AddressFamily.InterNetwork);
        Address = address?.Address.ToString() ?? string.Empty;
        SubnetMask = address?.IPv4Mask.ToString() ?? string.Empty;
        Gateway = properties.GatewayAddresses
            .FirstOrDefault(item => item.Address.AddressFamily == AddressFamily.InterNetwork)?.Address.ToString() ?? string.Empty;
        UsesDhcp = Ask(() => properties.DhcpServerAddresses.Count) > 0;
        Count(source.GetIPStatistics());
    }

    private void Count(IPInterfaceStatistics statistics)
    {
        this[InterfaceCounter.BytesSent] = Ask(() => statistics.BytesSent);
        this[InterfaceCounter.BytesReceived] = Ask(() => statistics.BytesReceived);

        // Linux counts all packets in those that .NET calls unicast.
        bool isTotal = OperatingSystem.IsLinux();
        this[InterfaceCounter.PacketsSent] =
            Ask(() => statistics.UnicastPacketsSent + (isTotal ? 0 : statistics.NonUnicastPacketsSent));
        this[InterfaceCounter.PacketsReceived] =
            Ask(() => statistics.UnicastPacketsReceived + (isTotal ? 0 : statistics.NonUnicastPacketsReceived));
        this[InterfaceCounter.ErrorsSent] = Ask(() => statistics.OutgoingPacketsWithErrors);
        this[InterfaceCounter.ErrorsReceived] = Ask(() => statistics.IncomingPacketsWithErrors);
        this[InterfaceCounter.DiscardPacketsSent] = Ask(() => statistics.OutgoingPacketsDiscarded);
        this[InterfaceCounter.DiscardPacketsReceived] = Ask(() => statistics.IncomingPacketsDiscarded);
    }

    private long this[InterfaceCounter counter]
    {
        set => Counters[(int)counter] = value;
    }

    /// <summary>Gives -1 for what the operating system does not tell.</summary>
    private static long Ask(Func<long> question)
    {
        try
        {
            return question();
        }
        catch (PlatformNotSupportedException)
        {
            return -1;
        }
    }
}
