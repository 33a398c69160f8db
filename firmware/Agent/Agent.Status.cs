using NanoCwmp.DataModel;
using NanoCwmp.Session;

namespace NanoCwmp
{
    /// <content>How the device is: its processes and its temperature.</content>
    public sealed partial class Agent
    {
        private ProcessStatus _processes;
        private TemperatureStatus _temperatures;

        private void RegisterStatus()
        {
            if (_platform.Processes != null)
            {
                _processes = new ProcessStatus(_platform.Processes);
                _registry.Add(_processes);
            }

            if (_platform.Temperatures != null)
            {
                _temperatures = new TemperatureStatus(_platform.Temperatures, _platform.Clock);
                _registry.Add(_temperatures);
            }
        }

        /// <summary>Does what goes on whether CWMP is switched on or not, until the device restarts.</summary>
        private long PollLocal(long now, bool isOn)
        {
            if (_processes != null)
            {
                _processes.Renew();
            }

            if (_isStopped)
            {
                return Never;
            }

            long due = PollFeatures(now, isOn ? AgentPhase.Ready : AgentPhase.Off);
            long statusDue = _temperatures == null ? Never : _temperatures.Poll(now);
            return statusDue < due ? statusDue : due;
        }
    }
}
