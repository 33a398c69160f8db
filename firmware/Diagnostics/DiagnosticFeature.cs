using NanoCwmp.Model;
using NanoCwmp.Session;

namespace NanoCwmp.Diagnostics
{
    /// <summary>
    /// The diagnostics of a device. One test runs at a time: those measure best that are alone, and need memory but once. The
    /// others stay Requested until it is their turn, in the order of the data model. They run while no session is due (R408), and
    /// are broken off when CWMP is switched off. Their objects take about 5 KB of RAM.
    /// </summary>
    public sealed class DiagnosticFeature : AgentFeature
    {
        private readonly Diagnostic[] _diagnostics;
        private readonly IpDiagnostics _capabilities;
        private readonly UdpEchoConfig _echo;
        private Diagnostic _running;
        private IFeatureHost _host;

        /// <summary>Initializes a new instance of the <see cref="DiagnosticFeature"/> class, with what the board can do.</summary>
        /// <param name="platform">What the board gives.</param>
        public DiagnosticFeature(DiagnosticPlatform platform)
        {
            bool canPing = platform.Icmp != null;
            bool canTrace = canPing && platform.Icmp.CanTrace;
            bool canTransfer = platform.Connector != null;
            _capabilities = new IpDiagnostics(canPing, canTrace, canTransfer);
            _echo = new UdpEchoConfig(platform);
            _diagnostics = new Diagnostic[3 + (canPing ? 1 : 0) + (canTrace ? 1 : 0) + (canTransfer ? 2 : 0)];
            int count = 0;
            if (canPing)
            {
                _diagnostics[count++] = new IpPing(platform);
            }

            if (canTrace)
            {
                _diagnostics[count++] = new TraceRoute(platform);
            }

            if (canTransfer)
            {
                _diagnostics[count++] = new DownloadDiagnostics(platform);
                _diagnostics[count++] = new UploadDiagnostics(platform);
            }

            _diagnostics[count++] = new ServerSelectionDiagnostics(platform);
            _diagnostics[count++] = new NsLookupDiagnostics(platform);
            _diagnostics[count] = new SelfTestDiagnostics(platform);
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            registry.Add(_capabilities);
            registry.Add(_echo);
            for (int i = 0; i < _diagnostics.Length; i++)
            {
                registry.Add(_diagnostics[i]);
            }
        }

        /// <inheritdoc/>
        public override void Start(IFeatureHost host)
        {
            _host = host;
        }

        /// <summary>Does what is due, for some milliseconds at most.</summary>
        /// <inheritdoc/>
        public override long Poll(long now, AgentPhase phase)
        {
            if (phase == AgentPhase.Off)
            {
                Close();
            }

            return phase == AgentPhase.Idle ? Run(now) : Never;
        }

        /// <inheritdoc/>
        public override void Close()
        {
            _echo.Close();
            for (int i = 0; i < _diagnostics.Length; i++)
            {
                if (_diagnostics[i].IsActive)
                {
                    _diagnostics[i].Stop();
                }
            }
        }

        private long Run(long now)
        {
            long due = _echo.Poll();
            if (_running == null || !_running.IsActive)
            {
                _running = FindActive();
            }

            if (_running == null)
            {
                return due;
            }

            long runDue = _running.Poll(now);
            bool hasEnded = _running.TakeEnded();
            if (!_running.IsActive)
            {
                _running = null;
                runDue = FindActive() != null ? now : due;
            }

            if (hasEnded)
            {
                // R100, R141: whatever came of it.
                _host.Events.Raise(EventCode.DiagnosticsComplete, null);
                return now;
            }

            return runDue < due ? runDue : due;
        }

        private Diagnostic FindActive()
        {
            for (int i = 0; i < _diagnostics.Length; i++)
            {
                if (_diagnostics[i].IsActive)
                {
                    return _diagnostics[i];
                }
            }

            return null;
        }
    }
}
