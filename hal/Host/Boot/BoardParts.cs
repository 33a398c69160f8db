using System;

namespace NanoCwmp.Hal.Host.Boot;

/// <summary>What the emulated board gives to the firmware that its boot loader starts.</summary>
public sealed record BoardParts
{
    /// <summary>Gets the serial number of the device.</summary>
    public required string SerialNumber { get; init; }

    /// <summary>Gets what restarts the device; it returns, and the firmware does nothing more after it.</summary>
    public required Action Reboot { get; init; }

    /// <summary>Gets the clock.</summary>
    public required IClock Clock { get; init; }

    /// <summary>Gets the source of random numbers.</summary>
    public required IEntropy Entropy { get; init; }

    /// <summary>Gets what opens connections.</summary>
    public required IConnector Connector { get; init; }

    /// <summary>Gets what opens connections that are polled, for XMPP.</summary>
    public required IClientConnector ClientConnector { get; init; }

    /// <summary>Gets what takes connection requests.</summary>
    public required IListener Listener { get; init; }

    /// <summary>Gets the port for connection requests, 0 for a free one.</summary>
    public required int ConnectionRequestPort { get; init; }

    /// <summary>Gets what carries datagrams.</summary>
    public required IDatagram Datagram { get; init; }

    /// <summary>Gets the interface on which the ACS is found by DHCP, or null.</summary>
    public IDhcpInterface? Dhcp { get; init; }

    /// <summary>Gets what measures.</summary>
    public required IMicrosecondClock Ticker { get; init; }

    /// <summary>Gets what carries the datagrams of diagnostics.</summary>
    public required IDatagram TestDatagram { get; init; }

    /// <summary>Gets what sends echo requests, or null where the host does not allow it.</summary>
    public IIcmp? Icmp { get; init; }

    /// <summary>Gets what knows the network's DNS server.</summary>
    public required INameServer NameServer { get; init; }

    /// <summary>Gets what knows the device's address.</summary>
    public required INetworkInformation Network { get; init; }

    /// <summary>Gets the network interfaces.</summary>
    public required INetworkInterfaces Interfaces { get; init; }

    /// <summary>Gets what knows the devices around this one.</summary>
    public required INeighbors Neighbors { get; init; }

    /// <summary>Gets the Wi-Fi station.</summary>
    public required IWifiStation Wifi { get; init; }

    /// <summary>Gets what knows the heap.</summary>
    public required IMemory Memory { get; init; }

    /// <summary>Gets what knows the processes, or null where the host does not tell.</summary>
    public IProcesses? Processes { get; init; }

    /// <summary>Gets the temperature sensors, or null where the host has none.</summary>
    public ITemperatureSensors? Temperatures { get; init; }

    /// <summary>Gets one bank of the parameter log.</summary>
    public required IStorageBank FirstBank { get; init; }

    /// <summary>Gets the other bank of the parameter log.</summary>
    public required IStorageBank SecondBank { get; init; }

    /// <summary>Gets the settings that the device came with.</summary>
    public required IProvisioning Provisioning { get; init; }

    /// <summary>Gets the slots of the firmware, or null if it does not run from one.</summary>
    public IFirmwareSlots? Slots { get; init; }

    /// <summary>Gets what the local host interface needs, or null if it is off.</summary>
    public HostInterfaceSettings? HostInterface { get; init; }

    /// <summary>Gets where log lines go.</summary>
    public required ILogSink Log { get; init; }
}
