namespace NanoCwmp.Hal
{
    /// <summary>The one Wi-Fi radio of a board, which is the station of another's network.</summary>
    public interface IWifiStation
    {
        /// <summary>Gets the number of its interface in <see cref="INetworkInterfaces"/>.</summary>
        int Interface { get; }

        /// <summary>Gets whether it is associated with an access point.</summary>
        bool IsAssociated { get; }

        /// <summary>Gets the name of the network that it is in, at most 32 bytes, or the empty string.</summary>
        string NetworkName { get; }

        /// <summary>Gets the physical address of the access point, as six pairs with colons, or the empty string.</summary>
        string AccessPoint { get; }

        /// <summary>Gets the channel, 0 while there is none, or a negative number if the platform never tells.</summary>
        int Channel { get; }

        /// <summary>Gets the strength of the access point's signal in dBm, from -200 to 0; 0 if it is not known.</summary>
        int SignalStrength { get; }

        /// <summary>
        /// Has the radio leave the network that it is in, if it is another one, and join this one whenever it is in reach. It
        /// returns at once. The setting is kept by the caller, who gives it again at each start.
        /// </summary>
        /// <param name="networkName">The name of the network, or the empty string for the one that the board came with.</param>
        /// <param name="passphrase">The passphrase of WPA2, or the empty string for a network without.</param>
        void Join(string networkName, string passphrase);
    }
}
