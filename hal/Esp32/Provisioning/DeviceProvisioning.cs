namespace NanoCwmp.Hal.Esp32.Provisioning
{
    /// <summary>
    /// The settings that the device comes with: those of the file, and where it has none, a password for connection requests
    /// that only this device has.
    /// </summary>
    public sealed class DeviceProvisioning : IProvisioning
    {
        /// <summary>Initializes a new instance of the <see cref="DeviceProvisioning"/> class.</summary>
        /// <param name="file">The provisioning file.</param>
        /// <param name="serialNumber">The serial number of this device.</param>
        /// <param name="password">A password that only this device has.</param>
        public DeviceProvisioning(ProvisioningFile file, string serialNumber, string password)
        {
            bool isOwn = file.SerialNumber == serialNumber;
            AcsUrl = Text(file.AcsUrl);
            AcsUsername = isOwn ? Text(file.AcsUsername) : string.Empty;
            AcsPassword = isOwn ? Text(file.AcsPassword) : string.Empty;
            string username = isOwn ? Text(file.ConnectionRequestUsername) : string.Empty;
            string secret = isOwn ? Text(file.ConnectionRequestPassword) : string.Empty;
            ConnectionRequestUsername = username.Length == 0 ? serialNumber : username;
            ConnectionRequestPassword = secret.Length == 0 ? password : secret;
            HostInterfacePort = file.HostInterfacePort;
            HostInterfaceToken = isOwn ? Text(file.HostInterfaceToken) : string.Empty;
            HasForeignCredentials = !isOwn && (Text(file.AcsUsername).Length > 0 || Text(file.AcsPassword).Length > 0
                || Text(file.ConnectionRequestUsername).Length > 0 || Text(file.ConnectionRequestPassword).Length > 0
                || Text(file.HostInterfaceToken).Length > 0);
        }

        /// <inheritdoc/>
        public string AcsUrl { get; }

        /// <inheritdoc/>
        public string ConnectionRequestUsername { get; }

        /// <inheritdoc/>
        public string ConnectionRequestPassword { get; }

        /// <inheritdoc/>
        public string AcsUsername { get; }

        /// <inheritdoc/>
        public string AcsPassword { get; }

        /// <summary>Gets the port of the local host interface, or 0 for none.</summary>
        public int HostInterfacePort { get; }

        /// <summary>Gets the secret of the local host interface; empty if the file has none for this device.</summary>
        public string HostInterfaceToken { get; }

        /// <summary>Gets a value indicating whether the file has credentials that are not for this device.</summary>
        public bool HasForeignCredentials { get; }

        private static string Text(string value)
        {
            return value == null ? string.Empty : value;
        }
    }
}
