using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Transfer
{
    // Carrying the transfers out: one at a time, between sessions.
    public sealed partial class TransferQueue
    {
        /// <summary>No deadline.</summary>
        public const long Never = long.MaxValue;

        private readonly QueuedTransfer _running;
        private int _runningSlot = None;
        private bool _hasOutcome;
        private int _outcome;
        private long _due = Never;

        /// <summary>Gets a value indicating whether the device has to restart to bring a file into force.</summary>
        public bool IsRestartNeeded { get; private set; }

        /// <summary>Gets when <see cref="Run"/> is to be called, in milliseconds since boot, by its last call.</summary>
        public long Due
        {
            get { return _due; }
        }

        /// <summary>
        /// Takes up what the log holds, after a restart. A transfer that was in progress has failed with the restart, unless
        /// the executor says otherwise; it is not begun again (R280).
        /// </summary>
        /// <returns>Whether one has ended, so that there is something to tell.</returns>
        public bool Restore()
        {
            int interrupted = None;
            for (int slot = 0; slot < Limits.Transfers; slot++)
            {
                if (_listed.Load(slot))
                {
                    _states[slot] = _listed.State;
                    _numbers[slot] = _listed.Number;
                    _listed.RestoreAge(_ages);
                    interrupted = _listed.State == TransferState.InProgress ? slot : interrupted;
                }
            }

            if (interrupted == None)
            {
                return false;
            }

            _running.Load(interrupted);
            _runningSlot = interrupted;
            int outcome = _executor == null ? Failure(_running) : _executor.Recover(_running);
            if (outcome == TransferStep.Continues)
            {
                _due = _clock.Uptime;
                return false;
            }

            return Settle(outcome);
        }

        /// <summary>Has the running transfer looked at in the next <see cref="Run"/>, because something has happened.</summary>
        public void Wake()
        {
            _due = _runningSlot == None ? _due : 0;
        }

        /// <summary>Does what is due: begins a transfer, goes on with it, or stores its end.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>Whether one has ended, so that there is something to tell.</returns>
        public bool Run(long now)
        {
            UpdateAges();
            if (_runningSlot == None)
            {
                bool hasEnded = StartNext(now);
                if (_runningSlot == None)
                {
                    return hasEnded;
                }

                _due = now;
                return Go(now) || hasEnded;
            }

            return now >= _due && Go(now);
        }

        /// <summary>Finds the fault of a transfer that a restart has ended.</summary>
        private static int Failure(QueuedTransfer transfer)
        {
            return transfer.IsDownload ? FaultCode.DownloadIncomplete : FaultCode.UploadFailure;
        }

        /// <summary>Tells whether a fault may stand in TransferComplete (TransferCompleteCPEFaultCodeType, R294).</summary>
        private static bool IsReportable(int fault)
        {
            return fault == FaultCode.None || fault == FaultCode.RequestDenied || fault == FaultCode.InternalError
                || (fault >= FaultCode.DownloadFailure && fault <= FaultCode.OutsideTimeWindows
                    && fault != FaultCode.UnsupportedProtocol)
                || (fault >= FaultCode.FirstVendor && fault <= FaultCode.LastVendor);
        }

        private bool Go(long now)
        {
            if (_hasOutcome)
            {
                return Settle(_outcome);
            }

            long end = _running.WindowEnd();
            if (end != Never && _ages.Get(_runningSlot) >= end && _executor.TryCancel())
            {
                return Settle(FaultCode.OutsideTimeWindows);
            }

            long step = _executor.Step(_running, now);
            if (step == TransferStep.Ended)
            {
                return Settle(_executor.Outcome());
            }

            if (step == TransferStep.Restart)
            {
                IsRestartNeeded = true;
                _due = Never;
                return false;
            }

            long endsAt = end == Never ? Never : _ages.When(_runningSlot, end);
            _due = step < endsAt || endsAt <= now ? step : endsAt;
            return false;
        }

        /// <summary>Begins the first transfer that is due; those that have missed their windows end.</summary>
        private bool StartNext(long now)
        {
            bool hasEnded = false;
            _due = Never;
            for (int slot = NextSlot(None); slot != None && _runningSlot == None; slot = NextSlot(_numbers[slot]))
            {
                if (_states[slot] != TransferState.NotYetStarted || !_running.Load(slot))
                {
                    continue;
                }

                long age = _ages.Get(slot);
                while (age >= _running.WindowEnd() && _running.Window < _running.WindowCount - 1)
                {
                    _running.Window++;
                    _running.Tries = 0;
                }

                long due = _ages.When(slot, _running.WindowStart());
                due = due > _notBefore[slot] ? due : _notBefore[slot];
                if (age >= _running.WindowEnd())
                {
                    hasEnded |= End(slot, FaultCode.OutsideTimeWindows, now);
                    due = _states[slot] == TransferState.Completed ? Never : _notBefore[slot];
                }
                else if (due <= now)
                {
                    due = Start(slot, now) ? Never : _notBefore[slot];
                }

                // Where the window closes before that, its end has to be seen.
                long windowEnd = _running.WindowEnd();
                long endsAt = windowEnd == Never ? Never : _ages.When(slot, windowEnd);
                due = due == Never || endsAt <= now || due < endsAt ? due : endsAt;
                _due = due < _due ? due : _due;
                long store = StoreDue(slot);
                _due = store < _due ? store : _due;
            }

            return hasEnded;
        }

        private bool Start(int slot, long now)
        {
            _running.State = TransferState.InProgress;
            _running.Tries++;
            _running.StartTime = TimeOfDay();
            _store.Transaction.Begin();
            _running.Stage(_ages);
            if (_store.Transaction.Commit() != FaultCode.None)
            {
                // What is not durable does not begin: a loss of power would begin it a second time.
                _notBefore[slot] = now + Limits.RetryWait;
                return false;
            }

            _states[slot] = TransferState.InProgress;
            if (_executor == null)
            {
                // It was accepted by a firmware that could do it.
                KeepOutcome(Failure(_running));
            }
            else
            {
                _executor.Start(_running);
            }

            _runningSlot = slot;
            return true;
        }

        /// <summary>Stores how the running transfer has ended, or that it is to be tried again.</summary>
        /// <returns>Whether it is over.</returns>
        private bool Settle(int fault)
        {
            int slot = _runningSlot;
            long now = _clock.Uptime;
            bool isOver = fault == FaultCode.None || _running.Kind != TransferKind.ScheduleDownload || !CanRetry();
            bool isStored;
            if (isOver)
            {
                bool isTooLate = fault != FaultCode.None && _running.Kind == TransferKind.ScheduleDownload;
                isStored = End(slot, isTooLate ? FaultCode.OutsideTimeWindows : fault, now);
            }
            else
            {
                isStored = Postpone(slot, now);
            }

            if (!isStored)
            {
                KeepOutcome(fault);
                _due = now + Limits.RetryWait;
                return false;
            }

            _hasOutcome = false;
            _runningSlot = None;
            _due = now;
            return isOver;
        }

        /// <summary>Tells whether a failed ScheduleDownload has another try, and moves on to its window (R305, R306).</summary>
        private bool CanRetry()
        {
            bool isInTime = _ages.Get(_runningSlot) + Limits.RetryWait < _running.WindowEnd();
            return (_running.Tries <= _running.Retries() && isInTime) || _running.Window < _running.WindowCount - 1;
        }

        private bool Postpone(int slot, long now)
        {
            bool isInTime = _ages.Get(slot) + Limits.RetryWait < _running.WindowEnd();
            int window = _running.Window;
            int tries = _running.Tries;
            if (tries > _running.Retries() || !isInTime)
            {
                _running.Window++;
                _running.Tries = 0;
            }

            _running.State = TransferState.NotYetStarted;
            _store.Transaction.Begin();
            _running.Stage(_ages);
            StageEnd(slot);
            if (_store.Transaction.Commit() != FaultCode.None)
            {
                _running.Window = window;
                _running.Tries = tries;
                _running.State = TransferState.InProgress;
                return false;
            }

            _states[slot] = TransferState.NotYetStarted;
            _notBefore[slot] = now + Limits.RetryWait;
            return true;
        }

        /// <summary>Stores the end of a transfer together with the events that tell of it.</summary>
        private bool End(int slot, int fault, long now)
        {
            int state = _running.State;
            _running.State = TransferState.Completed;
            _running.Fault = IsReportable(fault) ? fault : FaultCode.InternalError;
            _running.CompleteTime = fault == FaultCode.None ? TimeOfDay() : DateTimeText.Unknown;
            _store.Transaction.Begin();
            _running.Stage(_ages);
            StageEnd(slot);
            byte[] commandKey = new byte[Limits.Key];
            int length = _store.Read(slot, TransferPart.CommandKey, commandKey);
            _events.Stage(_running.Kind, _running.Number, commandKey, length);
            if (_store.Transaction.Commit() != FaultCode.None)
            {
                _running.State = state;
                _notBefore[slot] = now + Limits.RetryWait;
                return false;
            }

            _states[slot] = TransferState.Completed;
            return true;
        }

        private void StageEnd(int slot)
        {
            if (slot == _runningSlot && _executor != null)
            {
                _executor.StageEnd(_running);
            }
        }

        private void KeepOutcome(int fault)
        {
            _hasOutcome = true;
            _outcome = fault;
            _due = _clock.Uptime;
        }

        private long TimeOfDay()
        {
            long now = _clock.UtcMilliseconds;
            return now == UnknownTime.Value ? DateTimeText.Unknown : now / 1000 * 1000;
        }

        /// <summary>Stores the ages that the clock has something new to say of.</summary>
        private void UpdateAges()
        {
            for (int slot = 0; slot < Limits.Transfers; slot++)
            {
                if (_states[slot] == TransferState.NotYetStarted && _ages.Update(slot) && _listed.Load(slot))
                {
                    _store.Transaction.Begin();
                    _listed.Stage(_ages);
                    _store.Transaction.Commit();
                }
            }
        }

        private long StoreDue(int slot)
        {
            return _states[slot] == TransferState.NotYetStarted ? _ages.StoreDue(slot) : Never;
        }
    }
}
