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
            if (InterfaceTable.TryGet(_interfaces, index, id, value))
            {
                return;
            }

            if (id == InterfaceTable.LowerLayersId)
            {
                InterfaceTable.SetBelowLink(_interfaces, index, value);
            }
            else
            {
                value.SetText(_interfaces.MacAddress(index));
            }
        }
    }
}
