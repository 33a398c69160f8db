using NanoCwmp.Discovery;
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
        private readonly IFirmwareSlots _slots;
        private readonly DiscoveredSettings _discovered;

        /// <summary>Initializes a new instance of the <see cref="DeviceInfo"/> class.</summary>
        /// <param name="system">Knows the device.</param>
        /// <param name="clock">Knows how long it has been up.</param>
        /// <param name="slots">Know which firmware runs, or <see langword="null"/>: then the system does.</param>
        /// <param name="discovered">Takes note of what comes by DHCP, and of what does not.</param>
        public DeviceInfo(IDeviceSystem system, IClock clock, IFirmwareSlots slots, DiscoveredSettings discovered)
        {
            _slots = slots;
            _discovered = discovered;
            _system = system;
            _clock = clock;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.DeviceInfo.");
            const int Steady = ParameterFlags.Steady;
            ReadOnly(registry, Manufacturer, "Manufacturer", Steady);
            ReadOnly(registry, ManufacturerOui, "ManufacturerOUI", Steady);
            ReadOnly(registry, ModelName, "ModelName", Steady);
            ReadOnly(registry, ProductClass, "ProductClass", Steady);
            ReadOnly(registry, SerialNumber, "SerialNumber", Steady);
            ReadOnly(registry, HardwareVersion, "HardwareVersion", Steady + ParameterFlags.ForcedInform);
            ReadOnly(
                registry, SoftwareVersion, "SoftwareVersion", Steady + ParameterFlags.ForcedInform + ParameterFlags.ActiveAlways);
            registry.Parameter(
                ProvisioningCode,
                "ProvisioningCode",
                ParameterType.String,
                ParameterFlags.Setting + ParameterFlags.ForcedInform + ParameterFlags.ActiveAlways,
                0,
                64,
                null);
            registry.Parameter(UpTime, "UpTime", ParameterType.UnsignedInt, ParameterFlags.ActiveDenied);
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

        /// <inheritdoc/>
        public override void Committing(int id, ParameterAddress address, ValueBuffer value, SetTransaction transaction)
        {
            _discovered.Stage(DhcpAcsOptions.ProvisioningCode, transaction);
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
                default: return GetSoftwareVersion();
            }
        }

        private string GetSoftwareVersion()
        {
            string version = _slots == null ? string.Empty : _slots.RunningVersion;
            return version.Length > 0 ? version : _system.SoftwareVersion;
        }
    }
}
