using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.DHCPv4.Client.{i}.: one for each interface whose address comes by DHCP.</summary>
    public sealed class DhcpV4Client : ModelObject
    {
        private const int Table = 0;
        private const int Alias = 1;
        private const int Enable = 2;
        private const int Interface = 3;
        private const int Status = 4;
        private const int DhcpStatus = 5;
        private const int IpAddress = 6;
        private const int SubnetMask = 7;
        private const int IpRouters = 8;
        private const int DnsServers = 9;

        private readonly INetworkInterfaces _interfaces;

        /// <summary>Initializes a new instance of the <see cref="DhcpV4Client"/> class.</summary>
        /// <param name="interfaces">The interfaces of the device.</param>
        public DhcpV4Client(INetworkInterfaces interfaces)
        {
            _interfaces = interfaces;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Plain = ParameterFlags.None;
            registry.Object("Device.DHCPv4.");
            registry.NumberOfEntries("ClientNumberOfEntries");
            registry.Table(Table, "Device.DHCPv4.Client.");
            registry.Parameter(Enable, "Enable", ParameterType.Boolean, ParameterFlags.Steady);
            registry.Alias(Alias);
            registry.Parameter(Interface, "Interface", ParameterType.String, ParameterFlags.Steady);
            registry.UniqueKey(true, "Interface");
            registry.Parameter(Status, "Status", ParameterType.String, ParameterFlags.Steady);
            registry.Parameter(DhcpStatus, "DHCPStatus", ParameterType.String, Plain);
            registry.Parameter(IpAddress, "IPAddress", ParameterType.String, Plain);
            registry.Parameter(SubnetMask, "SubnetMask", ParameterType.String, Plain);
            registry.Parameter(IpRouters, "IPRouters", ParameterType.String, Plain);
            registry.Parameter(DnsServers, "DNSServers", ParameterType.String, Plain);
        }

        /// <inheritdoc/>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            return InterfaceTable.NextWithAddress(_interfaces, after, true);
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
                case Interface:
                    value.SetRow(InterfaceTable.Ip, index + 1);
                    break;
                case Status:
                    value.SetText("Enabled");
                    break;
                case DhcpStatus:
                    value.SetText("Bound");
                    break;
                case IpAddress:
                    value.SetText(_interfaces.Address(index));
                    break;
                case SubnetMask:
                    value.SetText(_interfaces.SubnetMask(index));
                    break;
                case IpRouters:
                    value.SetText(_interfaces.Gateway(index));
                    break;
                default:
                    SetNameServers(value);
                    break;
            }
        }

        private void SetNameServers(ValueBuffer value)
        {
            string list = string.Empty;
            for (int i = 0; i < _interfaces.NameServerCount; i++)
            {
                string server = _interfaces.NameServer(i);
                if (server.IndexOf(':') < 0)
                {
                    list += list.Length == 0 ? server : "," + server;
                }
            }

            value.SetText(list);
        }
    }
}
