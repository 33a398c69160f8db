namespace NanoCwmp.Hal
{
    /// <summary>What a board gives for the local host interface: without it, the device has none.</summary>
    public sealed class HostInterfaceSettings
    {
        /// <summary>
        /// Gets or sets what takes the connections: a listener of its own, at an address of the device's LAN side or at its
        /// loopback, never at one that the Internet reaches.
        /// </summary>
        public IListener Listener { get; set; }

        /// <summary>Gets or sets the port that is listened on, 0 for a free one.</summary>
        public int Port { get; set; }

        /// <summary>
        /// Gets or sets the secret that every request has to show: 16 to 128 printable characters without blanks, unpredictable
        /// and of this device alone, from its provisioning or set by its owner. With another one the port stays closed.
        /// </summary>
        public string Token { get; set; }
    }
}
