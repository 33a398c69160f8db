using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Transfer.Update
{
    /// <content>Finding out, after a restart, how far an upgrade is and how it went.</content>
    public sealed partial class FirmwareUpdate
    {
        /// <inheritdoc/>
        public int Recover(QueuedTransfer transfer)
        {
            _record = new UpdateRecord(_model);
            Stored = 0;
            _isRestartDue = false;
            _outcome = FaultCode.None;
            if (_record.Phase == UpdatePhase.None || _record.Number != transfer.Number)
            {
                // The power went before anything was done about it.
                return Open(transfer) == FaultCode.None ? TransferStep.Again : FaultCode.InternalError;
            }

            if (_isOnTrial)
            {
                return RecoverTrial();
            }

            if (_record.Phase > UpdatePhase.Downloading && IsRunning())
            {
                // Confirmed, and then the power went.
                return FaultCode.None;
            }

            if (++_record.Restarts > Limits.FileResumptions)
            {
                return _record.Phase == UpdatePhase.Downloading ? FaultCode.DownloadIncomplete : FaultCode.FileCorrupted;
            }

            if (!_record.Save())
            {
                return FaultCode.InternalError;
            }

            return _record.Phase == UpdatePhase.Downloading ? Resume() : RecoverMarked();
        }

        private int RecoverTrial()
        {
            if (_record.Phase < UpdatePhase.Verified)
            {
                // The slots have checked and marked in one step, and the power went before that was stored.
                byte[] hash = new byte[UpdateRecord.HashLength];
                _slots.TryGetRunningHash(hash);
                _record.SetHash(hash);
            }

            if (_record.Phase != UpdatePhase.Marked)
            {
                _record.Phase = UpdatePhase.Marked;
                _record.Save();
            }

            return TransferStep.Continues;
        }

        /// <summary>Goes on behind what the slot holds, if that is a part of this very file.</summary>
        private int Resume()
        {
            Status = FirmwareStatus.Downloading;
            if (!_record.HasHeader)
            {
                return TransferStep.Again;
            }

            byte[] header = new byte[UpdateRecord.HeaderLength];
            _record.CopyHeader(header);
            Stored = _slots.Resume(_record.Length, header) == FirmwareResult.Ok ? _slots.Stored : 0;
            return TransferStep.Again;
        }

        /// <summary>The image was whole, and another one runs: it was refused, has failed, or was not even tried.</summary>
        private int RecoverMarked()
        {
            if (_slots.LastBoot == FirmwareBoot.RefusedSignature)
            {
                return FaultCode.FileAuthentication;
            }

            bool isTried = _slots.LastBoot != FirmwareBoot.Unchanged || _record.Phase == UpdatePhase.Marked;
            if (_slots.State != FirmwareState.TrialPending && isTried)
            {
                Status = Status == FirmwareStatus.None ? FirmwareStatus.ActivationFailed : Status;
                return FaultCode.FileCorrupted;
            }

            int fault = Mark();
            return fault == FaultCode.None ? TransferStep.Continues : fault;
        }
    }
}
