using System.Net.NetworkInformation;

namespace NanoCwmp.Hal.Esp32.Provisioning
{
    /// <summary>
    /// Hands the Wi-Fi network to nanoCLR, which keeps it in its own configuration, connects at each start and again whenever
    /// the connection is lost.
    /// </summary>
    public static class WifiSettings
    {
        /// <summary>Puts the settings into nanoCLR's configuration if they are not there already.</summary>
        /// <param name="network">The interface for Wi-Fi.</param>
        /// <param name="ssid">The name of the network.</param>
        /// <param name="password">Its password; empty for an open network.</param>
        /// <returns>Whether something was changed: it takes effect at the next start.</returns>
        public static bool Apply(NetworkInterface network, string ssid, string password)
        {
            Wireless80211Configuration settings = Find(network);
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
            Wireless80211Configuration kept = Find(network);
            return kept != null && IsSame(kept, ssid, password);
        }

        private static Wireless80211Configuration Find(NetworkInterface network)
        {
            Wireless80211Configuration[] all = Wireless80211Configuration.GetAllWireless80211Configurations();
            return network.SpecificConfigId < all.Length ? all[(int)network.SpecificConfigId] : null;
        }

        private static bool IsSame(Wireless80211Configuration settings, string ssid, string password)
        {
            string present = settings.Password == null ? string.Empty : settings.Password;
            return settings.Ssid == ssid && present == password
                && settings.Options == Wireless80211Configuration.ConfigurationOptions.AutoConnect;
        }
    }
}
