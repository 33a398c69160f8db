using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Xmpp
{
    /// <summary>Device.XMPP.Connection.{i}.Server.{i}.: the servers of a connection whose ServerConnectAlgorithm is ServerTable.</summary>
    public sealed class XmppServer : ModelObject
    {
        private const int Table = 0;
        private const int Enable = 0;
        private const int Alias = 1;
        private const int Priority = 2;
        private const int Weight = 3;
        private const int ServerAddress = 4;
        private const int Port = 5;

        private readonly XmppConnection _connections;

        /// <summary>Initializes a new instance of the <see cref="XmppServer"/> class.</summary>
        /// <param name="connections">Has the client.</param>
        public XmppServer(XmppConnection connections)
        {
            _connections = connections;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Setting = ParameterFlags.Setting;
            registry.StoredTable(Table, "Device.XMPP.Connection.Server.", Limits.XmppServers);
            registry.Parameter(Enable, "Enable", ParameterType.Boolean, Setting);
            registry.Alias(Alias);
            registry.Parameter(Priority, "Priority", ParameterType.UnsignedInt, Setting, 0, 65535, null);
            registry.Parameter(Weight, "Weight", ParameterType.Long, Setting, -1, 65535, null);
            registry.Parameter(ServerAddress, "ServerAddress", ParameterType.String, Setting, 0, 256, null);
            registry.Parameter(Port, "Port", ParameterType.UnsignedInt, Setting, 0, 65535, "5222");
            registry.UniqueKey(true, "ServerAddress+Port");
        }

        /// <inheritdoc/>
        public override void Committed()
        {
            _connections.Committed();
        }
    }
}
