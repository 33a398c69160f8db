using nanoFramework.Runtime.Native;

namespace NanoCwmp.Hal.Esp32.Device
{
    /// <summary>The board: what it is called, and its restart.</summary>
    public sealed class DeviceSystem : IDeviceSystem
    {
        private readonly DeviceIdentity _identity;

        /// <summary>Initializes a new instance of the <see cref="DeviceSystem"/> class.</summary>
        /// <param name="identity">Who the device is.</param>
        /// <param name="manufacturer">The manufacturer's name.</param>
        /// <param name="productClass">The class of product.</param>
        /// <param name="modelName">The name of the model.</param>
        /// <param name="hardwareVersion">The version of the hardware.</param>
        /// <param name="softwareVersion">The version of the firmware.</param>
        public DeviceSystem(
            DeviceIdentity identity,
            string manufacturer,
            string productClass,
            string modelName,
            string hardwareVersion,
            string softwareVersion)
        {
            _identity = identity;
            Manufacturer = manufacturer;
            ProductClass = productClass;
            ModelName = modelName;
            HardwareVersion = hardwareVersion;
            SoftwareVersion = softwareVersion;
        }

        /// <inheritdoc/>
        public string Manufacturer { get; }

        /// <inheritdoc/>
        public string ManufacturerOui
        {
            get { return _identity.ManufacturerOui; }
        }

        /// <inheritdoc/>
        public string ProductClass { get; }

        /// <inheritdoc/>
        public string SerialNumber
        {
            get { return _identity.SerialNumber; }
        }

        /// <inheritdoc/>
        public string ModelName { get; }

        /// <inheritdoc/>
        public string HardwareVersion { get; }

        /// <inheritdoc/>
        public string SoftwareVersion { get; }

        /// <inheritdoc/>
        public void Reboot()
        {
            Power.RebootDevice(RebootOption.NormalReboot);
        }
    }
}
