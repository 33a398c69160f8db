using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Transfer.Configuration
{
    /// <summary>
    /// Restores a configuration file (R286, R292). What it says is staged in the parameter log as it comes, so that its length
    /// costs no memory, and committed in one batch when the whole file has proved right.
    /// </summary>
    public sealed class ConfigurationTarget : IFileTarget
    {
        private readonly IDeviceSystem _system;
        private readonly IClock _clock;
        private readonly ParameterModel _model;
        private ConfigurationRecord _record;
        private ConfigurationReader _reader;
        private QueuedTransfer _transfer;
        private int _stamp;
        private long _taken;

        /// <summary>Initializes a new instance of the <see cref="ConfigurationTarget"/> class.</summary>
        /// <param name="model">The model that is changed.</param>
        /// <param name="system">Knows the device.</param>
        /// <param name="clock">Tells the time.</param>
        public ConfigurationTarget(ParameterModel model, IDeviceSystem system, IClock clock)
        {
            _model = model;
            _system = system;
            _clock = clock;
        }

        /// <inheritdoc/>
        public int Stored
        {
            get { return 0; }
        }

        /// <inheritdoc/>
        public long Length { get; private set; }

        /// <inheritdoc/>
        public bool Takes(ValueBuffer type)
        {
            return FileTypes.Is(type, FileTypes.Configuration);
        }

        /// <inheritdoc/>
        public int Accept(QueuedTransfer transfer)
        {
            return transfer.FileSize > Limits.ConfigurationFile ? FaultCode.ResourcesExceeded : FaultCode.None;
        }

        /// <inheritdoc/>
        public int Open(QueuedTransfer transfer)
        {
            _transfer = transfer;
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public int Begin(long length, byte[] validator, int validatorLength)
        {
            Length = length;
            if (length > Limits.ConfigurationFile)
            {
                return FaultCode.FileCorrupted;
            }

            _reader = new ConfigurationReader(_model, _system);
            _model.Transaction.BeginRestore();
            _stamp = _model.Transaction.Stamp;
            _taken = 0;
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public int ReadValidator(byte[] validator)
        {
            return 0;
        }

        /// <inheritdoc/>
        public int Write(byte[] buffer, int count)
        {
            if (_model.Transaction.Stamp != _stamp)
            {
                // A session has taken the transaction, and with it what was staged.
                return TransferStep.Again;
            }

            _taken += count;
            return _taken <= Limits.ConfigurationFile && _reader.Read(buffer, count) ? FaultCode.None : Refusal();
        }

        /// <inheritdoc/>
        public int Finish()
        {
            SetTransaction transaction = _model.Transaction;
            if (transaction.Stamp != _stamp)
            {
                return TransferStep.Again;
            }

            if (!_reader.IsComplete)
            {
                return FaultCode.FileCorrupted;
            }

            long utc = _clock.UtcMilliseconds;
            long time = utc == UnknownTime.Value ? DateTimeText.Unknown : utc / 1000 * 1000;
            _model.Rows.StageDeleteOthers(_model.References, transaction);
            _record = new ConfigurationRecord(_model);
            _record.Stage(_transfer, _reader.Checksum, time, _reader.Scratch);
            _reader = null;
            if (transaction.Commit() == FaultCode.None)
            {
                return FaultCode.None;
            }

            // What the record says has not come true.
            _record = null;
            int fault = Refusal();
            transaction.Rollback();
            return fault;
        }

        /// <inheritdoc/>
        public long Settle(long now)
        {
            return TransferStep.Ended;
        }

        /// <inheritdoc/>
        public int Outcome()
        {
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public bool TryAbandon()
        {
            _reader = null;
            if (_model.Transaction.Stamp == _stamp)
            {
                _model.Transaction.Rollback();
            }

            return true;
        }

        /// <inheritdoc/>
        public void StageEnd(SetTransaction transaction)
        {
            if (_record != null)
            {
                _record.StageEnd(transaction);
                _record = null;
            }
        }

        /// <inheritdoc/>
        public int Recover(QueuedTransfer transfer)
        {
            _record = new ConfigurationRecord(_model);
            return _record.IsOf(transfer.Number) ? FaultCode.None : FaultCode.DownloadIncomplete;
        }

        private int Refusal()
        {
            return _model.Transaction.Fault == FaultCode.InternalError ? FaultCode.InternalError : FaultCode.FileCorrupted;
        }
    }
}
