using System;
using System.Net.NetworkInformation;
using System.Threading;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Esp32.Device;
using NanoCwmp.Hal.Esp32.Network;
using NanoCwmp.Hal.Esp32.Provisioning;
using NanoCwmp.Hal.Esp32.Storage;
using NanoCwmp.Session;
using NanoCwmp.Transfer;

namespace NanoCwmp.Board.Esp32
{
    /// <summary>An ESP32 board as a gateway: puts the firmware and its platform together and runs it, in one thread.</summary>
    public sealed class Gateway
    {
        /// <summary>How long the first session waits for the network, in milliseconds; then its retries do.</summary>
        private const int NetworkPatience = 30000;

        /// <summary>How long a board that cannot work waits before it starts again, in milliseconds.</summary>
        private const int FailureDelay = 60000;

        private readonly BoardData _board;
        private readonly AutoResetEvent _wake = new AutoResetEvent(false);
        private readonly IClock _clock;
        private readonly ILogSink _log;
        private readonly IDeviceSystem _system;
        private readonly INetworkInformation _network;
        private readonly Agent _agent;
        private readonly StatusBlink _blink;
        private readonly WifiStation _wifi;

        /// <summary>Initializes a new instance of the <see cref="Gateway"/> class.</summary>
        /// <param name="board">What kind of board it is.</param>
        public Gateway(BoardData board)
        {
            _board = board;
            ILogSink console = new ConsoleLog(new DeviceClock(0));
            ProvisioningFile file = ProvisioningReader.Read(Volume.Provisioning, console);
            _clock = new DeviceClock(file.UtcOffsetMinutes);
            LogRing ring = board.LogBytes == 0 ? null : new LogRing(console, _clock, board.LogBytes);
            _log = ring == null ? console : ring;

            NetworkInterface network = InterfaceAddress.Find(board.Interface);
            if (network == null)
            {
                throw new NotSupportedException("nanoCLR of this board has no such network interface");
            }

            var identity = new DeviceIdentity(network.PhysicalAddress, board.ManufacturerOui);
            _log.Write(LogLevel.Information, "serial number " + identity.SerialNumber);

            var entropy = new HardwareEntropy();
            var secret = new DeviceSecret(Volume.Secret, entropy);
            var provisioning = new DeviceProvisioning(file, identity.SerialNumber, secret.Password);
            if (provisioning.HasForeignCredentials)
            {
                _log.Write(LogLevel.Warning, "the credentials in " + Volume.Provisioning + " are not for this serial number");
            }

            IFirmwareSlots slots = BoardSlots.Create(board.SlotCapacity);
            _system = new DeviceSystem(
                identity, board.Manufacturer, board.ProductClass, board.ModelName, board.HardwareVersion, SoftwareVersion(slots));
            _network = new InterfaceAddress(board.Interface, _wake);
            if (board.Interface == NetworkInterfaceType.Wireless80211)
            {
                _wifi = new WifiStation(new WifiConfiguration(network), _network, _system, _log, file);
            }

            _blink = new StatusBlink(board.Light);
            var connector = new Connector(ProvisioningReader.ReadText(Volume.Roots, _log), file.UseDeviceCertificate);
            var datagram = new Datagram(_wake);
            AgentFeature[] features = board.Features == null ? new AgentFeature[0] : board.Features.Create(new GatewayParts
            {
                Clock = _clock,
                Ticker = new MicrosecondClock(),
                Entropy = entropy,
                Connector = connector,
                ClientConnector = connector,
                Datagram = datagram,
                NameServer = new NameServer(board.Interface),
                HostInterface = HostAccess.Create(provisioning, _network, _log),
            });
            _agent = new Agent(new AgentPlatform
            {
                System = _system,
                Clock = _clock,
                Entropy = entropy,
                Connector = connector,
                Listener = new Listener(),
                Datagram = datagram,
                Network = _network,
                Dhcp = new DhcpInterface(_network, network.PhysicalAddress),
                Wifi = _wifi,
                Interfaces = board.HasInterfaceObjects ? new NetworkInterfaces(board.Interface, _network) : null,
                FirstBank = new FileBank(Volume.FirstBank, board.BankSize),
                SecondBank = new FileBank(Volume.SecondBank, board.BankSize),
                StoreKeys = board.StoreKeys,
                Provisioning = provisioning,
                Slots = slots,
                LogFile = ring,
                Features = features,
                Objects = board.Objects,
                Log = _log,
            });
        }

        /// <summary>Runs the firmware. It does not come back: a restart ends it.</summary>
        public void Run()
        {
            if (!_agent.Start())
            {
                _log.Write(LogLevel.Error, "the settings cannot be read or written");
                Thread.Sleep(FailureDelay);
                _system.Reboot();
                return;
            }

            if (_wifi != null && _wifi.Settle())
            {
                _system.Reboot();
                return;
            }

            _log.Write(LogLevel.Information, DeviceMemory.Describe());
            ResetButton button = _board.ResetPin == BoardData.NoPin ? null : new ResetButton(_board.ResetPin);
            var watchdog = new Watchdog(_clock, _system, _board.WatchdogMilliseconds);
            WaitForNetwork();
            while (true)
            {
                long due = _agent.Poll(_clock.Uptime);
                watchdog.Feed();
                long now = _clock.Uptime;
                if (button != null && button.Poll(now))
                {
                    _agent.RestoreFactorySettings();
                }

                _blink.Show(now, _network.Address.Length > 0, _agent.LastFailure == null);
                Wait(due - now);
            }
        }

        private void WaitForNetwork()
        {
            long end = _clock.Uptime + NetworkPatience;
            while (_network.Address.Length == 0 && _clock.Uptime < end)
            {
                _blink.Show(_clock.Uptime, false, true);
                Wait(_board.PollMilliseconds);
            }
        }

        private void Wait(long milliseconds)
        {
            if (milliseconds > 0)
            {
                int longest = _board.PollMilliseconds;
                _wake.WaitOne(milliseconds < longest ? (int)milliseconds : longest, false);
            }
        }

        private static string SoftwareVersion(IFirmwareSlots slots)
        {
            string running = slots == null ? string.Empty : slots.RunningVersion;
            if (running.Length > 0)
            {
                return running;
            }

            Version version = typeof(Agent).Assembly.GetName().Version;
            return version.Major.ToString() + "." + version.Minor.ToString() + "." + version.Build.ToString();
        }
    }
}
