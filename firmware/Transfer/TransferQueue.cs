using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Transfer
{
    /// <summary>
    /// The transfers that the ACS has asked for (R275, R296): records of the log from before the response up to the answer to
    /// TransferComplete. RAM holds their states and numbers only.
    /// </summary>
    public sealed partial class TransferQueue
    {
        private const int None = -1;

        private readonly IClock _clock;
        private readonly ITransferExecutor _executor;
        private readonly ITransferEvents _events;
        private readonly TransferStore _store;
        private readonly ElapsedTimes _ages;
        private readonly QueuedTransfer _listed;
        private readonly int[] _states = new int[Limits.Transfers];
        private readonly int[] _numbers = new int[Limits.Transfers];
        private readonly long[] _notBefore = new long[Limits.Transfers];

        /// <summary>Initializes a new instance of the <see cref="TransferQueue"/> class.</summary>
        /// <param name="model">The model, whose log holds the transfers.</param>
        /// <param name="clock">Tells the time.</param>
        /// <param name="executor">Carries transfers out, or <see langword="null"/> where nothing can.</param>
        /// <param name="events">Tells the ACS of their end.</param>
        public TransferQueue(ParameterModel model, IClock clock, ITransferExecutor executor, ITransferEvents events)
        {
            _clock = clock;
            _executor = executor;
            _events = events;
            _store = new TransferStore(model, StoreKey.Transfer);
            _ages = new ElapsedTimes(clock, Limits.Transfers);
            _listed = new QueuedTransfer(_store);
            _running = new QueuedTransfer(_store);
        }

        /// <summary>Gets how many transfers there are, those included that wait for the answer to TransferComplete.</summary>
        public int Count
        {
            get
            {
                int count = 0;
                for (int slot = 0; slot < Limits.Transfers; slot++)
                {
                    count += _states[slot] != TransferState.None ? 1 : 0;
                }

                return count;
            }
        }

        /// <summary>
        /// Begins a new transfer and the batch that it will be stored by; its texts are staged as they come. It is dropped
        /// unless <see cref="Add"/> follows.
        /// </summary>
        /// <param name="kind">One of <see cref="TransferKind"/>.</param>
        /// <returns>The transfer, or <see langword="null"/> if there is no room for one more.</returns>
        public QueuedTransfer Begin(int kind)
        {
            int slot = 0;
            while (slot < Limits.Transfers && _states[slot] != TransferState.None)
            {
                slot++;
            }

            _store.Transaction.Begin();
            if (slot == Limits.Transfers)
            {
                return null;
            }

            _listed.Clear(slot, kind);
            return _listed;
        }

        /// <summary>Stages a text of the new transfer.</summary>
        /// <param name="part">One of <see cref="TransferPart"/>.</param>
        /// <param name="value">The text.</param>
        public void Stage(int part, ValueBuffer value)
        {
            if (value.Length > 0)
            {
                _store.Stage(_listed.Slot, part, value.Bytes, value.Length);
            }
        }

        /// <summary>Asks the executor for its opinion of the new transfer.</summary>
        /// <returns>A fault code; where nothing is carried out no file type is known (R268).</returns>
        public int Check()
        {
            return _executor == null ? FaultCode.InvalidArguments : _executor.Accept(_listed);
        }

        /// <summary>Stores the new transfer.</summary>
        /// <returns><see cref="FaultCode.None"/>, or why it could not be stored.</returns>
        public int Add()
        {
            int number = 0;
            for (int slot = 0; slot < Limits.Transfers; slot++)
            {
                if (_states[slot] != TransferState.None && _numbers[slot] >= number)
                {
                    number = (_numbers[slot] + 1) & 0xFFFF;
                }
            }

            _listed.State = TransferState.NotYetStarted;
            _listed.Number = number;
            _ages.Begin(_listed.Slot);
            _listed.Stage(_ages);
            int fault = _store.Transaction.Commit();
            if (fault == FaultCode.None)
            {
                _numbers[_listed.Slot] = number;
                _states[_listed.Slot] = TransferState.NotYetStarted;
                _notBefore[_listed.Slot] = 0;
            }

            return fault;
        }

        /// <summary>Gets the transfer that follows another one in order of arrival.</summary>
        /// <param name="after">The number of that one, or -1 for the first.</param>
        /// <returns>The transfer, valid up to the next call of the queue, or <see langword="null"/>.</returns>
        public QueuedTransfer Next(int after)
        {
            int slot = NextSlot(after);
            return slot != None && _listed.Load(slot) ? _listed : null;
        }

        /// <summary>Cancels all transfers with a CommandKey, or none of them (R308).</summary>
        /// <param name="commandKey">The CommandKey.</param>
        /// <returns>A fault code.</returns>
        public int Cancel(ValueBuffer commandKey)
        {
            int canceled = 0;
            for (int slot = 0; slot < Limits.Transfers; slot++)
            {
                if (IsOf(slot, commandKey))
                {
                    canceled |= 1 << slot;
                    if (_states[slot] == TransferState.Completed || (slot == _runningSlot && _hasOutcome))
                    {
                        return FaultCode.CancelationNotPermitted;
                    }
                }
            }

            bool isRunning = _runningSlot != None && (canceled & (1 << _runningSlot)) != 0;
            if (isRunning && !_executor.TryCancel())
            {
                return FaultCode.CancelationNotPermitted;
            }

            if (!RemoveSlots(canceled))
            {
                if (isRunning)
                {
                    // It was broken off and is still there: that is a failure to report.
                    KeepOutcome(Failure(_running));
                }

                return FaultCode.RequestDenied;
            }

            _runningSlot = isRunning ? None : _runningSlot;
            return FaultCode.None;
        }

        /// <summary>Finds the first transfer, in order of arrival, whose end the ACS does not know of.</summary>
        /// <param name="after">A number to look behind, or -1.</param>
        /// <returns>The transfer, valid up to the next call of the queue, or <see langword="null"/>.</returns>
        public QueuedTransfer NextCompleted(int after)
        {
            int slot = NextSlot(after);
            while (slot != None && _states[slot] != TransferState.Completed)
            {
                slot = NextSlot(_numbers[slot]);
            }

            return slot != None && _listed.Load(slot) ? _listed : null;
        }

        /// <summary>Removes a transfer whose end the ACS knows of, with its events, in one batch.</summary>
        /// <param name="number">The transfer's number.</param>
        /// <returns>Whether the log took it.</returns>
        public bool Remove(int number)
        {
            QueuedTransfer transfer = NextCompleted(number - 1);
            int kind = transfer.Kind;
            int slot = transfer.Slot;
            bool isLast = true;
            for (int other = 0; other < Limits.Transfers; other++)
            {
                isLast = isLast && (other == slot || _states[other] != TransferState.Completed);
            }

            _store.Transaction.Begin();
            _store.StageDelete(slot);
            _events.StageRemove(kind, number, isLast);
            if (_store.Transaction.Commit() != FaultCode.None)
            {
                return false;
            }

            _states[slot] = TransferState.None;
            return true;
        }

        /// <summary>Removes the transfers that have ended and whose events were discarded with their ACS (R130).</summary>
        public void RemoveForgotten()
        {
            QueuedTransfer transfer;
            for (int after = None; (transfer = NextCompleted(after)) != null; after = transfer.Number)
            {
                if (!_events.IsWaiting(transfer.Kind, transfer.Number))
                {
                    Remove(transfer.Number);
                }
            }
        }

        private bool RemoveSlots(int slots)
        {
            _store.Transaction.Begin();
            for (int slot = 0; slot < Limits.Transfers; slot++)
            {
                if ((slots & (1 << slot)) != 0)
                {
                    _store.StageDelete(slot);
                }
            }

            if (_store.Transaction.Commit() != FaultCode.None)
            {
                return false;
            }

            for (int slot = 0; slot < Limits.Transfers; slot++)
            {
                _states[slot] = (slots & (1 << slot)) != 0 ? TransferState.None : _states[slot];
            }

            return true;
        }

        private bool IsOf(int slot, ValueBuffer commandKey)
        {
            if (_states[slot] == TransferState.None)
            {
                return false;
            }

            byte[] stored = new byte[Limits.Key];
            int length = _store.Read(slot, TransferPart.CommandKey, stored);
            bool isSame = length == commandKey.Length;
            for (int i = 0; isSame && i < length; i++)
            {
                isSame = stored[i] == commandKey.Bytes[i];
            }

            return isSame;
        }

        private int NextSlot(int after)
        {
            int next = None;
            for (int slot = 0; slot < Limits.Transfers; slot++)
            {
                if (_states[slot] != TransferState.None && _numbers[slot] > after
                    && (next == None || _numbers[slot] < _numbers[next]))
                {
                    next = slot;
                }
            }

            return next;
        }
    }
}
