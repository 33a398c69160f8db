using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.DNS.Client.: the name servers that the device asks. The platform has them; there is nothing to set.</summary>
    public sealed class DnsClient : ModelObject
    {
        private const int Table = 0;
        private const int Alias = 1;
        private const int Enable = 2;
        private const int Status = 3;
        private const int ServerEnable = 4;
        private const int ServerStatus = 5;
        private const int Address = 6;
        private const int Type = 7;

        private readonly INetworkInterfaces _interfaces;

        /// <summary>Initializes a new instance of the <see cref="DnsClient"/> class.</summary>
        /// <param name="interfaces">The interfaces of the device.</param>
        public DnsClient(INetworkInterfaces interfaces)
        {
            _interfaces = interfaces;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Plain = ParameterFlags.None;
            const int Steady = ParameterFlags.Steady;
            registry.Object("Device.DNS.Client.");
            registry.Parameter(Enable, "Enable", ParameterType.Boolean, Steady);
            registry.Parameter(Status, "Status", ParameterType.String, Steady);
            registry.NumberOfEntries("ServerNumberOfEntries");
            registry.Table(Table, "Device.DNS.Client.Server.");
            registry.Parameter(ServerEnable, "Enable", ParameterType.Boolean, Steady);
            registry.Parameter(ServerStatus, "Status", ParameterType.String, Steady);
            registry.Parameter(Address, "DNSServer", ParameterType.String, Plain);
            registry.UniqueKey(true, "DNSServer");
            registry.Alias(Alias);
            registry.Parameter(Type, "Type", ParameterType.String, Plain);
        }

        /// <inheritdoc/>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            return after < _interfaces.NameServerCount ? after + 1 : 0;
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            switch (id)
            {
                case Enable:
                    value.SetBoolean(true);
                    break;
                case ServerEnable:
                    value.SetBoolean(true);
                    break;
                case Status:
                    value.SetText("Enabled");
                    break;
                case ServerStatus:
                    value.SetText("Enabled");
                    break;
                case Address:
                    value.SetText(_interfaces.NameServer(address.Instances[0] - 1));
                    break;
                default:
                    value.SetText(InterfaceTable.NextWithAddress(_interfaces, 0, true) == 0 ? "Static" : "DHCPv4");
                    break;
            }
        }
    }
}
