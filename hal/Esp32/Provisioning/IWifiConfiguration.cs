namespace NanoCwmp.Hal.Esp32.Provisioning
{
    /// <summary>What nanoCLR keeps of the Wi-Fi network; it connects at each start and again whenever the connection is lost.</summary>
    public interface IWifiConfiguration
    {
        /// <summary>Gets the name of the network, or the empty string.</summary>
        string Ssid { get; }

        /// <summary>Keeps another network if it is another one.</summary>
        /// <param name="ssid">The name of the network.</param>
        /// <param name="password">Its password; empty for an open network.</param>
        /// <returns>Whether something was changed: it takes effect at the next start.</returns>
        bool Apply(string ssid, string password);
    }
}
