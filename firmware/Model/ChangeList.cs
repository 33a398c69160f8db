using NanoCwmp.Core;

namespace NanoCwmp.Model
{
    /// <summary>
    /// The values that have changed by a cause other than the ACS and that it has to be told (TR-069 3.2.1, A.3.2.4). What
    /// is on the list stands in the log with the notification it belongs to, so the list takes no memory however long it is,
    /// and outlives a restart.
    /// </summary>
    /// <remarks>
    /// A stored value is put on the list with the batch that sets it. For a computed one there is a hash of the value that
    /// was looked at last: it is compared before each Inform, and where notification is active now and then besides.
    /// </remarks>
    public sealed class ChangeList
    {
        private readonly ParameterModel _model;
        private readonly NotificationRecord _record;
        private readonly ParameterAddress _address = new ParameterAddress();
        private bool _hasDefaults;
        private int _cursor;
        private int _keyCount;
        private bool _isWatching;

        /// <summary>Initializes a new instance of the <see cref="ChangeList"/> class.</summary>
        /// <param name="model">The model whose values change.</param>
        public ChangeList(ParameterModel model)
        {
            _model = model;
            _record = new NotificationRecord(model);
        }

        /// <summary>Gets or sets a value indicating whether something new calls for a session (R160).</summary>
        public bool IsSessionWanted { get; set; }

        /// <summary>Gets a value indicating whether <see cref="RequestCheck"/> was called and not yet followed.</summary>
        public bool IsCheckRequested { get; private set; }

        /// <summary>Gets a value indicating whether values have to be compared now and then. Valid after a whole check.</summary>
        public bool IsWatching { get; private set; }

        /// <summary>
        /// Has all computed values with active notification compared soon, those of <see cref="ParameterFlags.Steady"/> too: for
        /// who knows that one of them has changed.
        /// </summary>
        public void RequestCheck()
        {
            IsCheckRequested = true;
            _cursor = 0;
            _isWatching = false;
        }

        /// <summary>Compares the computed values of <see cref="Limits.ChangeChecks"/> parameters with active notification.</summary>
        /// <returns>Whether all have been compared; if not, call again.</returns>
        public bool Check()
        {
            if (_keyCount != _model.Log.KeyCount)
            {
                // The log gives its keys in another order now.
                _keyCount = _model.Log.KeyCount;
                _cursor = 0;
                _isWatching = false;
            }

            SetTransaction transaction = _model.Transaction;
            bool hasChanged = false;
            bool isDone = false;
            for (int left = Limits.ChangeChecks; left > 0 && !isDone; left--)
            {
                isDone = !_record.Next(ref _cursor);
                if (isDone || !IsDue() || _record.State != NotificationRecord.Told)
                {
                    continue;
                }

                int hash = NotificationRecord.HashOf(_model.Peek(_address));
                if (hash == _record.Hash)
                {
                    continue;
                }

                if (!hasChanged)
                {
                    transaction.Begin();
                    hasChanged = true;
                }

                Stage(NotificationRecord.Changed, hash);
            }

            if (hasChanged && transaction.Commit() == FaultCode.None)
            {
                IsSessionWanted = true;
            }

            if (isDone)
            {
                IsWatching = _isWatching;
                IsCheckRequested = false;
                _isWatching = false;
                _cursor = 0;
            }

            return isDone;
        }

        /// <summary>Draws up the list for an Inform: everything that has changed up to now (R121).</summary>
        /// <returns>Whether there is anything on it.</returns>
        public bool List()
        {
            SetTransaction transaction = _model.Transaction;
            transaction.Begin();
            bool isAny = false;
            int cursor = 0;
            while (_record.Next(ref cursor))
            {
                if (_record.Notification == ParameterAttributes.Off || !_record.TryGetAddress(_address))
                {
                    continue;
                }

                int hash = NotificationRecord.HashOf(_model.Peek(_address));
                if (_record.State == NotificationRecord.Told && hash == _record.Hash)
                {
                    continue;
                }

                isAny = true;
                if (_record.State != NotificationRecord.Listed || hash != _record.Hash)
                {
                    Stage(NotificationRecord.Listed, hash);
                }
            }

            StageDefaults(transaction);
            bool isStored = transaction.Commit() == FaultCode.None;
            _hasDefaults = _hasDefaults || isStored;

            // What could not be stored is not on the list: it would not be known what the ACS was told.
            cursor = 0;
            return isStored ? isAny : NextListed(ref cursor, _address);
        }

