using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.WiFi.SSID.{i}.: the one network that the station is in, or looks for.</summary>
    public sealed class WifiSsid : ModelObject
    {
        private const int Upstream = InterfaceTable.FirstId;
        private const int Bssid = InterfaceTable.FirstId + 1;
        private const int MacAddress = InterfaceTable.FirstId + 2;
        private const int Ssid = InterfaceTable.FirstId + 3;

        private readonly INetworkInterfaces _interfaces;
        private readonly IWifiStation _station;

        /// <summary>Initializes a new instance of the <see cref="WifiSsid"/> class.</summary>
        /// <param name="interfaces">The interfaces of the device.</param>
        /// <param name="station">The station.</param>
        public WifiSsid(INetworkInterfaces interfaces, IWifiStation station)
        {
            _interfaces = interfaces;
            _station = station;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Steady = ParameterFlags.Steady;
            registry.Object("Device.WiFi.");
            registry.NumberOfEntries("SSIDNumberOfEntries");
            InterfaceTable.Register(registry, InterfaceTable.Ssid, ParameterFlags.None);
            registry.Parameter(Upstream, "Upstream", ParameterType.Boolean, Steady);
            registry.Parameter(Bssid, "BSSID", ParameterType.String, ParameterFlags.None);
            registry.UniqueKey(true, "BSSID");
            registry.Parameter(MacAddress, "MACAddress", ParameterType.String, Steady);
            registry.Parameter(Ssid, "SSID", ParameterType.String, ParameterFlags.None);
            InterfaceStats.Register(registry, "Device.WiFi.SSID.Stats.");
        }

        /// <inheritdoc/>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            return after == 0 ? InterfaceTable.Only : 0;
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            switch (id)
            {
                case Upstream:
                    value.SetBoolean(true);
                    break;
                case InterfaceTable.StatusId:
                    value.SetText(_station.IsAssociated ? "Up" : "Down");
                    break;
                case InterfaceTable.LowerLayersId:
                    value.SetRow(InterfaceTable.Radio, InterfaceTable.Only);
                    break;
                case Bssid:
                    value.SetText(_station.AccessPoint);
                    break;
                case MacAddress:
                    value.SetText(_interfaces.MacAddress(_station.Interface));
                    break;
                case Ssid:
                    value.SetText(_station.NetworkName);
                    break;
                default:
                    if (!InterfaceTable.TryGet(_interfaces, _station.Interface, id, value))
                    {
                        InterfaceStats.Get(_interfaces, _station.Interface, id, value);
                    }

                    break;
            }
        }
    }
}
