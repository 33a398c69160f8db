using NanoCwmp.DataModel;
using NanoCwmp.Xmpp;

namespace NanoCwmp
{
    /// <content>Connection requests by XMPP.</content>
    public sealed partial class Agent
    {
        private XmppConnection _xmppConnection;
        private XmppServer _xmppServer;
        private XmppConnectionRequest _xmppRequest;
        private XmppClient _xmpp;

        private void AddXmpp()
        {
            if (_platform.ClientConnector == null)
            {
                return;
            }

            _xmppConnection = new XmppConnection();
            _xmppServer = new XmppServer();
            _xmppRequest = new XmppConnectionRequest(_xmppConnection);
            _registry.Add(_xmppConnection);
            _registry.Add(_xmppServer);
            _registry.Add(_xmppRequest);
        }

        private void StartXmpp()
        {
            if (_platform.ClientConnector == null)
            {
                return;
            }

            var gate = new XmppRequestGate(Model, _requestLimit, _platform.Log);
            _xmpp = new XmppClient(
                _platform.ClientConnector, new XmppSettings(Model), gate, _platform.Clock, _platform.Entropy, _platform.Log);
            _xmppConnection.Client = _xmpp;
            _xmppServer.Client = _xmpp;
            _xmppRequest.Client = _xmpp;
        }

        private long PollXmpp(long now)
        {
            if (_xmpp == null)
            {
                return Never;
            }

            long due = _xmpp.Poll(now, false);
            if (_xmppConnection.StoreJabberId())
            {
                // ConnReqJabberID is another one, which the ACS wants to know (R359).
                Model.Changes.RequestCheck();
            }

            if (_xmpp.TakeRequest())
            {
                RequestConnection();
            }

            return due;
        }

        private void CloseXmpp()
        {
            if (_xmpp != null)
            {
                _xmpp.Close();
            }
        }
    }
}
