using NanoCwmp.Discovery;

namespace NanoCwmp
{
    /// <content>Discovery of the ACS by DHCP.</content>
    public sealed partial class Agent
    {
        private readonly DiscoveredSettings _discovered = new DiscoveredSettings();
        private AcsDiscovery _discovery;

        private void StartDiscovery()
        {
            if (_platform.Dhcp != null)
            {
                _discovery = new AcsDiscovery(
                    Model, _discovered, _platform.Dhcp, _platform.System, _platform.Entropy, _platform.Log);
            }
        }

        private long PollDiscovery(long now)
        {
            return _discovery != null ? _discovery.Poll(now) : Never;
        }

        private void NoteReach(bool isReached, long start)
        {
            if (_discovery == null)
            {
                return;
            }

            if (isReached)
            {
                _discovery.Reached();
            }
            else
            {
                _discovery.Missed(start, _platform.Clock.Uptime);
            }
        }

        private void CloseDiscovery()
        {
            if (_discovery != null)
            {
                _discovery.Close();
            }
        }
    }
}
