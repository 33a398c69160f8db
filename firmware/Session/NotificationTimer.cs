using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Session
{
    /// <summary>
    /// Says when to look for changed values, and when active notification calls for a session: at once, or as long after the
    /// last successful one as DefaultActiveNotificationThrottle says (R104).
    /// </summary>
    public sealed class NotificationTimer
    {
        /// <summary>Never.</summary>
        public const long Never = long.MaxValue;

        private readonly ParameterModel _model;
        private readonly int _throttleNode;
        private bool _hasSucceeded;
        private long _success;
        private long _checkDue;

        /// <summary>Initializes a new instance of the <see cref="NotificationTimer"/> class.</summary>
        /// <param name="model">Has the changes and the setting.</param>
        public NotificationTimer(ParameterModel model)
        {
            _model = model;
            _throttleNode = model.NodeOf("Device.ManagementServer.DefaultActiveNotificationThrottle");
        }

        /// <summary>Looks for changed values if it is time to, and gets when there is something to do again.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>Milliseconds since boot, or <see cref="Never"/>.</returns>
        public long Due(long now)
        {
            ChangeList changes = _model.Changes;
            if (now >= _checkDue || changes.IsCheckRequested)
            {
                bool isDone = changes.Check();
                _checkDue = !isDone ? now : changes.IsWatching ? now + Limits.ChangeCheckInterval : Never;
            }

            long sessionDue = SessionDue(now);
            return sessionDue < _checkDue ? sessionDue : _checkDue;
        }

        /// <summary>Tells whether it is time for a session that active notification wants.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>Whether it is.</returns>
        public bool IsSessionDue(long now)
        {
            return now >= SessionDue(now);
        }

        /// <summary>Takes note that a session begins, which tells of all changes up to now.</summary>
        public void SessionStarted()
        {
            _model.Changes.IsSessionWanted = false;
        }

        /// <summary>Takes note that a session has ended successfully.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        public void SessionSucceeded(long now)
        {
            _hasSucceeded = true;
            _success = now;
        }

        private long SessionDue(long now)
        {
            if (!_model.Changes.IsSessionWanted)
            {
                return Never;
            }

            return _hasSucceeded ? _success + (_model.GetSetting(_throttleNode).ToNumber() * 1000) : now;
        }
    }
}
