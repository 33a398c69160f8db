using NanoCwmp.HostInterface;

namespace NanoCwmp
{
    /// <content>The local host interface.</content>
    public sealed partial class Agent
    {
        private HostInterfaceServer _host;

        /// <summary>Gets the port of the local host interface, or 0 if there is none or it is closed.</summary>
        public int HostInterfacePort
        {
            get { return _host == null ? 0 : _host.Port; }
        }

        private void StartHostInterface()
        {
            if (_platform.HostInterface != null)
            {
                _host = new HostInterfaceServer(_platform.HostInterface, Model, _platform.Entropy, _platform.Log);
            }
        }

        /// <summary>Serves the programs on the LAN, whether CWMP is switched on or not, until the device restarts.</summary>
        private long PollHostInterface(long now)
        {
            if (_host == null)
            {
                return Never;
            }

            if (_isStopped)
            {
                _host.Close();
                return Never;
            }

            return _host.Poll(now);
        }
    }
}
