namespace NanoCwmp.Hal
{
    /// <summary>What a network interface is.</summary>
    public enum InterfaceKind
    {
        /// <summary>An Ethernet port.</summary>
        Wired,

        /// <summary>The station of a Wi-Fi radio.</summary>
        Wireless,

        /// <summary>The device itself.</summary>
        Loopback,
    }
}
