namespace NanoCwmp.Hal.Esp32.Provisioning
{
    /// <summary>What the provisioning file holds: one member of its JSON object for each property, by the same name.</summary>
    public sealed class ProvisioningFile
    {
        /// <summary>Gets or sets the name of the Wi-Fi network (SSID).</summary>
        public string WifiSsid { get; set; }

        /// <summary>Gets or sets the password of the Wi-Fi network.</summary>
        public string WifiPassword { get; set; }

        /// <summary>Gets or sets the URL of the ACS.</summary>
        public string AcsUrl { get; set; }

        /// <summary>
        /// Gets or sets the serial number of the device that the credentials below are for. Those of another device, or of
        /// none, are not taken: no two devices may have the same (R039).
        /// </summary>
        public string SerialNumber { get; set; }

        /// <summary>Gets or sets the user name towards the ACS.</summary>
        public string AcsUsername { get; set; }

        /// <summary>Gets or sets the password towards the ACS.</summary>
        public string AcsPassword { get; set; }

        /// <summary>Gets or sets the user name that a connection request must have.</summary>
        public string ConnectionRequestUsername { get; set; }

        /// <summary>Gets or sets the password that a connection request must have.</summary>
        public string ConnectionRequestPassword { get; set; }

        /// <summary>
        /// Gets or sets the port of the local host interface. It is off without one, and without
        /// <see cref="HostInterfaceToken"/>.
        /// </summary>
        public int HostInterfacePort { get; set; }

        /// <summary>Gets or sets the secret that the requests of the local host interface have to show.</summary>
        public string HostInterfaceToken { get; set; }

        /// <summary>Gets or sets a value indicating whether the certificate in the device's store is offered in TLS.</summary>
        public bool UseDeviceCertificate { get; set; }

        /// <summary>Gets or sets what to add to UTC to get local time, in minutes.</summary>
        public int UtcOffsetMinutes { get; set; }
    }
}
