using NanoCwmp.Model;

namespace NanoCwmp.Diagnostics
{
    /// <summary>
    /// The diagnostics of a device. One test runs at a time: those measure best that are alone, and need memory but once. The
    /// others stay Requested until it is their turn, in the order of the data model.
    /// </summary>
    public sealed class DiagnosticRunner
    {
        private readonly Diagnostic[] _diagnostics;
        private readonly IpDiagnostics _capabilities;
        private readonly UdpEchoConfig _echo;
        private Diagnostic _running;
        private bool _hasEnded;

        /// <summary>Initializes a new instance of the <see cref="DiagnosticRunner"/> class, with what the board can do.</summary>
        /// <param name="platform">What the board gives.</param>
        public DiagnosticRunner(DiagnosticPlatform platform)
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

        /// <summary>Registers all objects.</summary>
        /// <param name="registry">Takes the registrations.</param>
        public void Register(ParameterRegistry registry)
        {
            registry.Add(_capabilities);
            registry.Add(_echo);
            for (int i = 0; i < _diagnostics.Length; i++)
            {
                registry.Add(_diagnostics[i]);
            }
        }

        /// <summary>Does what is due, for some milliseconds at most. To be called between sessions only (R408).</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to come back, or the highest number.</returns>
        public long Poll(long now)
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
            if (_running.TakeEnded())
            {
                _hasEnded = true;
            }

            if (!_running.IsActive)
            {
                _running = null;
                runDue = FindActive() != null ? now : due;
            }

            return runDue < due ? runDue : due;
        }

        /// <summary>Tells whether a test that the ACS has asked for has ended since the last call.</summary>
        /// <returns>Whether to raise 8 DIAGNOSTICS COMPLETE.</returns>
        public bool TakeEnded()
        {
            bool hasEnded = _hasEnded;
            _hasEnded = false;
            return hasEnded;
        }

        /// <summary>Breaks off everything and closes what is open.</summary>
        public void Close()
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
