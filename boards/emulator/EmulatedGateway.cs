using System.Collections.Concurrent;
using System.Net;
using NanoCwmp.Diagnostics;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;
using NanoCwmp.Hal.Host.Tls;
using NanoCwmp.Transfer;

namespace NanoCwmp.Board.Emulator;

/// <summary>
/// One gateway: a flash image and the firmware that runs on it, in a thread of its own. A reboot ends the firmware and
/// starts it anew on the same flash.
/// </summary>
public sealed class EmulatedGateway : IDisposable
{
    // As many as an ESP32 can spare: some 100 lines.
    private const int LogBytes = 8192;

    private readonly GatewayOptions _options;
    private readonly ILogSink _log;
    private readonly BlockingCollection<Action<Agent>> _posts = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TlsConnector _connector;
    private readonly FlashImage _flash;
    private readonly Thread _thread;
    private volatile bool _isRebooting;

    /// <summary>Initializes a new instance of the <see cref="EmulatedGateway"/> class. It is off until <see cref="Start"/>.</summary>
    /// <param name="options">What kind of gateway it is.</param>
    /// <param name="log">Where the firmware's log lines go.</param>
    /// <exception cref="IOException">The flash image cannot be used.</exception>
    /// <exception cref="InvalidDataException">The certificates or the key for TLS cannot be read.</exception>
    public EmulatedGateway(GatewayOptions options, ILogSink log)
    {
        _options = options;
        _log = log;
        _connector = new TlsConnector(new TcpConnector(), options.Tls, new SystemClock(options.Time));
        _flash = options.ImagePath is null
            ? new FlashImage(Partition.ChipSize)
            : FlashImage.Open(options.ImagePath, Partition.ChipSize);
        _thread = new Thread(Run) { IsBackground = true, Name = $"gateway {options.SerialNumber}" };
    }

    /// <summary>Raised in the gateway's thread when a session has ended.</summary>
    public event EventHandler<SessionOutcome>? SessionEnded;

    /// <summary>Raised in the gateway's thread when the firmware has started.</summary>
    public event EventHandler<Agent>? Booted;

    /// <summary>Gets how often the firmware has started.</summary>
    public int Boots { get; private set; }

    /// <summary>Gets what kind of gateway it is.</summary>
    public GatewayOptions Options => _options;

    /// <summary>Gets how many sessions were complete since the gateway was switched on.</summary>
    public int CompletedSessions { get; private set; }

    /// <summary>Gets how many sessions failed since the gateway was switched on.</summary>
    public int FailedSessions { get; private set; }

    /// <summary>Gets the bytes that the settings take in a bank of the parameter log.</summary>
    public int StoredBytes { get; private set; }

    /// <summary>Gets the bytes that one bank of the parameter log can hold.</summary>
    public int StoreCapacity { get; private set; }

    /// <summary>Gets the flash chip.</summary>
    public FlashImage Flash => _flash;

    /// <summary>Gets why the firmware does not run, or null.</summary>
    public string? Failure { get; private set; }

    /// <summary>Switches the gateway on.</summary>
    public void Start() => _thread.Start();

    /// <summary>Has something done in the gateway's thread, between two sessions.</summary>
    /// <param name="action">What to do with the firmware.</param>
    public void Post(Action<Agent> action) => _posts.Add(action);

    /// <summary>Switches the gateway off and waits until it is.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        if (_thread.IsAlive)
        {
            _thread.Join();
        }

        _flash.Dispose();
        _connector.Dispose();
        _posts.Dispose();
        _stop.Dispose();
    }

    private void Run()
    {
        while (!_stop.IsCancellationRequested && Failure is null)
        {
            _isRebooting = false;
            RunFirmware();
        }
    }

    private void RunFirmware()
    {
        var clock = new SystemClock(_options.Time);
        var wake = new WakeSignal(_posts);
        var ring = new LogRing(_log, clock, LogBytes);
        using var listener = new SocketListener(_options.Address, wake.Set);
        using var datagram = new UdpDatagram(_options.Address, wake.Set);

        // The gateway's own traffic is not bound to the address for connection requests: routing chooses.
        using var testDatagram = new UdpDatagram(IPAddress.Any, wake.Set);
        using IcmpSocket? icmp = IcmpSocket.TryCreate(wake.Set);
        var agent = new Agent(new AgentPlatform
        {
            System = new EmulatedSystem(_options.SerialNumber, () => _isRebooting = true),
            Clock = clock,
            Entropy = new SystemEntropy(),
            Connector = _connector,
            ClientConnector = new ClientConnector(_connector, wake.Set),
            FirstBank = new NorFlashBank(_flash, Partition.Config.Offset, Partition.BankSize),
            SecondBank = new NorFlashBank(_flash, Partition.Config.Offset + Partition.BankSize, Partition.BankSize),
            Provisioning = new EmulatedProvisioning(_options, new FactoryData(_flash)),
            Listener = listener,
            ConnectionRequestPort = _options.ConnectionRequestPort,
            Datagram = datagram,
            Network = new FixedAddress(_options.Address.ToString()),
            Objects = [.. _options.Objects],
            Executor = _options.Executor,
            Diagnostics = new DiagnosticPlatform
            {
                Clock = clock,
                Ticker = clock,
                Entropy = new SystemEntropy(),
                Datagram = testDatagram,
                Connector = _connector,
                Icmp = icmp,
                NameServer = new HostNameServer(),
            },
            Log = ring,
            LogFile = ring,
        });
        if (!agent.Start())
        {
            Failure = "the firmware cannot use its flash; start with a fresh one";
            SessionEnded?.Invoke(this, new SessionOutcome(Failure));
            return;
        }

        Boots++;
        Booted?.Invoke(this, agent);
        while (!_stop.IsCancellationRequested && !_isRebooting)
        {
            int sessions = agent.CompletedSessions + agent.FailedSessions;
            long due = agent.Poll(clock.Uptime);
            StoredBytes = agent.Model.Log.LiveBytes;
            StoreCapacity = agent.Model.Log.Capacity;
            if (agent.CompletedSessions + agent.FailedSessions > sessions)
            {
                CompletedSessions += agent.LastFailure is null ? 1 : 0;
                FailedSessions += agent.LastFailure is null ? 0 : 1;
                SessionEnded?.Invoke(this, new SessionOutcome(agent.LastFailure));
            }

            Wait(agent, due - clock.Uptime);
        }
    }

    /// <summary>Waits for the firmware's next deadline, or for something that is posted.</summary>
    private void Wait(Agent agent, long milliseconds)
    {
        try
        {
            int wait = (int)Math.Clamp(milliseconds, 0, int.MaxValue);
            if (!_isRebooting && _posts.TryTake(out Action<Agent>? action, wait, _stop.Token))
            {
                action(agent);
            }
        }
        catch (OperationCanceledException)
        {
            // Switched off.
        }
    }
}
