using NanoCwmp.Storage;

namespace NanoCwmp.Model
{
    /// <summary>
    /// The way back to the factory state (R259-R263): a mark that survives everything until the log is empty, so that a
    /// loss of power can only delay the reset.
    /// </summary>
    public sealed class FactoryState
    {
        private readonly ParameterLog _log;
        private readonly byte[] _mark = { StoreKey.FactoryReset };
        private readonly byte[] _key = new byte[ParameterLog.KeyMaximum];

        /// <summary>Initializes a new instance of the <see cref="FactoryState"/> class.</summary>
        /// <param name="log">The mounted log.</param>
        public FactoryState(ParameterLog log)
        {
            _log = log;
        }

        /// <summary>Gets a value indicating whether the log is to be emptied.</summary>
        public bool IsAwaited
        {
            get { return _log.Contains(_mark, 0, _mark.Length); }
        }

        /// <summary>Makes durable that the log is to be emptied.</summary>
        /// <returns>Whether the log took it.</returns>
        public bool Mark()
        {
            return _log.Begin() == StoreResult.Ok
                && _log.Stage(_mark, 0, _mark.Length, _mark, 0, 0) == StoreResult.Ok
                && _log.Commit() == StoreResult.Ok;
        }

        /// <summary>Empties the log, the mark included, in one batch.</summary>
        /// <returns>Whether that was done; if not, nothing has changed.</returns>
        public bool Restore()
        {
            if (_log.Begin() != StoreResult.Ok)
            {
                return false;
            }

            int cursor = 0;
            int length;
            while ((length = _log.NextKey(ref cursor, _mark, 0, _key)) > 0)
            {
                _log.StageDelete(_key, 0, length);
            }

            if (length == ParameterLog.ReadFailed || _log.Commit() != StoreResult.Ok)
            {
                _log.Rollback();
                return false;
            }

            // A mount erases one bank and moves to it. After two of them nothing of the old content, passwords say, is left
            // on the medium; if the power goes meanwhile, it still is the log of an empty store.
            _log.Mount();
            _log.Mount();
            return true;
        }
    }
}
