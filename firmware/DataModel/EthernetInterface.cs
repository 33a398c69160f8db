using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.Ethernet.Interface.{i}.: the ports of the board.</summary>
    public sealed class EthernetInterface : ModelObject
    {
        private const int Upstream = InterfaceTable.FirstId;
        private const int MacAddress = InterfaceTable.FirstId + 1;
        private const int CurrentBitRate = InterfaceTable.FirstId + 2;

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
            InterfaceTable.Register(registry, InterfaceTable.Port, Plain);
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
            if (InterfaceTable.TryGet(_interfaces, index, id, value))
            {
                return;
            }

            switch (id)
            {
                case InterfaceTable.LowerLayersId:
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
