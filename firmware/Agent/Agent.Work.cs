using NanoCwmp.DataModel;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Session;
using NanoCwmp.Transfer;

namespace NanoCwmp
{
    // What the agent does besides sessions, and what others ask of it.
    public sealed partial class Agent
    {
        private readonly RebootSchedule _reboots;
        private FactoryState _factory;
        private InformSchedule _schedule;
        private TransferQueue _transfers;
        private AutonomousTransfers _autonomous;

        /// <summary>Has the device ask the ACS for a file, because its user wants it (R142).</summary>
        /// <param name="fileType">A file type of Download, at most 64 characters.</param>
        public void RequestDownload(string fileType)
        {
            _requestDownload.Ask(fileType);
            _isTriggered = true;
        }

        /// <summary>Has the ACS asked for its methods in the next session.</summary>
        public void AskAcsMethods()
        {
            _acsMethods.Ask();
        }

        /// <summary>Gets the methods that the ACS has named last, each followed by a blank.</summary>
        public string AcsMethods
        {
            get { return _acsMethods.Methods; }
        }

        /// <summary>
        /// Tells the ACS of a transfer that it has not asked for, if its policy wants that (R101). It is durable when this
        /// returns; a session follows at the next <see cref="Poll"/>.
        /// </summary>
        /// <param name="transfer">The transfer that has ended.</param>
        /// <returns>Whether the ACS will be told.</returns>
        public bool ReportTransfer(AutonomousTransfer transfer)
        {
            bool isReported = _autonomous.Add(transfer);
            _isTriggered |= isReported;
            return isReported;
        }

        /// <summary>
        /// Restores factory settings and restarts, because the device's user asks for it. If that cannot be done at once, the
        /// next start does it.
        /// </summary>
        /// <returns>Whether it is done, or at least noted durably; if not, everything is as before.</returns>
        public bool RestoreFactorySettings()
        {
            if (!_factory.Mark())
            {
                return false;
            }

            _factory.Restore();
            Restart("restarting with factory settings, as the user asked");
            return true;
        }

        /// <summary>Does what is due between sessions: transfers, and restarts that were planned.</summary>
        private long Work(long now)
        {
            _isTriggered |= _transfers.Run(now);
            if (_transfers.IsRestartNeeded)
            {
                Restart("restarting to bring a file into force");
                return Never;
            }

            if (_update != null && now >= _update.TrialDue)
            {
                Restart("the firmware on trial has not reached the ACS in time");
                return Never;
            }

            long due = _reboots.Due();
            if (now >= due && !_isTriggered)
            {
                _reboots.Done();
                Restart("restarting as planned");
                return Never;
            }

            due = _transfers.Due < due ? _transfers.Due : due;
            long featureDue = PollFeatures(now, AgentPhase.Idle);
            due = featureDue < due ? featureDue : due;
            due = _update != null && _update.TrialDue < due ? _update.TrialDue : due;
            long informDue = _schedule.Due();
            return informDue < due ? informDue : due;
        }

        private void Restart(string reason)
        {
            _platform.Log.Write(LogLevel.Information, reason);
            _isStopped = true;
            CloseFeatures();
            _platform.System.Reboot();
        }
    }
}
