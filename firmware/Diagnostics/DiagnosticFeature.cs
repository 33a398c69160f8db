using NanoCwmp.Model;
using NanoCwmp.Session;

namespace NanoCwmp.Diagnostics
{
    /// <summary>
    /// The diagnostics of a device: run while no session is due, and told of at their end. Their objects take about 5 KB of RAM.
    /// </summary>
    public sealed class DiagnosticFeature : AgentFeature
    {
        private readonly DiagnosticRunner _runner;
        private IFeatureHost _host;

        /// <summary>Initializes a new instance of the <see cref="DiagnosticFeature"/> class.</summary>
        /// <param name="platform">What the board gives.</param>
        public DiagnosticFeature(DiagnosticPlatform platform)
        {
            _runner = new DiagnosticRunner(platform);
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            _runner.Register(registry);
        }

        /// <inheritdoc/>
        public override void Start(IFeatureHost host)
        {
            _host = host;
        }

        /// <inheritdoc/>
        public override long Poll(long now, AgentPhase phase)
        {
            if (phase == AgentPhase.Off)
            {
                Close();
                return Never;
            }

            if (phase != AgentPhase.Idle)
            {
                return Never;
            }

            long due = _runner.Poll(now);
            if (!_runner.TakeEnded())
            {
                return due;
            }

            // R100, R141: whatever came of it.
            _host.Events.Raise(EventCode.DiagnosticsComplete, null);
            return now;
        }

        /// <inheritdoc/>
        public override void Close()
        {
            _runner.Close();
        }
    }
}
