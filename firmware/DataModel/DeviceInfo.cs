using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.DeviceInfo.: who the device is.</summary>
    public sealed class DeviceInfo : ModelObject
    {
        private const int Manufacturer = 0;
        private const int ManufacturerOui = 1;
        private const int ModelName = 2;
        private const int ProductClass = 3;
        private const int SerialNumber = 4;
        private const int HardwareVersion = 5;
        private const int SoftwareVersion = 6;
        private const int ProvisioningCode = 7;
        private const int UpTime = 8;

        private readonly IDeviceSystem _system;
        private readonly IClock _clock;

        /// <summary>Initializes a new instance of the <see cref="DeviceInfo"/> class.</summary>
        /// <param name="system">Knows the device.</param>
        /// <param name="clock">Knows how long it has been up.</param>
        public DeviceInfo(IDeviceSystem system, IClock clock)
        {
            _system = system;
            _clock = clock;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.DeviceInfo.");
            ReadOnly(registry, Manufacturer, "Manufacturer", ParameterFlags.None);
            ReadOnly(registry, ManufacturerOui, "ManufacturerOUI", ParameterFlags.None);
            ReadOnly(registry, ModelName, "ModelName", ParameterFlags.None);
            ReadOnly(registry, ProductClass, "ProductClass", ParameterFlags.None);
            ReadOnly(registry, SerialNumber, "SerialNumber", ParameterFlags.None);
            ReadOnly(registry, HardwareVersion, "HardwareVersion", ParameterFlags.ForcedInform);
            ReadOnly(registry, SoftwareVersion, "SoftwareVersion", ParameterFlags.ForcedInform);
            registry.Parameter(
                ProvisioningCode,
                "ProvisioningCode",
                ParameterType.String,
                ParameterFlags.Setting + ParameterFlags.ForcedInform,
                0,
                64,
                null);
            registry.Parameter(UpTime, "UpTime", ParameterType.UnsignedInt, ParameterFlags.None);
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            if (id == UpTime)
            {
                value.SetNumber(_clock.Uptime / 1000);
            }
            else
            {
                value.SetText(GetText(id));
            }
        }

        private static void ReadOnly(ParameterRegistry registry, int id, string name, int flags)
        {
            registry.Parameter(id, name, ParameterType.String, flags);
        }

        private string GetText(int id)
        {
            switch (id)
            {
                case Manufacturer: return _system.Manufacturer;
                case ManufacturerOui: return _system.ManufacturerOui;
                case ModelName: return _system.ModelName;
                case ProductClass: return _system.ProductClass;
                case SerialNumber: return _system.SerialNumber;
                case HardwareVersion: return _system.HardwareVersion;
                default: return _system.SoftwareVersion;
            }
        }
    }
}
