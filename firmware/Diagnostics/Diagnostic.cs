using System;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Diagnostics
{
    /// <summary>
    /// What all diagnostics have in common (DiagnosticsState of TR-181): asked for by the ACS, begun after the session, ended
    /// with results that stay until the next run or restart. Nothing of it is kept over a restart but the test parameters.
    /// </summary>
    public abstract class Diagnostic : ModelObject
    {
        /// <summary>The number of DiagnosticsState.</summary>
        protected const int StateId = 0;

        /// <summary>The number of Interface.</summary>
        protected const int InterfaceId = 1;

        /// <summary>The first number for the parameters of a test of its own.</summary>
        protected const int FirstId = 2;

        /// <summary>Milliseconds until the platform is asked again for an address, if it does not call before.</summary>
        protected const int ResolvePause = 250;

        private const int Idle = 0;
        private const int Waiting = 1;
        private const int Running = 2;

        private const int IsChanged = 1;
        private const int IsRequested = 2;
        private const int IsCanceled = 4;
        private const int IsLocal = 8;

        private readonly string _path;
        private int _phase;
        private string _outcome = DiagnosticOutcome.None;
        private bool _isForAcs;

        // What the transaction of a number does, known for good when it is committed: one field, as each takes 12 bytes.
        private int _transaction;
        private int _noted;

        /// <summary>Initializes a new instance of the <see cref="Diagnostic"/> class.</summary>
        /// <param name="path">The path of its object, with the trailing dot.</param>
        /// <param name="platform">What the board gives.</param>
        protected Diagnostic(string path, DiagnosticPlatform platform)
        {
            _path = path;
            Platform = platform;
        }

        /// <summary>Gets a value indicating whether a test waits or runs.</summary>
        public bool IsActive
        {
            get { return _phase != Idle; }
        }

        /// <summary>Gets a value indicating whether a test runs.</summary>
        public bool IsRunning
        {
            get { return _phase == Running; }
        }

        /// <summary>Gets the value of DiagnosticsState.</summary>
        public string State
        {
            get { return _phase == Idle ? _outcome : DiagnosticOutcome.Requested; }
        }

        /// <summary>Gets the data model.</summary>
        protected ParameterModel Model { get; private set; }

        /// <summary>Gets what the board gives.</summary>
        protected DiagnosticPlatform Platform { get; }

        /// <inheritdoc/>
        public override void Attach(ParameterModel model)
        {
            Model = model;
        }

        /// <inheritdoc/>
        public sealed override void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            if (id == StateId)
            {
                value.SetText(State);
            }
            else
            {
                GetResult(id, address, value);
            }
        }

        /// <inheritdoc/>
        public sealed override int Validate(int id, ParameterAddress address, ValueBuffer value)
        {
            if (id != StateId)
            {
                return Check(id, value);
            }

            string text = value.ToString();
            return text == DiagnosticOutcome.Requested || text == DiagnosticOutcome.Canceled
                ? FaultCode.None
                : FaultCode.InvalidParameterValue;
        }

        /// <inheritdoc/>
        public sealed override void Committing(int id, ParameterAddress address, ValueBuffer value, SetTransaction transaction)
        {
            if (_transaction != transaction.Number)
            {
                _transaction = transaction.Number;
                _noted = transaction.IsLocal ? IsLocal : 0;
            }

            if (id != StateId)
            {
                _noted |= IsChanged;
            }
            else if (value.ToString() == DiagnosticOutcome.Requested)
            {
                _noted |= IsRequested;
            }
            else
            {
                _noted |= IsCanceled;
            }
        }

        /// <inheritdoc/>
        public sealed override void Committed()
        {
            if (_transaction != Model.Transaction.Number)
            {
                // A reference of ours has lost its row; whatever was noted belongs to a transaction that came to nothing.
                return;
            }

            if ((_noted & (IsChanged | IsRequested)) != 0 || ((_noted & IsCanceled) != 0 && IsActive))
            {
                Stop();
            }

            if ((_noted & IsRequested) != 0)
            {
                // It begins with the next poll: after the session (R408), with all that the session has set (R407).
                _phase = Waiting;
                _isForAcs = (_noted & IsLocal) == 0;
            }

            _transaction = 0;
        }

        /// <summary>Begins the test if it waits, or goes on with it; never for long.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to come back; not of interest once the test has ended.</returns>
        public long Poll(long now)
        {
            try
            {
                if (_phase == Waiting)
                {
                    _phase = Running;
                    Begin();
                }

                return _phase == Running ? Run(now) : now;
            }
            catch (Exception)
            {
                // A test is no reason to take the device down.
                Finish(DiagnosticOutcome.Internal);
                return now;
            }
        }

        /// <summary>Tells whether the test has ended for which the ACS waits, once.</summary>
        /// <returns>Whether to tell the ACS.</returns>
        public bool TakeEnded()
        {
            bool hasEnded = _isForAcs && _phase == Idle && _outcome != DiagnosticOutcome.None;
            _isForAcs = _isForAcs && _phase != Idle;
            return hasEnded;
        }

        /// <summary>Breaks off what waits or runs, with nothing to tell.</summary>
        public void Stop()
        {
            if (_phase == Running)
            {
                End();
            }

            _phase = Idle;
            _outcome = DiagnosticOutcome.None;
            _isForAcs = false;
        }

        /// <summary>Registers the object, its DiagnosticsState and its Interface; what is registered next belongs to it.</summary>
        /// <param name="registry">Takes the registrations.</param>
        /// <param name="flags">What is special about DiagnosticsState: <see cref="ParameterFlags.ActiveDenied"/> or nothing.</param>
        protected void RegisterState(ParameterRegistry registry, int flags)
        {
            registry.Object(_path);
            registry.Parameter(
                StateId, "DiagnosticsState", ParameterType.String, ParameterFlags.Writable + ParameterFlags.Steady + flags);
        }

        /// <summary>Registers a setting that is a number.</summary>
        /// <param name="registry">Takes the registration.</param>
        /// <param name="id">Its number.</param>
        /// <param name="name">Its name.</param>
        /// <param name="minimum">The lowest value.</param>
        /// <param name="maximum">The highest value.</param>
        /// <param name="defaultValue">The value that the device comes with.</param>
        protected static void Setting(
            ParameterRegistry registry, int id, string name, long minimum, long maximum, string defaultValue)
        {
            registry.Parameter(
                id, name, ParameterType.UnsignedInt, ParameterFlags.Setting, minimum, maximum, defaultValue);
        }

        /// <summary>Checks a test parameter beyond its type and range.</summary>
        /// <param name="id">Its number.</param>
        /// <param name="value">The new value.</param>
        /// <returns><see cref="FaultCode.None"/>, or the fault.</returns>
        protected virtual int Check(int id, ValueBuffer value)
        {
            return FaultCode.None;
        }

        /// <summary>Gets a result.</summary>
        /// <param name="id">Its number.</param>
        /// <param name="address">The instance numbers; the row may be none that exists.</param>
        /// <param name="value">Receives it.</param>
        protected abstract void GetResult(int id, ParameterAddress address, ValueBuffer value);

        /// <summary>Forgets the last results and begins, with the test parameters as they are now.</summary>
        protected abstract void Begin();

        /// <summary>Goes on, for some milliseconds at most; calls <see cref="Finish"/> at the end.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to come back.</returns>
        protected abstract long Run(long now);

        /// <summary>Gives back what the test has taken. The results stay.</summary>
        protected abstract void End();

        /// <summary>Ends the test.</summary>
        /// <param name="outcome">One of <see cref="DiagnosticOutcome"/>.</param>
        protected void Finish(string outcome)
        {
            if (_phase != Running)
            {
                return;
            }

            End();
            _phase = Idle;
            _outcome = outcome;
            Model.Changes.RequestCheck();
        }

        /// <summary>Gets a test parameter.</summary>
        /// <param name="name">Its name.</param>
        /// <returns>The value, in a buffer that is shared: use it at once.</returns>
        protected ValueBuffer Setting(string name)
        {
            return Model.GetSetting(Model.NodeOf(_path + name));
        }

        /// <summary>Rounds a time.</summary>
        /// <param name="microseconds">The time.</param>
        /// <returns>Milliseconds.</returns>
        protected static long ToMilliseconds(long microseconds)
        {
            return (microseconds + 500) / 1000;
        }

        /// <summary>Tells whether Interface is empty, which leaves the choice to routing, or something that exists.</summary>
        /// <returns>Whether the test can be made.</returns>
        protected bool HasInterface()
        {
            return InterfaceReference.IsUsable(Model, Setting("Interface"));
        }

        /// <summary>Goes on finding out the address of a host, and ends the test if there is none.</summary>
        /// <param name="host">Host name or IPv4 address.</param>
        /// <returns>The address, or one of <see cref="Resolution"/>.</returns>
        protected long Resolve(string host)
        {
            long address = host.Length == 0 ? Resolution.Failed : Platform.Datagram.Resolve(host);
            if (address == Resolution.Failed)
            {
                Finish(DiagnosticOutcome.CannotResolveHostName);
            }

            return address;
        }
    }
}
