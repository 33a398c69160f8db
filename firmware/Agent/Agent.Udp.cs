using NanoCwmp.DataModel;
using NanoCwmp.Stun;

namespace NanoCwmp
{
    /// <content>Connection requests over UDP (TR-069 Annex G).</content>
    public sealed partial class Agent
    {
        private ManagementServerStun _stun;
        private UdpRequestPort _requestPort;

        private void AddRequestPort()
        {
            if (_platform.Datagram != null)
            {
                _stun = new ManagementServerStun();
                _registry.Add(_stun);
            }
        }

        private void StartRequestPort()
        {
            if (_stun != null)
            {
                _requestPort = new UdpRequestPort(
                    _platform.Datagram,
                    _platform.ConnectionRequestPort,
                    _platform.Network,
                    Model,
                    _platform.Entropy,
                    _requestLimit,
                    _platform.Log);
                _stun.Port = _requestPort;
            }
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
                // UDPConnectionRequestAddress is another one, which the ACS may want to know.
                Model.Changes.RequestCheck();
            }

            if (_requestPort.TakeRequest())
            {
                RequestConnection();
            }

            return due;
        }

        /// <summary>Follows the URL of the ACS, which may be another one.</summary>
        private void RecheckRequestPort()
        {
            if (_requestPort != null)
            {
                _requestPort.Recheck();
            }
        }

        private void CloseRequestPort()
        {
            if (_requestPort != null)
            {
                _requestPort.Close();
            }
        }
    }
}
