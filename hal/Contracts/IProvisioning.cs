namespace NanoCwmp.Hal
{
    /// <summary>The settings that a device comes with. They are defaults: what the ACS or the owner sets goes before.</summary>
    public interface IProvisioning
    {
        /// <summary>Gets the URL of the ACS, or the empty string if the device is to find it out.</summary>
        string AcsUrl { get; }

        /// <summary>Gets the user name that a connection request must have, at most 256 characters.</summary>
        string ConnectionRequestUsername { get; }

        /// <summary>
        /// Gets the password that a connection request must have, at most 256 characters: unpredictable and of this device
        /// alone, never one for a model. Without one, no connection request is taken before the ACS has set it.
        /// </summary>
        string ConnectionRequestPassword { get; }

        /// <summary>
        /// Gets the user name towards the ACS, or the empty string for the one made of OUI, product class and serial number
        /// (R037).
        /// </summary>
        string AcsUsername { get; }

        /// <summary>Gets the password towards the ACS, unique to the device (R039), or the empty string.</summary>
        string AcsPassword { get; }
    }
}
