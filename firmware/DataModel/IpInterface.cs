using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.IP. with its Interface.{i}. and their IPv4Address.{i}.: at most one IPv4 address each.</summary>
    public sealed class IpInterface : ModelObject
    {
        private const int Addresses = InterfaceTable.FirstId;
        private const int AddressAlias = InterfaceTable.FirstId + 1;
        private const int Ipv4Capable = InterfaceTable.FirstId + 2;
        private const int Ipv4Status = InterfaceTable.FirstId + 3;
        private const int Type = InterfaceTable.FirstId + 4;
        private const int AddressEnable = InterfaceTable.FirstId + 5;
        private const int AddressStatus = InterfaceTable.FirstId + 6;
        private const int IpAddress = InterfaceTable.FirstId + 7;
        private const int SubnetMask = InterfaceTable.FirstId + 8;
        private const int AddressingType = InterfaceTable.FirstId + 9;

        private readonly INetworkInterfaces _interfaces;

        /// <summary>Initializes a new instance of the <see cref="IpInterface"/> class.</summary>
        /// <param name="interfaces">The interfaces of the device.</param>
        public IpInterface(INetworkInterfaces interfaces)
        {
            _interfaces = interfaces;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Plain = ParameterFlags.None;
            registry.Object("Device.IP.");
            registry.Parameter(Ipv4Capable, "IPv4Capable", ParameterType.Boolean, ParameterFlags.Steady);
            registry.Parameter(Ipv4Status, "IPv4Status", ParameterType.String, ParameterFlags.Steady);
            registry.NumberOfEntries("InterfaceNumberOfEntries");
            InterfaceTable.Register(registry, InterfaceTable.Ip, Plain);
            registry.Parameter(Type, "Type", ParameterType.String, ParameterFlags.Steady);
            registry.NumberOfEntries("IPv4AddressNumberOfEntries");
            registry.Table(Addresses, "Device.IP.Interface.IPv4Address.");
            registry.Parameter(AddressEnable, "Enable", ParameterType.Boolean, ParameterFlags.Steady);
            registry.Parameter(AddressStatus, "Status", ParameterType.String, Plain);
            registry.Alias(AddressAlias);
            registry.Parameter(IpAddress, "IPAddress", ParameterType.String, Plain);
            registry.Parameter(SubnetMask, "SubnetMask", ParameterType.String, Plain);
            registry.UniqueKey(true, "IPAddress+SubnetMask");
            registry.Parameter(AddressingType, "AddressingType", ParameterType.String, Plain);
            InterfaceStats.Register(registry, "Device.IP.Interface.Stats.");
        }

        /// <inheritdoc/>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            if (id == Addresses)
            {
                return after == 0 && _interfaces.Address(address.Instances[0] - 1).Length > 0 ? InterfaceTable.Only : 0;
            }

            return after < _interfaces.Count ? after + 1 : 0;
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            int index = address.Depth == 0 ? 0 : address.Instances[0] - 1;
            switch (id)
            {
                case Ipv4Capable:
                    value.SetBoolean(true);
                    break;
                case Ipv4Status:
                    value.SetText("Enabled");
                    break;
                default:
                    if (id >= AddressEnable && id < InterfaceStats.FirstId)
                    {
                        GetAddress(id, index, value);
                    }
                    else
                    {
                        GetInterface(id, index, value);
                    }

                    break;
            }
        }

        private void GetInterface(int id, int index, ValueBuffer value)
        {
            if (InterfaceTable.TryGet(_interfaces, index, id, value))
            {
                return;
            }

            bool isLoopback = _interfaces.Kind(index) == InterfaceKind.Loopback;
            switch (id)
            {
                case Type:
                    value.SetText(isLoopback ? "Loopback" : "Normal");
                    break;
                case InterfaceTable.LowerLayersId when isLoopback:
                    value.Clear();
                    break;
                case InterfaceTable.LowerLayersId:
                    value.SetRow(InterfaceTable.Link, index + 1);
                    break;
                default:
                    InterfaceStats.Get(_interfaces, index, id, value);
                    break;
            }
        }

        private void GetAddress(int id, int index, ValueBuffer value)
        {
            switch (id)
            {
                case AddressEnable:
                    value.SetBoolean(true);
                    break;
                case AddressStatus:
                    value.SetText(_interfaces.IsUp(index) ? "Enabled" : "Disabled");
                    break;
                case IpAddress:
                    value.SetText(_interfaces.Address(index));
                    break;
                case SubnetMask:
                    value.SetText(_interfaces.SubnetMask(index));
                    break;
                default:
                    value.SetText(_interfaces.UsesDhcp(index) ? "DHCP" : "Static");
                    break;
            }
        }
    }
}
