using NanoCwmp.Hal.Esp32.Provisioning;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>
    /// The Wi-Fi station of a board. nanoCLR connects by its own configuration when it starts, so another network means a
    /// restart. System.Net tells nothing of the access point.
    /// </summary>
    public sealed class WifiStation : IWifiStation
    {
        private readonly IWifiConfiguration _configuration;
        private readonly INetworkInformation _network;
        private readonly IDeviceSystem _system;
        private readonly ILogSink _log;
        private readonly string _factorySsid;
        private readonly string _factoryPassword;
        private string _ssid;
        private string _password;
        private bool _isSettled;

        /// <summary>Initializes a new instance of the <see cref="WifiStation"/> class.</summary>
        /// <param name="configuration">What nanoCLR keeps.</param>
        /// <param name="network">Knows the address of the interface.</param>
        /// <param name="system">Restarts the device.</param>
        /// <param name="log">Is told why.</param>
        /// <param name="file">Has the network that the board comes with, or none for the one that nanoCLR has already.</param>
        public WifiStation(
            IWifiConfiguration configuration, INetworkInformation network, IDeviceSystem system, ILogSink log, ProvisioningFile file)
        {
            _configuration = configuration;
            _network = network;
            _system = system;
            _log = log;
            _factorySsid = file.WifiSsid == null ? string.Empty : file.WifiSsid;
            _factoryPassword = file.WifiPassword == null ? string.Empty : file.WifiPassword;
            _ssid = _factorySsid;
            _password = _factoryPassword;
            NetworkName = configuration.Ssid;
        }

        /// <inheritdoc/>
        public int Interface
        {
            get { return 0; }
        }

        /// <summary>Gets a value indicating whether the interface has an address: nanoCLR tells no more.</summary>
        public bool IsAssociated
        {
            get { return _network.Address.Length > 0; }
        }

        /// <summary>Gets the name of the network that nanoCLR has connected to, or tries to, since the last start.</summary>
        public string NetworkName { get; }

        /// <inheritdoc/>
        public string AccessPoint
        {
            get { return string.Empty; }
        }

        /// <inheritdoc/>
        public int Channel
        {
            get { return -1; }
        }

        /// <inheritdoc/>
        public int SignalStrength
        {
            get { return 0; }
        }

        /// <summary>Joins another network, by a restart. Until <see cref="Settle"/> it is only taken note of.</summary>
        /// <inheritdoc/>
        public void Join(string networkName, string passphrase)
        {
            bool isFactory = networkName.Length == 0;
            _ssid = isFactory ? _factorySsid : networkName;
            _password = isFactory ? _factoryPassword : passphrase;
            if (_isSettled && IsRestartNeeded())
            {
                _system.Reboot();
            }
        }

        /// <summary>Hands nanoCLR the network that it is to be, when all that may have a say in it has started.</summary>
        /// <returns>Whether the device has to be restarted for it.</returns>
        public bool Settle()
        {
            _isSettled = true;
            return IsRestartNeeded();
        }

        private bool IsRestartNeeded()
        {
            bool isNeeded = _ssid.Length > 0 && _configuration.Apply(_ssid, _password);
            if (isNeeded)
            {
                _log.Write(LogLevel.Information, "restarting to connect to Wi-Fi");
            }

            return isNeeded;
        }
    }
}
