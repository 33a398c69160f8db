using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>Device.Hosts.Host.{i}.: who else is on the links of the device.</summary>
    public sealed class Hosts : ModelObject
    {
        private const int Table = 0;
        private const int PhysAddress = 1;
        private const int IpAddress = 2;
        private const int Layer3Interface = 3;
        private const int InterfaceType = 4;
        private const int HostName = 5;
        private const int Active = 6;

        private readonly INetworkInterfaces _interfaces;
        private readonly INeighbors _neighbors;
        private int _count;

        /// <summary>Initializes a new instance of the <see cref="Hosts"/> class.</summary>
        /// <param name="interfaces">The interfaces of the device.</param>
        /// <param name="neighbors">Who is there.</param>
        public Hosts(INetworkInterfaces interfaces, INeighbors neighbors)
        {
            _interfaces = interfaces;
            _neighbors = neighbors;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Plain = ParameterFlags.None;
            registry.Object("Device.Hosts.");
            registry.NumberOfEntries("HostNumberOfEntries");
            registry.Table(Table, "Device.Hosts.Host.");
            registry.Parameter(PhysAddress, "PhysAddress", ParameterType.String, Plain);
            registry.UniqueKey(true, "PhysAddress");
            registry.Parameter(IpAddress, "IPAddress", ParameterType.String, Plain);
            registry.Parameter(Layer3Interface, "Layer3Interface", ParameterType.String, Plain);
            registry.Parameter(InterfaceType, "InterfaceType", ParameterType.String, Plain);
            registry.Parameter(HostName, "HostName", ParameterType.String, ParameterFlags.Steady);
            registry.Parameter(Active, "Active", ParameterType.Boolean, ParameterFlags.Steady);
        }

        /// <inheritdoc/>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            // Looked up once a walk; a neighbor that goes while the table is walked stays in it until the end.
            _count = after == 0 ? _neighbors.Refresh() : _count;
            return after < _count ? after + 1 : 0;
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            int index = address.Instances[0] - 1;
            int link = _neighbors.Interface(index);
            switch (id)
            {
                case PhysAddress:
                    value.SetText(_neighbors.MacAddress(index));
                    break;
                case IpAddress:
                    value.SetText(_neighbors.Address(index));
                    break;
                case Layer3Interface when link >= 0:
                    value.SetRow(InterfaceTable.Ip, link + 1);
                    break;
                case InterfaceType:
                    value.SetText(TypeOf(link));
                    break;
                case Active:
                    value.SetBoolean(true);
                    break;
                default:
                    // The names of neighbors are not known.
                    value.Clear();
                    break;
            }
        }

        private string TypeOf(int link)
        {
            if (link < 0)
            {
                return "Other";
            }

            InterfaceKind kind = _interfaces.Kind(link);
            return kind == InterfaceKind.Wired ? "Ethernet" : kind == InterfaceKind.Wireless ? "Wi-Fi" : "Other";
        }
    }
}
