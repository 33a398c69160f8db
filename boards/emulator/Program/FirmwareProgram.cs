using System.Text;
using NanoCwmp.Diagnostics;
using NanoCwmp.Hal.Host.Boot;
using NanoCwmp.HostInterface;
using NanoCwmp.Model;
using NanoCwmp.Statistics;
using NanoCwmp.Transfer;
using NanoCwmp.Xmpp;

namespace NanoCwmp.Board.Emulator;

/// <summary>Composes the firmware for the emulated board. The boot loader finds this class by its name.</summary>
public sealed class FirmwareProgram : IFirmware
{
    // As many as an ESP32 can spare: some 100 lines.
    private const int LogBytes = 8192;

    // As a board with PSRAM has: enough for an ACS that wants to be told of everything.
    private const int StoreKeys = 1024;

    private Agent? _agent;

    /// <summary>Gets the objects that this gateway has besides the firmware's own.</summary>
    public IReadOnlyList<ModelObject> Objects { get; init; } = [];

    /// <summary>Gets what carries file transfers out in place of the firmware itself, or null.</summary>
    public ITransferExecutor? Executor { get; init; }

    /// <inheritdoc/>
    public int CompletedSessions => Agent.CompletedSessions;

    /// <inheritdoc/>
    public int FailedSessions => Agent.FailedSessions;

    /// <inheritdoc/>
    public string? LastFailure => Agent.LastFailure;

    /// <inheritdoc/>
    public int StoredBytes => Agent.Model.Log.LiveBytes;

    /// <inheritdoc/>
    public int StoreCapacity => Agent.Model.Log.Capacity;

    private Agent Agent => _agent ?? throw new InvalidOperationException("the firmware is not started");

    /// <inheritdoc/>
    public bool Start(BoardParts board)
    {
        var log = new LogRing(board.Log, board.Clock, LogBytes);
        _agent = new Agent(new AgentPlatform
        {
            System = new EmulatedSystem(board.SerialNumber, board.Reboot),
            Clock = board.Clock,
            Entropy = board.Entropy,
            Connector = board.Connector,
            FirstBank = board.FirstBank,
            SecondBank = board.SecondBank,
            StoreKeys = StoreKeys,
            Provisioning = board.Provisioning,
            Listener = board.Listener,
            ConnectionRequestPort = board.ConnectionRequestPort,
            Datagram = board.Datagram,
            Dhcp = board.Dhcp,
            Network = board.Network,
            Interfaces = board.Interfaces,
            Neighbors = board.Neighbors,
            Wifi = board.Wifi,
            Memory = board.Memory,
            Processes = board.Processes,
            Temperatures = board.Temperatures,
            Objects = [.. Objects],
            Slots = board.Slots,
            Executor = Executor,
            Features =
            [
                new XmppFeature(board.ClientConnector),
                new DiagnosticFeature(Diagnostics(board)),
                new StatisticsFeature(board.Clock),
                new HostInterfaceFeature(board.HostInterface),
            ],
            Log = log,
            LogFile = log,
        });
        return _agent.Start();
    }

    /// <inheritdoc/>
    public long Poll(long now) => Agent.Poll(now);

    /// <inheritdoc/>
    public void RequestConnection() => Agent.RequestConnection();

    /// <inheritdoc/>
    public bool Configure(string path, string text) => Agent.Configure(path, text);

    /// <inheritdoc/>
    public string Setting(string path) => Agent.Model.GetSetting(Agent.Model.NodeOf(path)).ToString();

    /// <inheritdoc/>
    public string Read(string path)
    {
        byte[] name = Encoding.UTF8.GetBytes(path);
        var address = new ParameterAddress();
        return Agent.Model.Resolver.TryResolve(name, 0, name.Length, address)
            ? Agent.Model.Peek(address).ToString()
            : throw new ArgumentException($"there is no {path}", nameof(path));
    }

    private static DiagnosticPlatform Diagnostics(BoardParts board) => new()
    {
        Clock = board.Clock,
        Ticker = board.Ticker,
        Entropy = board.Entropy,
        Datagram = board.TestDatagram,
        Connector = board.Connector,
        Icmp = board.Icmp,
        NameServer = board.NameServer,
    };
}
