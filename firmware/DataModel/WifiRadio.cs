using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.WiFi.Radio.{i}.: the one radio, of 2.4 GHz as every ESP32 has it.</summary>
    public sealed class WifiRadio : ModelObject
    {
        private const int Upstream = InterfaceTable.FirstId;
        private const int SupportedBands = InterfaceTable.FirstId + 1;
        private const int OperatingBand = InterfaceTable.FirstId + 2;
        private const int SupportedStandards = InterfaceTable.FirstId + 3;
        private const int OperatingStandards = InterfaceTable.FirstId + 4;
        private const int Channel = InterfaceTable.FirstId + 5;

        private readonly INetworkInterfaces _interfaces;
        private readonly IWifiStation _station;

        /// <summary>Initializes a new instance of the <see cref="WifiRadio"/> class.</summary>
        /// <param name="interfaces">The interfaces of the device.</param>
        /// <param name="station">The station of the radio.</param>
        public WifiRadio(INetworkInterfaces interfaces, IWifiStation station)
        {
            _interfaces = interfaces;
            _station = station;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Steady = ParameterFlags.Steady;
            registry.Object("Device.WiFi.");
            registry.NumberOfEntries("RadioNumberOfEntries");
            InterfaceTable.Register(registry, InterfaceTable.Radio, Steady);
            registry.Parameter(Upstream, "Upstream", ParameterType.Boolean, Steady);
            registry.Parameter(SupportedBands, "SupportedFrequencyBands", ParameterType.String, Steady);
            registry.Parameter(OperatingBand, "OperatingFrequencyBand", ParameterType.String, Steady);
            registry.Parameter(SupportedStandards, "SupportedStandards", ParameterType.String, Steady);
            registry.Parameter(OperatingStandards, "OperatingStandards", ParameterType.String, Steady);
            if (_station.Channel >= 0)
            {
                registry.Parameter(Channel, "Channel", ParameterType.UnsignedInt, ParameterFlags.None);
            }
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
                    value.SetText("Up");
                    break;
                case SupportedBands:
                case OperatingBand:
                    value.SetText("2.4GHz");
                    break;
                case SupportedStandards:
                case OperatingStandards:
                    value.SetText("b,g,n");
                    break;
                case Channel:
                    // While it looks for its network there is no channel; the lowest of the range stands for it.
                    value.SetNumber(_station.Channel == 0 ? 1 : _station.Channel);
                    break;
                default:
                    if (!InterfaceTable.TryGet(_interfaces, _station.Interface, id, value))
                    {
                        value.Clear();
                    }

                    break;
            }
        }
    }
}
