using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.DataModel
{
    /// <summary>
    /// What the tables of interfaces have in common: a row has the number of its interface plus one in each of them, so that one
    /// leads to the other.
    /// </summary>
    internal static class InterfaceTable
    {
        /// <summary>The table of IP interfaces.</summary>
        internal const string Ip = "Device.IP.Interface.";

        /// <summary>The table of the links below them.</summary>
        internal const string Link = "Device.Ethernet.Link.";

        /// <summary>The table of the Ethernet ports below those.</summary>
        internal const string Port = "Device.Ethernet.Interface.";

        /// <summary>The table of the networks below the other links; its one row is <see cref="Only"/>.</summary>
        internal const string Ssid = "Device.WiFi.SSID.";

        /// <summary>The table of the radios.</summary>
        internal const string Radio = "Device.WiFi.Radio.";

        /// <summary>The row of what there is one of.</summary>
        internal const int Only = 1;

        /// <summary>The numbers of what <see cref="Register"/> registers.</summary>
        internal const int TableId = 0;
        internal const int EnableId = 1;
        internal const int StatusId = 2;
        internal const int NameId = 3;
        internal const int LowerLayersId = 4;

        /// <summary>The lowest number for what a table has besides.</summary>
        internal const int FirstId = 6;

        private const int AliasId = 5;

        /// <summary>Registers a table and what each of them has; what is registered next belongs to its rows, too.</summary>
        /// <param name="registry">Takes the registrations.</param>
        /// <param name="path">The path of the table.</param>
        /// <param name="statusFlags">What is special about Status: <see cref="ParameterFlags.Steady"/> or nothing.</param>
        internal static void Register(ParameterRegistry registry, string path, int statusFlags)
        {
            registry.Table(TableId, path);
            registry.Parameter(EnableId, "Enable", ParameterType.Boolean, ParameterFlags.Steady);
            registry.Parameter(StatusId, "Status", ParameterType.String, statusFlags);
            registry.Alias(AliasId);
            registry.Parameter(NameId, "Name", ParameterType.String, ParameterFlags.Steady);
            registry.UniqueKey(false, "Name");
            registry.Parameter(LowerLayersId, "LowerLayers", ParameterType.String, ParameterFlags.Steady);
        }

        /// <summary>Finds the next interface that has a link, or that is a port.</summary>
        internal static int Next(INetworkInterfaces interfaces, int after, bool portsOnly)
        {
            for (int i = after; i < interfaces.Count; i++)
            {
                InterfaceKind kind = interfaces.Kind(i);
                if (kind == InterfaceKind.Wired || (kind == InterfaceKind.Wireless && !portsOnly))
                {
                    return i + 1;
                }
            }

            return 0;
        }

        /// <summary>Finds the next interface that has an address.</summary>
        internal static int NextWithAddress(INetworkInterfaces interfaces, int after, bool byDhcpOnly)
        {
            for (int i = after; i < interfaces.Count; i++)
            {
                if (interfaces.Address(i).Length > 0 && (interfaces.UsesDhcp(i) || !byDhcpOnly))
                {
                    return i + 1;
                }
            }

            return 0;
        }

        /// <summary>Gets Enable, Status or Name of an interface.</summary>
        /// <returns>Whether it is one of them.</returns>
        internal static bool TryGet(INetworkInterfaces interfaces, int index, int id, ValueBuffer value)
        {
            switch (id)
            {
                case EnableId:
                    value.SetBoolean(true);
                    return true;
                case StatusId:
                    value.SetText(interfaces.IsUp(index) ? "Up" : "Down");
                    return true;
                case NameId:
                    value.SetText(interfaces.Name(index));
                    return true;
                default:
                    return false;
            }
        }

        /// <summary>Sets the reference to what is below the link of an interface.</summary>
        internal static void SetBelowLink(INetworkInterfaces interfaces, int index, ValueBuffer value)
        {
            if (interfaces.Kind(index) == InterfaceKind.Wireless)
            {
                value.SetRow(Ssid, Only);
            }
            else
            {
                value.SetRow(Port, index + 1);
            }
        }
    }
}
