using NanoCwmp.Hal;
using NanoCwmp.Session;

namespace NanoCwmp
{
    /// <content>What the board has composed the agent of, besides what every agent has.</content>
    public sealed partial class Agent : IFeatureHost
    {
        /// <inheritdoc/>
        EventQueue IFeatureHost.Events
        {
            get { return _events; }
        }

        /// <inheritdoc/>
        IClock IFeatureHost.Clock
        {
            get { return _platform.Clock; }
        }

        /// <inheritdoc/>
        IEntropy IFeatureHost.Entropy
        {
            get { return _platform.Entropy; }
        }

        /// <inheritdoc/>
        ILogSink IFeatureHost.Log
        {
            get { return _platform.Log; }
        }

        /// <inheritdoc/>
        bool IFeatureHost.AdmitConnectionRequest(long now)
        {
            return _requestLimit.Admit(now);
        }

        private void RegisterFeatures()
        {
            for (int i = 0; i < _platform.Features.Length; i++)
            {
                _platform.Features[i].Register(_registry);
            }
        }

        private void StartFeatures()
        {
            for (int i = 0; i < _platform.Features.Length; i++)
            {
                _platform.Features[i].Start(this);
            }
        }

        private long PollFeatures(long now, AgentPhase phase)
        {
            AgentFeature[] features = _platform.Features;
            long due = Never;
            for (int i = 0; i < features.Length; i++)
            {
                long featureDue = features[i].Poll(now, phase);
                due = featureDue < due ? featureDue : due;
            }

            return due;
        }

        private void CloseFeatures()
        {
            for (int i = 0; i < _platform.Features.Length; i++)
            {
                _platform.Features[i].Close();
            }
        }
    }
}
