using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.Ethernet.Link.{i}.: what is between an IP interface and its port or its Wi-Fi network.</summary>
    public sealed class EthernetLink : ModelObject
    {
        private const int Table = 0;
        private const int Alias = 1;
        private const int Enable = 2;
        private const int Status = 3;
        private const int Name = 4;
        private const int LowerLayers = 5;
        private const int MacAddress = 6;

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
            registry.Table(Table, InterfaceTable.Link);
            registry.Parameter(Enable, "Enable", ParameterType.Boolean, ParameterFlags.Steady);
            registry.Parameter(Status, "Status", ParameterType.String, Plain);
            registry.Alias(Alias);
            registry.Parameter(Name, "Name", ParameterType.String, ParameterFlags.Steady);
            registry.UniqueKey(false, "Name");
            registry.Parameter(LowerLayers, "LowerLayers", ParameterType.String, ParameterFlags.Steady);
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
                    InterfaceTable.SetBelowLink(_interfaces, index, value);
                    break;
                default:
                    value.SetText(_interfaces.MacAddress(index));
                    break;
            }
        }
    }
}
