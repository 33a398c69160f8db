using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Storage;

namespace NanoCwmp.Transfer.Update
{
    /// <summary>
    /// Coordinates upgrades of the firmware with the slots of the board: takes the image, has it checked, marked and tried, and
    /// confirms it after one complete session with the ACS. Whatever happens, the device ends on an image that runs, and the
    /// outcome is what the slots show, not what was hoped for (R278, R298).
    /// </summary>
    public sealed partial class FirmwareUpdate : IFileTarget
    {
        /// <summary>The parameter by which the ACS withholds the image in the secondary slot.</summary>
        public const string AvailablePath = "Device.DeviceInfo.FirmwareImage.2.Available";

        /// <summary>No deadline.</summary>
        public const long Never = long.MaxValue;

        private readonly IFirmwareSlots _slots;
        private readonly ILogSink _log;
        private ParameterModel _model;
        private UpdateRecord _record;
        private bool _isOnTrial;
        private bool _isRestartDue;
        private int _outcome;

        /// <summary>Initializes a new instance of the <see cref="FirmwareUpdate"/> class.</summary>
        /// <param name="slots">The slots of the board.</param>
        /// <param name="log">Is told what is going on.</param>
        public FirmwareUpdate(IFirmwareSlots slots, ILogSink log)
        {
            _slots = slots;
            _log = log;
        }

        /// <summary>Gets when the trial ends without success, in milliseconds since boot, or <see cref="Never"/>.</summary>
        public long TrialDue
        {
            get { return _isOnTrial ? Limits.TrialPatience : Never; }
        }

        /// <summary>Gets what happens to the secondary slot: one of <see cref="FirmwareStatus"/>.</summary>
        public int Status { get; private set; }

        /// <inheritdoc/>
        public int Stored { get; private set; }

        /// <inheritdoc/>
        public long Length
        {
            get { return _record.Length; }
        }

        /// <summary>Starts with the device.</summary>
        /// <param name="model">The model, whose log holds what is under way.</param>
        public void Start(ParameterModel model)
        {
            _model = model;
            _isOnTrial = _slots.State == FirmwareState.OnTrial;
            FirmwareBoot boot = _slots.LastBoot;
            if (_isOnTrial)
            {
                _log.Write(LogLevel.Information, "firmware " + _slots.RunningVersion + " is on trial");
            }
            else if (boot == FirmwareBoot.RefusedImage || boot == FirmwareBoot.RefusedSignature)
            {
                Status = FirmwareStatus.ValidationFailed;
            }
            else if (boot == FirmwareBoot.Reverted)
            {
                Status = FirmwareStatus.ActivationFailed;
            }
        }

        /// <summary>Takes note of a complete session: an image that can do that is good enough to stay.</summary>
        public void SessionCompleted()
        {
            if (!_isOnTrial)
            {
                return;
            }

            // If it cannot be confirmed now, the next session tries again, up to the end of the trial.
            _isOnTrial = _slots.Confirm() != FirmwareResult.Ok;
            _log.Write(
                _isOnTrial ? LogLevel.Error : LogLevel.Information,
                _isOnTrial ? "the firmware cannot be confirmed" : "firmware " + _slots.RunningVersion + " is confirmed");
        }

        /// <inheritdoc/>
        public bool Takes(ValueBuffer type)
        {
            return FileTypes.Is(type, FileTypes.Firmware);
        }

        /// <inheritdoc/>
        public int Accept(QueuedTransfer transfer)
        {
            if (_slots.State != FirmwareState.Confirmed)
            {
                // What is on trial may have to make room for the image in the other slot.
                return FaultCode.RequestDenied;
            }

            return transfer.FileSize > _slots.Capacity ? FaultCode.ResourcesExceeded : FaultCode.None;
        }

        /// <inheritdoc/>
        public int Open(QueuedTransfer transfer)
        {
            _record = new UpdateRecord(_model);
            _record.Clear(transfer.Number);
            _record.Phase = UpdatePhase.Downloading;
            Stored = 0;
            _isRestartDue = false;
            Status = FirmwareStatus.Downloading;
            return _record.Save() ? FaultCode.None : FaultCode.InternalError;
        }

        /// <inheritdoc/>
        public int Begin(long length, byte[] validator, int validatorLength)
        {
            Stored = 0;
            if (length > _slots.Capacity)
            {
                return Refuse(FirmwareResult.TooLarge);
            }

            // What is about to be erased must not be gone on with.
            _record.HasHeader = false;
            _record.Length = (int)length;
            _record.SetValidator(validator, validatorLength);
            if (!SaveBeginning())
            {
                return FaultCode.InternalError;
            }

            FirmwareResult result = _slots.Begin((int)length);
            return result == FirmwareResult.Ok ? FaultCode.None : Refuse(result);
        }

