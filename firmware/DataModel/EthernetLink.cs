using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.Ethernet.Link.{i}.: what is between an IP interface and its port or its Wi-Fi network.</summary>
    public sealed class EthernetLink : ModelObject
    {
        private const int MacAddress = InterfaceTable.FirstId;

        private readonly INetworkInterfaces _interfaces;

        /// <summary>Initializes a new instance of the <see cref="EthernetLink"/> class.</summary>
        /// <param name="interfaces">The interfaces of the device.</param>
        public EthernetLink(INetworkInterfaces interfaces)
        {
            _interfaces = interfaces;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Plain = ParameterFlags.None;
            registry.Object("Device.Ethernet.");
            registry.NumberOfEntries("LinkNumberOfEntries");
            InterfaceTable.Register(registry, InterfaceTable.Link, Plain);
            registry.Parameter(MacAddress, "MACAddress", ParameterType.String, Plain);
            registry.UniqueKey(true, "MACAddress");
        }

        /// <inheritdoc/>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            return InterfaceTable.Next(_interfaces, after, false);
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            int index = address.Instances[0] - 1;
            switch (id)
            {
                case InterfaceTable.EnableId:
                    value.SetBoolean(true);
                    break;
                case InterfaceTable.StatusId:
                    value.SetText(InterfaceTable.Status(_interfaces, index));
                    break;
                case InterfaceTable.NameId:
                    value.SetText(_interfaces.Name(index));
                    break;
                case InterfaceTable.LowerLayersId:
                    InterfaceTable.SetBelowLink(_interfaces, index, value);
                    break;
                default:
                    value.SetText(_interfaces.MacAddress(index));
                    break;
            }
        }
    }
}
