using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Session;

namespace NanoCwmp.Statistics
{
    /// <summary>
    /// Periodic statistics: sampled between sessions, whether CWMP is switched on or not. Their objects take 1.2 KB of RAM, and
    /// what is sampled up to 32 KB.
    /// </summary>
    public sealed class StatisticsFeature : AgentFeature
    {
        private readonly PeriodicStatistics _statistics;
        private IFeatureHost _host;

        /// <summary>Initializes a new instance of the <see cref="StatisticsFeature"/> class.</summary>
        /// <param name="clock">The clock.</param>
        public StatisticsFeature(IClock clock)
        {
            _statistics = new PeriodicStatistics(clock);
        }

        /// <inheritdoc/>
        public override void Register(ParameterRegistry registry)
        {
            _statistics.AddTo(registry);
        }

        /// <inheritdoc/>
        public override void Start(IFeatureHost host)
        {
            _host = host;
        }

        /// <inheritdoc/>
        public override long Poll(long now, AgentPhase phase)
        {
            if (phase != AgentPhase.Ready && phase != AgentPhase.Off)
            {
                return Never;
            }

            ChangeList changes = _host.Model.Changes;
            bool wasSessionWanted = changes.IsSessionWanted;
            long due = _statistics.Poll(now);
            return changes.IsSessionWanted && !wasSessionWanted ? now : due;
        }
    }
}
