using NanoCwmp.DataModel;
using NanoCwmp.Transfer;
using NanoCwmp.Transfer.Configuration;
using NanoCwmp.Transfer.Update;

namespace NanoCwmp
{
    /// <content>The files that the device takes and gives: firmware, configuration, log.</content>
    public sealed partial class Agent
    {
        private FirmwareUpdate _update;

        private void RegisterFiles()
        {
            if (_platform.Slots != null)
            {
                _update = new FirmwareUpdate(_platform.Slots, _platform.Log);
                _registry.Add(new FirmwareImage(_platform.Slots, _update));
            }

            _registry.Add(new VendorConfigFile());
            if (_platform.LogFile != null)
            {
                _registry.Add(new VendorLogFile(_platform.LogFile));
            }
        }

        private ITransferExecutor StartFiles()
        {
            if (_update != null)
            {
                _update.Start(Model);
            }

            if (_platform.Executor != null)
            {
                return _platform.Executor;
            }

            var restored = new ConfigurationTarget(Model, _platform.System, _platform.Clock);
            var exported = new ConfigurationSource(Model, _platform.System);
            IFileTarget[] targets = _update == null ? new IFileTarget[] { restored } : new IFileTarget[] { restored, _update };
            IFileSource[] sources = _platform.LogFile == null
                ? new IFileSource[] { exported }
                : new IFileSource[] { exported, _platform.LogFile };
            return new FileTransfers(
                _platform.Connector, _platform.Clock, _platform.Entropy, _platform.Log, targets, sources);
        }

        /// <summary>Keeps the firmware that is on trial, after a complete session.</summary>
        private void ConfirmFirmware()
        {
            if (_update != null)
            {
                _update.SessionCompleted();
                _transfers.Wake();
            }
        }
    }
}
