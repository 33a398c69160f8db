using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Xmpp
{
    /// <summary>
    /// Device.XMPP.Connection.{i}.: how the device reaches an XMPP server. The row that ManagementServer.ConnReqXMPPConnection
    /// names is in use; another one that is enabled is Dormant. Servers are found by the table or by the address of the domain:
    /// the platform cannot ask for SRV records.
    /// </summary>
    public sealed class XmppConnection : ModelObject
    {
        /// <summary>The path of the table.</summary>
        public const string Path = "Device.XMPP.Connection.";

        private const int Enable = 0;
        private const int Alias = 1;
        private const int Username = 2;
        private const int Password = 3;
        private const int Domain = 4;
        private const int Resource = 5;
        private const int JabberId = 6;
        private const int Status = 7;
        private const int LastChangeDate = 8;
        private const int ServerConnectAlgorithm = 9;
        private const int KeepAliveInterval = 10;
        private const int ServerConnectAttempts = 11;
        private const int RetryInitialInterval = 12;
        private const int RetryIntervalMultiplier = 13;
        private const int RetryMaxInterval = 14;
        private const int UseTls = 15;
        private const int TlsEstablished = 16;
        private const int SupportedAlgorithms = 17;
        private const int ReceivedMessages = 18;
        private const int TransmittedMessages = 19;
        private const int ReceivedErrorMessages = 20;
        private const int TransmittedErrorMessages = 21;

        private const int Table = 0;
        private const string Algorithms = "DNS|ServerTable";

        private readonly ParameterAddress _cell = new ParameterAddress();
        private ParameterModel _model;
        private int _enableNode;
        private int _jabberIdNode;

        /// <summary>Gets or sets the client, or <see langword="null"/> before there is one.</summary>
        public XmppClient Client { get; set; }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            const int Setting = ParameterFlags.Setting;
            const long Highest = ValueSyntax.MaximumUnsignedInt;
            registry.Object("Device.XMPP.");
            registry.NumberOfEntries("ConnectionNumberOfEntries");
            registry.Parameter(
                SupportedAlgorithms,
                "SupportedServerConnectAlgorithms",
                ParameterType.String,
                ParameterFlags.Steady);
            registry.StoredTable(Table, Path, Limits.XmppConnections);
            registry.Parameter(Enable, "Enable", ParameterType.Boolean, Setting);
            registry.Alias(Alias);
            registry.Parameter(Username, "Username", ParameterType.String, Setting, 0, 256, null);
            registry.Parameter(Password, "Password", ParameterType.String, Setting + ParameterFlags.Hidden, 0, 256, null);
            registry.Parameter(Domain, "Domain", ParameterType.String, Setting, 0, 64, null);
            registry.Parameter(Resource, "Resource", ParameterType.String, Setting, 0, 64, null);
            registry.Parameter(JabberId, "JabberID", ParameterType.String, ParameterFlags.Stored);
            registry.Parameter(Status, "Status", ParameterType.String, ParameterFlags.None);
            registry.Parameter(LastChangeDate, "LastChangeDate", ParameterType.DateTime, ParameterFlags.None);
            registry.Choice(ServerConnectAlgorithm, "ServerConnectAlgorithm", Setting, Algorithms, "DNS");
            registry.Parameter(KeepAliveInterval, "KeepAliveInterval", ParameterType.Long, Setting, -1, long.MaxValue, "-1");
            registry.Parameter(
                ServerConnectAttempts, "ServerConnectAttempts", ParameterType.UnsignedInt, Setting, 0, Highest, "16");
            registry.Parameter(
                RetryInitialInterval, "ServerRetryInitialInterval", ParameterType.UnsignedInt, Setting, 1, 65535, "60");
            registry.Parameter(
                RetryIntervalMultiplier, "ServerRetryIntervalMultiplier", ParameterType.UnsignedInt, Setting, 1000, 65535, "2000");
            registry.Parameter(
                RetryMaxInterval, "ServerRetryMaxInterval", ParameterType.UnsignedInt, Setting, 1, Highest, "30720");
            registry.Parameter(UseTls, "UseTLS", ParameterType.Boolean, Setting);
            registry.Parameter(TlsEstablished, "TLSEstablished", ParameterType.Boolean, ParameterFlags.None);
            registry.NumberOfEntries("ServerNumberOfEntries");
            registry.UniqueKey(true, "Username+Domain+Resource");
            registry.Object("Device.XMPP.Connection.Stats.");
            registry.Parameter(ReceivedMessages, "ReceivedMessages", ParameterType.UnsignedInt, ParameterFlags.None);
            registry.Parameter(TransmittedMessages, "TransmittedMessages", ParameterType.UnsignedInt, ParameterFlags.None);
            registry.Parameter(ReceivedErrorMessages, "ReceivedErrorMessages", ParameterType.UnsignedInt, ParameterFlags.None);
            registry.Parameter(
                TransmittedErrorMessages, "TransmittedErrorMessages", ParameterType.UnsignedInt, ParameterFlags.None);
        }

        /// <inheritdoc/>
        public override void Attach(ParameterModel model)
        {
            _model = model;
            int table = model.Registry.FindObject(Path);
            for (int node = model.Registry.FirstChildOf(table); node != ParameterRegistry.None;
                node = model.Registry.NextSiblingOf(node))
            {
                int id = model.Registry.IsParameter(node) ? model.Registry.IdOf(node) : ParameterRegistry.None;
                _enableNode = id == Enable ? node : _enableNode;
                _jabberIdNode = id == JabberId ? node : _jabberIdNode;
            }
        }

        /// <inheritdoc/>
        public override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            if (id == SupportedAlgorithms)
            {
                value.SetText("DNS,ServerTable");
                return;
            }

            int row = address.Instances[0];
            bool isInUse = Client != null && Client.Row == row;
            switch (id)
            {
                case Status:
                    value.SetText(isInUse ? Client.Status : IsEnabled(row) ? XmppStatus.Dormant : XmppStatus.Disabled);
                    break;
                case LastChangeDate:
                    GetLastChange(isInUse, value);
                    break;
                case TlsEstablished:
                    value.SetBoolean(isInUse && Client.IsSecure);
                    break;
                case ReceivedMessages:
                    value.SetNumber(isInUse ? Client.Received : 0);
                    break;
                case TransmittedMessages:
                    value.SetNumber(isInUse ? Client.Transmitted : 0);
                    break;
                case ReceivedErrorMessages:
                    value.SetNumber(isInUse ? Client.ReceivedErrors : 0);
                    break;
                default:
                    value.SetNumber(isInUse ? Client.TransmittedErrors : 0);
                    break;
            }
        }

        /// <inheritdoc/>
        public override void Committed()
        {
            if (Client != null)
            {
                Client.Reconfigure();
            }
        }

        /// <summary>Stores the Jabber ID that the server has bound, if it is another one (R359).</summary>
        /// <returns>Whether it was another one.</returns>
        public bool StoreJabberId()
        {
            byte[] bound = Client.JabberId;
            if (bound == null || Client.Row == 0 || bound.Length > Limits.Value)
            {
                return false;
            }

            ValueBuffer value = Peek(_jabberIdNode, Client.Row);
            bool isSame = value.Length == bound.Length;
            for (int i = 0; i < bound.Length && isSame; i++)
            {
                isSame = bound[i] == value.Bytes[i];
            }

            if (isSame)
            {
                return false;
            }

            value.SetBytes(bound, 0, bound.Length);
            _model.Transaction.BeginLocal();
            _model.Transaction.Add(bound, 0, FaultCode.None, _cell, value);
            return _model.Transaction.Commit() == FaultCode.None;
        }

        /// <summary>Gets the Jabber ID of a row for connection requests: empty while the row is switched off.</summary>
        /// <param name="row">The row.</param>
        /// <param name="value">Receives it.</param>
        public void GetJabberId(int row, ValueBuffer value)
        {
            if (row == 0 || !IsEnabled(row))
            {
                value.Clear();
                return;
            }

            ValueBuffer stored = Peek(_jabberIdNode, row);
            if (stored != value)
            {
                value.SetBytes(stored.Bytes, 0, stored.Length);
            }
        }

        private void GetLastChange(bool isInUse, ValueBuffer value)
        {
            if (isInUse && Client.StatusChanged != UnknownTime.Value)
            {
                value.SetDateTime(Client.StatusChanged);
            }
            else
            {
                value.SetText("0001-01-01T00:00:00Z");
            }
        }

        private bool IsEnabled(int row)
        {
            return Peek(_enableNode, row).ToBoolean();
        }

        private ValueBuffer Peek(int node, int row)
        {
            _cell.Node = node;
            _cell.Depth = 1;
            _cell.Instances[0] = row;
            return _model.Peek(_cell);
        }
    }
}
