using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;
using NanoCwmp.Hal.Host.Boot;
using NanoCwmp.Hal.Host.Network;
using NanoCwmp.Hal.Host.Status;
using NanoCwmp.Hal.Host.Tls;
using NanoCwmp.Hal.Images;

namespace NanoCwmp.Board.Emulator;

/// <summary>The board from one reset to the next, and its watchdog.</summary>
internal sealed class EmulatedBoard : IDisposable
{
    private readonly SocketListener _listener;
    private readonly UdpDatagram _datagram;
    private readonly SocketListener? _hostListener;
    private readonly UdpDatagram _testDatagram;
    private readonly IcmpSocket? _icmp;
    private readonly FlashSlots? _slots;
    private long _entered;
    private volatile bool _isOn = true;

    /// <summary>Initializes a new instance of the <see cref="EmulatedBoard"/> class.</summary>
    /// <param name="options">What kind of gateway it is.</param>
    /// <param name="chip">The flash chip.</param>
    /// <param name="connector">What opens connections.</param>
    /// <param name="dhcp">The interface on which the ACS is found by DHCP, or null.</param>
    /// <param name="posts">Where to wake the firmware.</param>
    /// <param name="log">Where log lines go.</param>
    /// <param name="image">The image that the boot loader starts, or null if it starts none.</param>
    /// <param name="key">The board's key.</param>
    /// <param name="hostInterfaceToken">The secret of the local host interface.</param>
    public EmulatedBoard(
        GatewayOptions options,
        FlashImage chip,
        TlsConnector connector,
        DhcpInterface? dhcp,
        BlockingCollection<Action<IFirmware>> posts,
        ILogSink log,
        McuImage? image,
        ImageKey? key,
        string hostInterfaceToken)
    {
        var flash = new PoweredFlash(chip, () => _isOn);
        var wake = new WakeSignal(posts);
        _listener = new SocketListener(options.Address, wake.Set);
        _datagram = new UdpDatagram(options.Address, wake.Set);
        _hostListener = options.HostInterfacePort is null ? null : new SocketListener(options.HostInterfaceAddress, wake.Set);

        // The tests' traffic is not bound to the address for connection requests: routing chooses.
        _testDatagram = new UdpDatagram(IPAddress.Any, wake.Set);
        _icmp = IcmpSocket.TryCreate(wake.Set);
        var clock = new SystemClock(options.Time);
        _slots = image is null ? null : new FlashSlots(flash, Partition.Slots, image, key!, FirmwareAssemblies.Board);
        var interfaces = new HostInterfaces(TimeProvider.System);
        Parts = new BoardParts
        {
            SerialNumber = options.SerialNumber,
            Reboot = Reset,
            Clock = clock,
            Ticker = clock,
            Entropy = new SystemEntropy(),
            Connector = new PoweredConnector(connector, () => _isOn),
            ClientConnector = new ClientConnector(connector, wake.Set),
            FirstBank = new NorFlashBank(flash, Partition.Config.Offset, Partition.BankSize),
            SecondBank = new NorFlashBank(flash, Partition.Config.Offset + Partition.BankSize, Partition.BankSize),
            Provisioning = new EmulatedProvisioning(options, new FactoryData(chip)),
            Listener = _listener,
            ConnectionRequestPort = options.ConnectionRequestPort,
            Datagram = _datagram,
            TestDatagram = _testDatagram,
            Icmp = _icmp,
            NameServer = new HostNameServer(),
            Network = new FixedAddress(options.Address.ToString()),
            Interfaces = new EmulatedInterfaces(interfaces),
            Neighbors = new EmulatedNeighbors(new HostNeighbors(interfaces)),
            Wifi = new SimulatedWifi(),
            Memory = new HostMemory(),
            Processes = HostProcesses.TryCreate(TimeProvider.System),
            Temperatures = HostTemperatures.TryCreate(),
            Dhcp = dhcp,
            Slots = _slots,
            HostInterface = _hostListener is null ? null : new HostInterfaceSettings
            {
                Listener = _hostListener,
                Port = options.HostInterfacePort!.Value,
                Token = hostInterfaceToken,
            },
            Log = log,
        };
    }

    /// <summary>Gets what the firmware runs on.</summary>
    public BoardParts Parts { get; }

    /// <summary>Gets the port of the local host interface, or 0.</summary>
    public int HostInterfacePort => _hostListener?.Port ?? 0;

    /// <summary>Gets a value indicating whether the firmware has not been reset.</summary>
    public bool IsOn => _isOn;

    /// <summary>Gets a value indicating whether the next restart brings other firmware back.</summary>
    public bool IsOnTrial => _slots?.State == FirmwareState.OnTrial;

    /// <summary>Resets the board: from now on this boot's firmware has no flash and no network any more.</summary>
    public void Reset() => _isOn = false;

    /// <summary>Calls the firmware under the watchdog.</summary>
    public void Call(Action call)
    {
        Volatile.Write(ref _entered, Stopwatch.GetTimestamp());
        call();
        Volatile.Write(ref _entered, 0);
    }

    /// <summary>Tells whether the firmware has not come back for too long.</summary>
    public bool IsStuck(TimeSpan limit)
    {
        long entered = Volatile.Read(ref _entered);
        return entered != 0 && Stopwatch.GetElapsedTime(entered) > limit;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Reset();
        _listener.Dispose();
        _datagram.Dispose();
        _hostListener?.Dispose();
        _testDatagram.Dispose();
        _icmp?.Dispose();
    }
}