        /// <summary>Takes the next parameter of the list, in no particular order.</summary>
        /// <param name="cursor">0 to start; set to go on from.</param>
        /// <param name="address">Receives the parameter's address.</param>
        /// <returns>Whether there is one.</returns>
        public bool NextListed(ref int cursor, ParameterAddress address)
        {
            while (_record.Next(ref cursor))
            {
                if (_record.State == NotificationRecord.Listed && _record.TryGetAddress(address))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Tells whether a parameter is on the list.</summary>
        /// <param name="address">The parameter's address.</param>
        /// <returns>Whether it is.</returns>
        public bool IsListed(ParameterAddress address)
        {
            return _record.Read(address) && _record.State == NotificationRecord.Listed;
        }

        /// <summary>Stages that the ACS has been told the list. What has changed since stays for the next (R164).</summary>
        /// <param name="transaction">The transaction that is open.</param>
        public void StageTold(SetTransaction transaction)
        {
            int cursor = 0;
            while (_record.Next(ref cursor))
            {
                if (_record.State == NotificationRecord.Listed)
                {
                    Stage(NotificationRecord.Told, _record.Hash);
                }
            }
        }

        /// <summary>Stages that all changes are forgotten, those apart that the open batch itself makes.</summary>
        /// <param name="transaction">The transaction that is open.</param>
        public void StageDiscard(SetTransaction transaction)
        {
            int cursor = 0;
            while (_record.Next(ref cursor))
            {
                if (_record.State != NotificationRecord.Told && !_record.IsStaged)
                {
                    Stage(NotificationRecord.Told, _record.Hash);
                }
            }
        }

        /// <summary>
        /// Takes note that the ACS has added or deleted rows: what that does to the counts of rows and to references it knows
        /// (R161).
        /// </summary>
        public void AcceptRows()
        {
            SetTransaction transaction = _model.Transaction;
            bool hasChanged = false;
            int cursor = 0;
            while (_record.Next(ref cursor))
            {
                if (_record.State != NotificationRecord.Told || !_record.TryGetAddress(_address) || !IsOfRows(_address.Node))
                {
                    continue;
                }

                int hash = NotificationRecord.HashOf(_model.Peek(_address));
                if (hash != _record.Hash)
                {
                    if (!hasChanged)
                    {
                        transaction.Begin();
                        hasChanged = true;
                    }

                    Stage(NotificationRecord.Told, hash);
                }
            }

            if (hasChanged)
            {
                transaction.Commit();
            }
        }

        private bool IsOfRows(int node)
        {
            // A stored value that changes without being set is a reference to a row that went away.
            ParameterRegistry registry = _model.Registry;
            return registry.IdOf(node) == ParameterRegistry.RowCountId || registry.Has(node, ParameterFlags.Stored);
        }

        private bool IsDue()
        {
            ParameterRegistry registry = _model.Registry;
            if (_record.Notification != ParameterAttributes.Active || !_record.TryGetAddress(_address)
                || registry.Has(_address.Node, ParameterFlags.Stored))
            {
                return false;
            }

            bool isSteady = registry.Has(_address.Node, ParameterFlags.Steady);
            _isWatching = _isWatching || !isSteady;
            return !isSteady || IsCheckRequested;
        }

        /// <summary>
        /// Where notification is on from the start, the value at the first Inform is the one to compare with: the ACS gets to
        /// know it by that Inform, or asks for it.
        /// </summary>
        private void StageDefaults(SetTransaction transaction)
        {
            ParameterRegistry registry = _model.Registry;
            _address.Depth = 0;
            for (int node = 0; !_hasDefaults && node < registry.Count; node++)
            {
                _address.Node = node;
                if (registry.Has(node, ParameterFlags.ActiveAlways + ParameterFlags.ActiveByDefault) && !_record.Read(_address))
                {
                    _record.Notification = ParameterAttributes.Active;
                    Stage(NotificationRecord.Told, NotificationRecord.HashOf(_model.Peek(_address)));
                }
            }
        }

        private void Stage(int state, int hash)
        {
            _record.State = state;
            _record.Hash = hash;
            _record.Stage(_model.Transaction);
        }
    }
}
