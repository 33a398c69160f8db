using NanoCwmp.Statistics;

namespace NanoCwmp
{
    /// <content>Periodic statistics: sampled between sessions, whether CWMP is switched on or not.</content>
    public sealed partial class Agent
    {
        private PeriodicStatistics _sampling;

        private void AddStatistics()
        {
            if (_platform.HasStatistics)
            {
                _sampling = new PeriodicStatistics(_platform.Clock);
                _sampling.AddTo(_registry);
            }
        }

        private long PollStatistics(long now)
        {
            if (_sampling == null || _isStopped)
            {
                return Never;
            }

            bool wasSessionWanted = Model.Changes.IsSessionWanted;
            long due = _sampling.Poll(now);
            return Model.Changes.IsSessionWanted && !wasSessionWanted ? now : due;
        }
    }
}
