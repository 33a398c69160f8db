namespace NanoCwmp.Hal
{
    /// <summary>The settings that a device comes with. They are defaults: what the ACS or the owner sets goes before.</summary>
    public interface IProvisioning
    {
        /// <summary>Gets the URL of the ACS, or the empty string if the device is to find it out.</summary>
        string AcsUrl { get; }
    }
}
