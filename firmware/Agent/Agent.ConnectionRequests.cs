using NanoCwmp.DataModel;
using NanoCwmp.Net;

namespace NanoCwmp
{
    /// <content>Connection requests, over HTTP and over UDP.</content>
    public sealed partial class Agent : IExchangeObserver
    {
        private readonly ManagementServerStun _stun;
        private ConnectionRequestServer _requestServer;
        private UdpRequestPort _requestPort;
        private int _listeningPort;
        private string _listeningAddress = string.Empty;

        /// <inheritdoc/>
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
        }

        private void StartRequestServer()
        {
            var limit = new ConnectionRequestLimit();
            if (_platform.Listener != null)
            {
                _requestServer = new ConnectionRequestServer(
                    _platform.Listener,
                    _platform.ConnectionRequestPort,
                    Model,
                    _platform.Clock,
                    _platform.Entropy,
                    limit,
                    _platform.Log);
                _managementServer.ConnectionRequest.Server = _requestServer;
            }

            if (_stun != null)
            {
                _requestPort = new UdpRequestPort(
                    _platform.Datagram,
                    _platform.ConnectionRequestPort,
                    _platform.Network,
                    Model,
                    _platform.Entropy,
                    limit,
                    _platform.Log);
                _stun.Port = _requestPort;
            }

            _session.ExchangeObserver = this;
        }

        private long PollRequestServer(long now)
        {
            long due = PollRequestPort(now);
            if (_requestServer == null)
            {
                return due;
            }

            long serverDue = _requestServer.Poll(now, false);
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

            return serverDue < due ? serverDue : due;
        }

        private long PollRequestPort(long now)
        {
            if (_requestPort == null)
            {
                return Never;
            }

            long due = _requestPort.Poll(now, false);
            if (_requestPort.TakeChange())
            {
                Model.Changes.RequestCheck();
            }

            if (_requestPort.TakeRequest())
            {
                RequestConnection();
            }

            return due;
        }

        /// <summary>Follows the URL of the ACS, which may be another one.</summary>
        private void RecheckRequestServer()
        {
            if (_requestPort != null)
            {
                _requestPort.Recheck();
            }
        }

        private void CloseRequestServer()
        {
            if (_requestServer != null)
            {
                _requestServer.Close();
            }

            if (_requestPort != null)
            {
                _requestPort.Close();
            }
        }
    }
}
