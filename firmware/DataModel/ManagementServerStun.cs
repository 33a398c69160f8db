using NanoCwmp.Model;
using NanoCwmp.Stun;

namespace NanoCwmp.DataModel
{
    /// <summary>The part of Device.ManagementServer. that is about connection requests over UDP (TR-069 Annex G).</summary>
    public sealed class ManagementServerStun : ModelObject
    {
        private const int Enable = 0;
        private const int ServerAddress = 1;
        private const int ServerPort = 2;
        private const int Username = 3;
        private const int Password = 4;
        private const int MaximumKeepAlive = 5;
        private const int MinimumKeepAlive = 6;
        private const int NatDetected = 7;
        private const int UdpAddress = 8;

        /// <summary>Gets or sets the port that the settings steer; set before the first session.</summary>
        public UdpRequestPort Port { get; set; }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Setting = ParameterFlags.Setting;
            registry.Object("Device.ManagementServer.");
            registry.Parameter(Enable, "STUNEnable", ParameterType.Boolean, Setting, 0, 0, "false");
            registry.Parameter(ServerAddress, "STUNServerAddress", ParameterType.String, Setting, 0, 256, string.Empty);
            registry.Parameter(ServerPort, "STUNServerPort", ParameterType.UnsignedInt, Setting, 0, 65535, "3478");
            registry.Parameter(Username, "STUNUsername", ParameterType.String, Setting, 0, 256, string.Empty);
            registry.Parameter(
                Password, "STUNPassword", ParameterType.String, Setting + ParameterFlags.Hidden, 0, 256, string.Empty);
            registry.Parameter(
                MaximumKeepAlive, "STUNMaximumKeepAlivePeriod", ParameterType.Int, Setting, -1, int.MaxValue, "-1");
            registry.Parameter(
                MinimumKeepAlive,
                "STUNMinimumKeepAlivePeriod",
                ParameterType.UnsignedInt,
                Setting,
                0,
                ValueSyntax.MaximumUnsignedInt,
                "0");
            registry.Parameter(NatDetected, "NATDetected", ParameterType.Boolean, ParameterFlags.Steady);
            registry.Parameter(UdpAddress, "UDPConnectionRequestAddress", ParameterType.String, ParameterFlags.Steady);
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            if (id == NatDetected)
            {
                value.SetBoolean(Port != null && Port.IsNatDetected);
            }
            else if (Port != null)
            {
                Port.GetAddress(value);
            }
            else
            {
                value.Clear();
            }
        }

        /// <inheritdoc/>
        public override void Committed()
        {
            if (Port != null)
            {
                Port.Refresh();
            }
        }
    }
}
