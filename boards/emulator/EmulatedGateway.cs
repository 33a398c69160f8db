using System.Collections.Concurrent;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host;
using NanoCwmp.Hal.Host.Boot;
using NanoCwmp.Hal.Host.Tls;
using NanoCwmp.Hal.Images;

namespace NanoCwmp.Board.Emulator;

/// <summary>
/// One gateway: a flash image and the firmware that runs on it, in a thread of its own. A reboot ends the firmware and
/// starts it anew on the same flash, through the boot loader if the gateway has one.
/// </summary>
public sealed class EmulatedGateway : IDisposable
{
    private static readonly TimeSpan s_watchInterval = TimeSpan.FromMilliseconds(50);

    private readonly GatewayOptions _options;
    private readonly ILogSink _log;
    private readonly BlockingCollection<Action<IFirmware>> _posts = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TlsConnector _connector;
    private readonly DhcpInterface? _dhcp;
    private readonly FlashImage _flash;
    private readonly ImageKey? _key;
    private readonly Thread _thread;

    /// <summary>Initializes a new instance of the <see cref="EmulatedGateway"/> class. It is off until <see cref="Start"/>.</summary>
    /// <param name="options">What kind of gateway it is.</param>
    /// <param name="log">Where the firmware's log lines go.</param>
    /// <exception cref="IOException">The flash image cannot be used.</exception>
    /// <exception cref="InvalidDataException">
    /// The certificates or a key cannot be read, or there is no such network interface for DHCP.
    /// </exception>
    public EmulatedGateway(GatewayOptions options, ILogSink log)
    {
        if (options.BootsFromFlash && (options.Executor is not null || options.Objects.Count > 0))
        {
            throw new ArgumentException("firmware that is loaded from flash cannot take objects of this process", nameof(options));
        }

        _options = options;
        _log = log;
        _dhcp = options.DhcpInterface is null ? null : new DhcpInterface(options.DhcpInterface, new WakeSignal(_posts).Set);
        _connector = new TlsConnector(new TcpConnector(), options.Tls, new SystemClock(options.Time));
        _flash = options.ImagePath is null
            ? new FlashImage(Partition.ChipSize)
            : FlashImage.Open(options.ImagePath, Partition.ChipSize);
        HostInterfaceToken = options.HostInterfaceToken ?? new FactoryData(_flash).Derive(FactoryData.HostInterface);
        try
        {
            _key = options.BootsFromFlash ? FactoryFirmware.Prepare(_flash, options) : null;
        }
        catch
        {
            _flash.Dispose();
            throw;
        }

        _thread = new Thread(Run) { IsBackground = true, Name = $"gateway {options.SerialNumber}" };
    }

    /// <summary>Raised in the gateway's thread when a session has ended.</summary>
    public event EventHandler<SessionOutcome>? SessionEnded;

    /// <summary>Raised in the gateway's thread when the firmware has started.</summary>
    public event EventHandler<IFirmware>? Booted;

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

    /// <summary>Gets the image that the boot loader has started last, or null.</summary>
    public McuImage? RunningImage { get; private set; }

    /// <summary>Gets the flash chip.</summary>
    public FlashImage Flash => _flash;

    /// <summary>Gets the token that a request to the local host interface has to show.</summary>
    public string HostInterfaceToken { get; }

    /// <summary>Gets the port of the local host interface, or 0 while it is closed.</summary>
    public int HostInterfacePort { get; private set; }

    /// <summary>Gets why the firmware does not run, or null.</summary>
    public string? Failure { get; private set; }

    /// <summary>Switches the gateway on.</summary>
    public void Start() => _thread.Start();

