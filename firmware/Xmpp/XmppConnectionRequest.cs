using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Xmpp
{
    /// <summary>The part of Device.ManagementServer. that is about connection requests by XMPP.</summary>
    public sealed class XmppConnectionRequest : ModelObject
    {
        private const int Connection = 0;
        private const int AllowedJabberIds = 1;
        private const int JabberId = 2;

        // Characters of one Jabber ID of the list (TR-181).
        private const int LongestJabberId = 256;

        private readonly XmppConnection _connections;
        private ParameterModel _model;
        private int _connectionNode;

        /// <summary>Initializes a new instance of the <see cref="XmppConnectionRequest"/> class.</summary>
        /// <param name="connections">Has the Jabber IDs, and the client.</param>
        public XmppConnectionRequest(XmppConnection connections)
        {
            _connections = connections;
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Object("Device.ManagementServer.");
            registry.Reference(Connection, "ConnReqXMPPConnection", false, XmppConnection.Path);
            registry.Parameter(AllowedJabberIds, "ConnReqAllowedJabberIDs", ParameterType.String, ParameterFlags.Setting);
            registry.Parameter(
                JabberId,
                "ConnReqJabberID",
                ParameterType.String,
                ParameterFlags.ActiveByDefault + ParameterFlags.Steady);
        }

        /// <inheritdoc/>
        public override void Attach(ParameterModel model)
        {
            _model = model;
            _connectionNode = model.NodeOf("Device.ManagementServer.ConnReqXMPPConnection");
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            _connections.GetJabberId(XmppSettings.RowOf(_model.GetSetting(_connectionNode)), value);
        }

        /// <inheritdoc/>
        public override int Validate(int id, ParameterAddress address, ValueBuffer value)
        {
            return id != AllowedJabberIds || IsList(value) ? FaultCode.None : FaultCode.InvalidParameterValue;
        }

        /// <inheritdoc/>
        public override void Committed()
        {
            // ConnReqJabberID is that of another row now, or of none.
            _model.Changes.RequestCheck();
            _connections.Committed();
        }

        /// <summary>Tells whether a value is a list of up to 32 items of up to 256 characters.</summary>
        private static bool IsList(ValueBuffer value)
        {
            int items = 1;
            int characters = 0;
            for (int i = 0; i < value.Length; i++)
            {
                int c = value.Bytes[i];
                if (c == ',')
                {
                    items++;
                    characters = 0;
                }
                else if ((c & 0xC0) != 0x80 && ++characters > LongestJabberId)
                {
                    return false;
                }
            }

            return items <= Limits.AllowedJabberIds;
        }
    }
}
