using NanoCwmp.Net;

namespace NanoCwmp
{
    /// <content>Connection requests over HTTP.</content>
    public sealed partial class Agent
    {
        private ConnectionRequestServer _requestServer;
        private int _listeningPort;
        private string _listeningAddress = string.Empty;

        private void StartRequestServer()
        {
            if (_platform.Listener == null)
            {
                return;
            }

            _requestServer = new ConnectionRequestServer(
                _platform.Listener,
                _platform.ConnectionRequestPort,
                Model,
                _platform.Clock,
                _platform.Entropy,
                _platform.Log);
            _managementServer.ConnectionRequest.Server = _requestServer;
            _session.ExchangeObserver = _requestServer;
        }

        private long PollRequestServer(long now)
        {
            if (_requestServer == null)
            {
                return Never;
            }

            long due = _requestServer.Poll(now, false);
            string address = _platform.Network.Address;
            if (_requestServer.Port != _listeningPort || address != _listeningAddress)
            {
                // ConnectionRequestURL is another one, which the ACS wants to know (R337).
                _listeningPort = _requestServer.Port;
                _listeningAddress = address;
                Model.Changes.RequestCheck();
            }

            if (_requestServer.TakeRequest())
            {
                RequestConnection();
            }

            return due;
        }

        private void CloseRequestServer()
        {
            if (_requestServer != null)
            {
                _requestServer.Close();
            }
        }
    }
}
