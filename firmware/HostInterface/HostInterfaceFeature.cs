using NanoCwmp.Hal;
using NanoCwmp.Session;

namespace NanoCwmp.HostInterface
{
    /// <summary>
    /// The local host interface: serves the programs on the LAN between sessions, whether CWMP is switched on or not. It takes
    /// about 1.5 KB of RAM while it is on and nobody is connected.
    /// </summary>
    public sealed class HostInterfaceFeature : AgentFeature
    {
        private readonly HostInterfaceSettings _settings;
        private HostInterfaceServer _server;

        /// <summary>Initializes a new instance of the <see cref="HostInterfaceFeature"/> class.</summary>
        /// <param name="settings">Where to listen, and what to ask for, or <see langword="null"/>: then it is off.</param>
        public HostInterfaceFeature(HostInterfaceSettings settings)
        {
            _settings = settings;
        }

        /// <summary>Gets the port of the interface, or 0 if it is closed.</summary>
        public int Port
        {
            get { return _server == null ? 0 : _server.Port; }
        }

        /// <inheritdoc/>
        public override void Start(IFeatureHost host)
        {
            if (_settings != null)
            {
                _server = new HostInterfaceServer(_settings, host.Model, host.Entropy, host.Log);
            }
        }

        /// <inheritdoc/>
        public override long Poll(long now, AgentPhase phase)
        {
            bool isBetweenSessions = phase == AgentPhase.Ready || phase == AgentPhase.Off;
            return isBetweenSessions && _server != null ? _server.Poll(now) : Never;
        }

        /// <inheritdoc/>
        public override void Close()
        {
            if (_server != null)
            {
                _server.Close();
            }
        }
    }
}