        /// <inheritdoc/>
        public int ReadValidator(byte[] validator)
        {
            _record.CopyValidator(validator);
            return _record.ValidatorLength;
        }

        /// <inheritdoc/>
        public int Write(byte[] buffer, int count)
        {
            FirmwareResult result = _slots.Append(buffer, 0, count);
            if (result != FirmwareResult.Ok)
            {
                return Refuse(result);
            }

            bool isStart = Stored == 0;
            Stored = _slots.Stored;
            if ((isStart && count >= UpdateRecord.HeaderLength) || _record.Restarts > 0)
            {
                if (isStart)
                {
                    _record.SetHeader(buffer);
                }

                // It gets ahead, so the restarts of before do not count.
                _record.Restarts = 0;
                return _record.Save() ? FaultCode.None : FaultCode.InternalError;
            }

            return FaultCode.None;
        }

        /// <inheritdoc/>
        public int Finish()
        {
            Status = FirmwareStatus.Validating;
            FirmwareResult result = _slots.Complete();
            byte[] hash = new byte[UpdateRecord.HashLength];
            if (result == FirmwareResult.Ok && !_slots.TryGetSecondaryHash(hash))
            {
                result = FirmwareResult.NotAnImage;
            }

            if (result != FirmwareResult.Ok)
            {
                return Refuse(result);
            }

            _record.SetHash(hash);
            Status = FirmwareStatus.None;
            _outcome = FaultCode.None;
            if (IsRunning())
            {
                // The very image that runs: there is nothing to try.
                return FaultCode.None;
            }

            _record.Phase = UpdatePhase.Verified;
            return _record.Save() ? Mark() : FaultCode.InternalError;
        }

        /// <inheritdoc/>
        public long Settle(long now)
        {
            if (_isRestartDue)
            {
                return TransferStep.Restart;
            }

            return _isOnTrial ? TrialDue : TransferStep.Ended;
        }

        /// <inheritdoc/>
        public int Outcome()
        {
            return _outcome;
        }

        /// <inheritdoc/>
        public bool TryAbandon()
        {
            if (_record == null || _record.Phase > UpdatePhase.Downloading)
            {
                return false;
            }

            // What is about to be erased must not be gone on with.
            _record.HasHeader = false;
            _record.Save();
            _slots.Discard();
            Status = Status == FirmwareStatus.ValidationFailed ? Status : FirmwareStatus.DownloadFailed;
            return true;
        }

        /// <inheritdoc/>
        public void StageEnd(SetTransaction transaction)
        {
            if (_record != null)
            {
                _record.StageDelete(transaction);
            }
        }

        /// <summary>Stores the record; that the ACS has withheld the image of before says nothing of the one that comes.</summary>
        private bool SaveBeginning()
        {
            var address = new ParameterAddress { Depth = 1, Node = _model.NodeOf(AvailablePath) };
            address.Instances[0] = 2;
            byte[] key = new byte[ParameterLog.KeyMaximum];
            _model.Transaction.Begin();
            _record.Stage(_model.Transaction);
            _model.Transaction.StageDelete(key, _model.WriteKey(address, key));
            return _model.Transaction.Commit() == FaultCode.None;
        }

        private int Mark()
        {
            FirmwareResult result = _slots.MarkForTrial();
            if (result != FirmwareResult.Ok)
            {
                return Refuse(result);
            }

            _record.Phase = UpdatePhase.Marked;

            // If this fails, the phase of before does as well: the boot loader knows that the image is marked.
            _record.Save();
            _isRestartDue = true;
            return FaultCode.None;
        }

        private bool IsRunning()
        {
            byte[] hash = new byte[UpdateRecord.HashLength];
            return _slots.TryGetRunningHash(hash) && _record.IsHash(hash);
        }

        private int Refuse(FirmwareResult result)
        {
            switch (result)
            {
                case FirmwareResult.FlashFailure:
                case FirmwareResult.Busy:
                case FirmwareResult.NothingStored:
                    return FaultCode.DownloadFailure;
                case FirmwareResult.WrongSignature:
                    Status = FirmwareStatus.ValidationFailed;
                    return FaultCode.FileAuthentication;
                default:
                    Status = FirmwareStatus.ValidationFailed;
                    return FaultCode.FileCorrupted;
            }
        }
    }
}
