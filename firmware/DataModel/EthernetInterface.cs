using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.Ethernet.Interface.{i}.: the ports of the board.</summary>
    public sealed class EthernetInterface : ModelObject
    {
        private const int Table = 0;
        private const int Alias = 1;
        private const int Enable = 2;
        private const int Status = 3;
        private const int Name = 4;
        private const int LowerLayers = 5;
        private const int Upstream = 6;
        private const int MacAddress = 7;
        private const int CurrentBitRate = 8;

        private readonly INetworkInterfaces _interfaces;

        /// <summary>Initializes a new instance of the <see cref="EthernetInterface"/> class.</summary>
        /// <param name="interfaces">The interfaces of the device.</param>
        public EthernetInterface(INetworkInterfaces interfaces)
        {
            _interfaces = interfaces;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Plain = ParameterFlags.None;
            registry.Object("Device.Ethernet.");
            registry.NumberOfEntries("InterfaceNumberOfEntries");
            registry.Table(Table, InterfaceTable.Port);
            registry.Parameter(Enable, "Enable", ParameterType.Boolean, ParameterFlags.Steady);
            registry.Parameter(Status, "Status", ParameterType.String, Plain);
            registry.Alias(Alias);
            registry.Parameter(Name, "Name", ParameterType.String, ParameterFlags.Steady);
            registry.UniqueKey(false, "Name");
            registry.Parameter(LowerLayers, "LowerLayers", ParameterType.String, ParameterFlags.Steady);
            registry.Parameter(Upstream, "Upstream", ParameterType.Boolean, Plain);
            registry.Parameter(MacAddress, "MACAddress", ParameterType.String, Plain);
            registry.Parameter(CurrentBitRate, "CurrentBitRate", ParameterType.UnsignedInt, ParameterFlags.ActiveDenied);
            InterfaceStats.Register(registry, "Device.Ethernet.Interface.Stats.");
        }

        /// <inheritdoc/>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            return InterfaceTable.Next(_interfaces, after, true);
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            int index = address.Instances[0] - 1;
            switch (id)
            {
                case Enable:
                    value.SetBoolean(true);
                    break;
                case Status:
                    value.SetText(InterfaceTable.Status(_interfaces, index));
                    break;
                case Name:
                    value.SetText(_interfaces.Name(index));
                    break;
                case LowerLayers:
                    value.Clear();
                    break;
                case Upstream:
                    value.SetBoolean(_interfaces.Gateway(index).Length > 0);
                    break;
                case MacAddress:
                    value.SetText(_interfaces.MacAddress(index));
                    break;
                case CurrentBitRate:
                    value.SetNumber(_interfaces.BitRate(index));
                    break;
                default:
                    InterfaceStats.Get(_interfaces, index, id, value);
                    break;
            }
        }
    }
}
