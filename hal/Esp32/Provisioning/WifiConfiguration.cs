using System.Net.NetworkInformation;

namespace NanoCwmp.Hal.Esp32.Provisioning
{
    /// <summary>The Wi-Fi network in nanoCLR's own configuration.</summary>
    public sealed class WifiConfiguration : IWifiConfiguration
    {
        private readonly uint _id;

        /// <summary>Initializes a new instance of the <see cref="WifiConfiguration"/> class.</summary>
        /// <param name="network">The interface for Wi-Fi.</param>
        public WifiConfiguration(NetworkInterface network)
        {
            _id = network.SpecificConfigId;
        }

        /// <inheritdoc/>
        public string Ssid
        {
            get
            {
                Wireless80211Configuration settings = Find();
                return settings == null || settings.Ssid == null ? string.Empty : settings.Ssid;
            }
        }

        /// <inheritdoc/>
        public bool Apply(string ssid, string password)
        {
            Wireless80211Configuration settings = Find();
            if (settings == null || IsSame(settings, ssid, password))
            {
                return false;
            }

            bool isOpen = password.Length == 0;
            settings.Ssid = ssid;
            settings.Password = password;
            settings.Authentication = isOpen ? AuthenticationType.Open : AuthenticationType.WPA2;
            settings.Encryption = isOpen ? EncryptionType.None : EncryptionType.WPA2_PSK;
            settings.Options = Wireless80211Configuration.ConfigurationOptions.AutoConnect;
            settings.SaveConfiguration();

            // Where the configuration cannot be kept, restarting for it would never end.
            Wireless80211Configuration kept = Find();
            return kept != null && IsSame(kept, ssid, password);
        }

        private Wireless80211Configuration Find()
        {
            Wireless80211Configuration[] all = Wireless80211Configuration.GetAllWireless80211Configurations();
            return _id < all.Length ? all[(int)_id] : null;
        }

        private static bool IsSame(Wireless80211Configuration settings, string ssid, string password)
        {
            string present = settings.Password == null ? string.Empty : settings.Password;
            return settings.Ssid == ssid && present == password
                && settings.Options == Wireless80211Configuration.ConfigurationOptions.AutoConnect;
        }
    }
}
