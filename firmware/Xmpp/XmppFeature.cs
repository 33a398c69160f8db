using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Session;

namespace NanoCwmp.Xmpp
{
    /// <summary>
    /// Connection requests by XMPP, with Device.XMPP.: polled between sessions and, to refuse them, between the exchanges of one;
    /// closed while CWMP is switched off. Its objects take about 2 KB of RAM, a login 6 KB more.
    /// </summary>
    public sealed class XmppFeature : AgentFeature
    {
        private readonly IClientConnector _connector;
        private readonly XmppConnection _connection = new XmppConnection();
        private IFeatureHost _host;

        /// <summary>Initializes a new instance of the <see cref="XmppFeature"/> class.</summary>
        /// <param name="connector">Opens the connection to the server.</param>
        public XmppFeature(IClientConnector connector)
        {
            _connector = connector;
        }

        /// <inheritdoc/>
        public override string ConnectionRequestMethod
        {
            get { return "XMPP"; }
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Add(_connection);
            registry.Add(new XmppServer(_connection));
            registry.Add(new XmppConnectionRequest(_connection));
        }

        /// <inheritdoc/>
        public override void Start(IFeatureHost host)
        {
            _host = host;
            _connection.Client = new XmppClient(
                _connector, new XmppSettings(host.Model), new XmppRequestGate(host), host.Clock, host.Entropy, host.Log);
        }

        /// <inheritdoc/>
        public override long Poll(long now, AgentPhase phase)
        {
            switch (phase)
            {
                case AgentPhase.Off:
                    Close();
                    return Never;
                case AgentPhase.Ready:
                    return Poll(now);
                case AgentPhase.Exchange:
                    return _connection.Client.Poll(now, true);
                default:
                    return Never;
            }
        }

        /// <inheritdoc/>
        public override void Close()
        {
            _connection.Client.Close();
        }

        private long Poll(long now)
        {
            long due = _connection.Client.Poll(now, false);
            if (_connection.StoreJabberId())
            {
                // ConnReqJabberID is another one, which the ACS wants to know (R359).
                _host.Model.Changes.RequestCheck();
            }

            if (_connection.Client.TakeRequest())
            {
                _host.Events.Raise(EventCode.ConnectionRequest, null);
            }

            return due;
        }
    }
}
