namespace NanoCwmp.Hal
{
    /// <summary>The device itself: who it is, how it restarts, how much memory it has.</summary>
    /// <remarks>The identity stays the same for the life of the device, also over firmware updates (R117).</remarks>
    public interface IDeviceSystem
    {
        /// <summary>Gets the manufacturer's name, at most 64 characters.</summary>
        string Manufacturer { get; }

        /// <summary>Gets the manufacturer's organizationally unique identifier: six upper-case hexadecimal digits.</summary>
        string ManufacturerOui { get; }

        /// <summary>Gets the class of product for which serial numbers are unique, at most 64 characters, may be empty.</summary>
        string ProductClass { get; }

        /// <summary>Gets the serial number, at most 64 characters.</summary>
        string SerialNumber { get; }

        /// <summary>Gets the name of the model, at most 64 characters.</summary>
        string ModelName { get; }

        /// <summary>Gets the version of the hardware, at most 64 characters.</summary>
        string HardwareVersion { get; }

        /// <summary>Gets the version of the firmware that runs, at most 64 characters.</summary>
        string SoftwareVersion { get; }

        /// <summary>
        /// Restarts the device. On a board it does not return; in an emulator or a test it may, and the firmware does
        /// nothing more after it.
        /// </summary>
        void Reboot();
    }
}