    /// <summary>Has something done in the gateway's thread, between two sessions.</summary>
    /// <param name="action">What to do with the firmware.</param>
    public void Post(Action<IFirmware> action) => _posts.Add(action);

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
        _dhcp?.Dispose();
        _key?.Dispose();
        _posts.Dispose();
        _stop.Dispose();
    }

    private void Run()
    {
        while (!_stop.IsCancellationRequested && Failure is null)
        {
            if (_options.BootsFromFlash)
            {
                Boot();
                continue;
            }

            using EmulatedBoard board = Board(null);
            if (!Run(new FirmwareProgram { Objects = _options.Objects, Executor = _options.Executor }, board))
            {
                Fail("the firmware cannot use its flash; start with a fresh one");
            }
        }
    }

    private void Boot()
    {
        BootResult boot = new BootLoader(_flash, Partition.Slots, _key!, FirmwareAssemblies.Board, _log).Boot();
        if (boot.Image is null)
        {
            Fail($"no firmware in the flash can run: {boot.Failure}; start with a fresh one");
            return;
        }

        RunningImage = boot.Image;
        using EmulatedBoard board = Board(boot.Image);
        if (!boot.IsOnTrial)
        {
            Run(boot.Image, board);
            return;
        }

        // A thread of its own, which is left to itself if it hangs: all it could do harm with is taken from it.
        var trial = new Thread(() => Run(boot.Image, board)) { IsBackground = true, Name = $"{_thread.Name}, trial" };
        trial.Start();
        while (!trial.Join(s_watchInterval))
        {
            if (board.IsStuck(_options.Watchdog) && board.IsOnTrial)
            {
                _log.Write(LogLevel.Error, $"watchdog: version {boot.Image.Version} on trial does not come back");
                return;
            }
        }
    }

    private EmulatedBoard Board(McuImage? image) => new(
        _options, _flash, _connector, _dhcp, _posts, _log, image, _key, HostInterfaceToken);

    /// <summary>Runs what is in an image. Whatever goes wrong with it ends the trial, or the gateway.</summary>
    private void Run(McuImage image, EmulatedBoard board)
    {
        FirmwareContext? context = null;
        string? failure = null;
        try
        {
            IFirmware? firmware = null;
            board.Call(() =>
            {
                context = new FirmwareContext(image);
                firmware = context.Create();
            });
            failure = Run(firmware!, board) ? null : "it cannot use its flash";
        }
        catch (Exception crash)
        {
            failure = $"{crash.GetType().Name}: {crash.Message}";
        }
        finally
        {
            context?.Unload();
        }

        if (failure is not null && board.IsOnTrial)
        {
            _log.Write(LogLevel.Error, $"version {image.Version} on trial has failed: {failure}");
        }
        else if (failure is not null && board.IsOn)
        {
            Fail($"the firmware has failed: {failure}; start with a fresh flash");
        }
    }

    /// <summary>Runs firmware up to the reset.</summary>
    private bool Run(IFirmware firmware, EmulatedBoard board)
    {
        bool isStarted = false;
        board.Call(() => isStarted = firmware.Start(board.Parts));
        if (!isStarted || !board.IsOn)
        {
            return isStarted;
        }

        Boots++;
        Booted?.Invoke(this, firmware);
        IClock clock = board.Parts.Clock;
        while (!_stop.IsCancellationRequested && board.IsOn)
        {
            int sessions = firmware.CompletedSessions + firmware.FailedSessions;
            long due = 0;
            board.Call(() => due = firmware.Poll(clock.Uptime));
            HostInterfacePort = board.HostInterfacePort;
            StoredBytes = firmware.StoredBytes;
            StoreCapacity = firmware.StoreCapacity;
            if (firmware.CompletedSessions + firmware.FailedSessions > sessions)
            {
                CompletedSessions += firmware.LastFailure is null ? 1 : 0;
                FailedSessions += firmware.LastFailure is null ? 0 : 1;
                SessionEnded?.Invoke(this, new SessionOutcome(firmware.LastFailure));
            }

            Wait(firmware, board, due - clock.Uptime);
        }

        return true;
    }

    private void Fail(string reason)
    {
        Failure = reason;
        SessionEnded?.Invoke(this, new SessionOutcome(reason));
    }

    /// <summary>Waits for the firmware's next deadline, or for something that is posted.</summary>
    private void Wait(IFirmware firmware, EmulatedBoard board, long milliseconds)
    {
        try
        {
            int wait = (int)Math.Clamp(milliseconds, 0, int.MaxValue);
            if (board.IsOn && _posts.TryTake(out Action<IFirmware>? action, wait, _stop.Token))
            {
                board.Call(() => action(firmware));
            }
        }
        catch (OperationCanceledException)
        {
            // Switched off.
        }
    }
}
