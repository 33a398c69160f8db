using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>
    /// Device.Routing.Router.{i}. with its IPv4Forwarding.{i}.: the one router, and the default routes of the interfaces.
    /// </summary>
    public sealed class RoutingTable : ModelObject
    {
        private const int Routers = 0;
        private const int Routes = 1;
        private const int Alias = 2;
        private const int RouteAlias = 3;
        private const int Enable = 4;
        private const int Status = 5;
        private const int RouteEnable = 6;
        private const int RouteStatus = 7;
        private const int StaticRoute = 8;
        private const int Destination = 9;
        private const int DestinationMask = 10;
        private const int ForwardingPolicy = 11;
        private const int Gateway = 12;
        private const int Interface = 13;
        private const int Origin = 14;
        private const int ForwardingMetric = 15;

        private readonly INetworkInterfaces _interfaces;

        /// <summary>Initializes a new instance of the <see cref="RoutingTable"/> class.</summary>
        /// <param name="interfaces">The interfaces of the device.</param>
        public RoutingTable(INetworkInterfaces interfaces)
        {
            _interfaces = interfaces;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Steady = ParameterFlags.Steady;
            registry.Object("Device.Routing.");
            registry.NumberOfEntries("RouterNumberOfEntries");
            registry.Table(Routers, "Device.Routing.Router.");
            registry.Parameter(Enable, "Enable", ParameterType.Boolean, Steady);
            registry.Parameter(Status, "Status", ParameterType.String, Steady);
            registry.Alias(Alias);
            registry.NumberOfEntries("IPv4ForwardingNumberOfEntries");
            registry.Table(Routes, "Device.Routing.Router.IPv4Forwarding.");
            registry.Parameter(RouteEnable, "Enable", ParameterType.Boolean, Steady);
            registry.Parameter(RouteStatus, "Status", ParameterType.String, ParameterFlags.None);
            registry.Alias(RouteAlias);
            registry.Parameter(StaticRoute, "StaticRoute", ParameterType.Boolean, ParameterFlags.None);
            registry.Parameter(Destination, "DestIPAddress", ParameterType.String, Steady);
            registry.Parameter(DestinationMask, "DestSubnetMask", ParameterType.String, Steady);
            registry.Parameter(ForwardingPolicy, "ForwardingPolicy", ParameterType.Int, Steady);
            registry.Parameter(Gateway, "GatewayIPAddress", ParameterType.String, ParameterFlags.None);
            registry.Parameter(Interface, "Interface", ParameterType.String, Steady);
            registry.Parameter(Origin, "Origin", ParameterType.String, ParameterFlags.None);
            registry.Parameter(ForwardingMetric, "ForwardingMetric", ParameterType.Int, Steady);
            registry.UniqueKey(
                true, "DestIPAddress+DestSubnetMask+ForwardingPolicy+GatewayIPAddress+Interface+ForwardingMetric");
        }

        /// <inheritdoc/>
        public override int NextRow(int id, ParameterAddress address, int after)
        {
            if (id == Routers)
            {
                return after == 0 ? InterfaceTable.Only : 0;
            }

            for (int i = after; i < _interfaces.Count; i++)
            {
                if (_interfaces.Gateway(i).Length > 0)
                {
                    return i + 1;
                }
            }

            return 0;
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            int index = address.Depth > 1 ? address.Instances[1] - 1 : 0;
            switch (id)
            {
                case Enable:
                    value.SetBoolean(true);
                    break;
                case RouteEnable:
                    value.SetBoolean(true);
                    break;
                case Status:
                    value.SetText("Enabled");
                    break;
                case RouteStatus:
                    value.SetText(_interfaces.IsUp(index) ? "Enabled" : "Disabled");
                    break;
                case StaticRoute:
                    value.SetBoolean(!_interfaces.UsesDhcp(index));
                    break;
                case Gateway:
                    value.SetText(_interfaces.Gateway(index));
                    break;
                case Interface:
                    value.SetRow(InterfaceTable.Ip, index + 1);
                    break;
                case Origin:
                    value.SetText(_interfaces.UsesDhcp(index) ? "DHCPv4" : "Static");
                    break;
                case ForwardingPolicy:
                    value.SetNumber(-1);
                    break;
                case ForwardingMetric:
                    value.SetNumber(-1);
                    break;
                default:
                    // Empty is any: the destination of a default route, and its mask.
                    value.Clear();
                    break;
            }
        }
    }
}
