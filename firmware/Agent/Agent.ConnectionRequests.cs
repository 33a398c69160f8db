using NanoCwmp.ConnectionRequests;
using NanoCwmp.Net;
using NanoCwmp.Session;

namespace NanoCwmp
{
    /// <content>Connection requests over HTTP.</content>
    public sealed partial class Agent : IExchangeObserver
    {
        private readonly ConnectionRequestLimit _requestLimit = new ConnectionRequestLimit();
        private ConnectionRequestServer _requestServer;
        private int _listeningPort;
        private string _listeningAddress = string.Empty;

        /// <summary>Has connection requests answered during a session (R322).</summary>
        void IExchangeObserver.ExchangeEnded()
        {
            if (_requestServer != null)
            {
                _requestServer.ExchangeEnded();
            }

            if (_requestPort != null)
            {
                _requestPort.Poll(_platform.Clock.Uptime, true);
            }

            PollFeatures(_platform.Clock.Uptime, AgentPhase.Exchange);
        }

        private long PollRequests(long now)
        {
            long due = PollRequestServer(now);
            long portDue = PollRequestPort(now);
            return portDue < due ? portDue : due;
        }

        private void CloseRequests()
        {
            CloseRequestServer();
            CloseRequestPort();
        }

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
                _requestLimit,
                _platform.Log);
            _managementServer.ConnectionRequest.Server = _requestServer;
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
