using NanoCwmp.Storage;

namespace NanoCwmp.Model
{
    /// <summary>
    /// The attributes of the parameters (TR-069 A.3.2.4): whether the ACS is told of a change, and who besides the ACS may
    /// write. The log keeps what differs from the default, so parameters that nobody cares for cost nothing; changes go into
    /// the model's transaction.
    /// </summary>
    public sealed class ParameterAttributes
    {
        /// <summary>The ACS is not told.</summary>
        public const int Off = 0;

        /// <summary>The next Inform, whatever its cause, has the new value.</summary>
        public const int Passive = 1;

        /// <summary>A session is opened to tell the new value.</summary>
        public const int Active = 2;

        /// <summary>The last of the values that exist: 3 to 6 are the lightweight ones (TR-069 Annex M), not supported.</summary>
        public const int LastLightweight = 6;

        private readonly ParameterModel _model;
        private readonly NotificationRecord _record;
        private readonly byte[] _key = new byte[ParameterLog.KeyMaximum];

        /// <summary>Initializes a new instance of the <see cref="ParameterAttributes"/> class.</summary>
        /// <param name="model">The model whose parameters have them.</param>
        public ParameterAttributes(ParameterModel model)
        {
            _model = model;
            _record = new NotificationRecord(model);
        }

        /// <summary>Gets the notification of a parameter.</summary>
        /// <param name="address">The parameter's address.</param>
        /// <returns><see cref="Off"/>, <see cref="Passive"/> or <see cref="Active"/>.</returns>
        public int NotificationOf(ParameterAddress address)
        {
            if (_record.Read(address))
            {
                return _record.Notification;
            }

            return IsActiveByDefault(address.Node) ? Active : Off;
        }

        /// <summary>Stages the notification of a parameter. Where it is always active that is what it stays (R169).</summary>
        /// <param name="address">The parameter's address.</param>
        /// <param name="notification"><see cref="Off"/>, <see cref="Passive"/> or <see cref="Active"/>.</param>
        /// <returns>
        /// <see cref="FaultCode.None"/>, or <see cref="FaultCode.NotificationRejected"/> if it cannot be active (R168).
        /// </returns>
        public int SetNotification(ParameterAddress address, int notification)
        {
            ParameterRegistry registry = _model.Registry;
            if (registry.Has(address.Node, ParameterFlags.ActiveAlways))
            {
                return FaultCode.None;
            }

            if (notification == Active && registry.Has(address.Node, ParameterFlags.ActiveDenied))
            {
                return FaultCode.NotificationRejected;
            }

            bool isKept = _record.Read(address);
            if (notification == Off && !IsActiveByDefault(address.Node))
            {
                _record.StageDelete(_model.Transaction);
                return FaultCode.None;
            }

            if (notification == Off || !isKept || _record.Notification == Off)
            {
                // Counting begins with the value of now; a change that waits to be told still does.
                _record.State = NotificationRecord.Told;
                _record.Hash = NotificationRecord.HashOf(_model.Peek(address));
            }

            _record.Notification = notification;
            _record.Stage(_model.Transaction);
            return FaultCode.None;
        }

        /// <summary>
        /// Tells whether a parameter may be written from the LAN side: its access list has "Subscriber". That is so until
        /// the ACS sets another list (R176).
        /// </summary>
        /// <param name="address">The parameter's address.</param>
        /// <returns>Whether it may.</returns>
        public bool HasSubscriber(ParameterAddress address)
        {
            int length = WriteAccessKey(address);
            return !_model.Log.Contains(_key, 0, length);
        }

        /// <summary>Stages the access list of a parameter.</summary>
        /// <param name="address">The parameter's address.</param>
        /// <param name="hasSubscriber">Whether it has "Subscriber", the one entity that there is besides the ACS.</param>
        public void SetSubscriber(ParameterAddress address, bool hasSubscriber)
        {
            int length = WriteAccessKey(address);
            if (hasSubscriber)
            {
                _model.Transaction.StageDelete(_key, length);
            }
            else
            {
                _model.Transaction.Stage(_key, length, _key, 0);
            }
        }

        /// <summary>Takes note of a new value that comes from the ACS: it needs not be told (R161, R162).</summary>
        /// <param name="address">The parameter's address.</param>
        /// <param name="value">The value, staged in the same batch.</param>
        public void StageKnown(ParameterAddress address, ValueBuffer value)
        {
            if (_record.Read(address) && _record.Notification != Off)
            {
                Stage(NotificationRecord.Told, value);
            }
        }

        /// <summary>Takes note of a new value that comes from elsewhere: it has to be told, even if it changes back.</summary>
        /// <param name="address">The parameter's address.</param>
        /// <param name="value">The value, staged in the same batch.</param>
        /// <returns>Whether that calls for a session.</returns>
        public bool StageChange(ParameterAddress address, ValueBuffer value)
        {
            if (!_record.Read(address) || _record.Notification == Off || IsPresent(address, value))
            {
                return false;
            }

            // What waits to be told already is not written again each time that it comes back.
            if (_record.State != NotificationRecord.Changed || _record.Hash != NotificationRecord.HashOf(value))
            {
                Stage(NotificationRecord.Changed, value);
            }

            return _record.Notification == Active;
        }

        private void Stage(int state, ValueBuffer value)
        {
            _record.State = state;
            _record.Hash = NotificationRecord.HashOf(value);
            _record.Stage(_model.Transaction);
        }

        private bool IsPresent(ParameterAddress address, ValueBuffer value)
        {
            ValueBuffer present = _model.Peek(address);
            bool isSame = present.Length == value.Length;
            for (int i = 0; isSame && i < value.Length; i++)
            {
                isSame = present.Bytes[i] == value.Bytes[i];
            }

            return isSame;
        }

        private bool IsActiveByDefault(int node)
        {
            return _model.Registry.Has(node, ParameterFlags.ActiveAlways + ParameterFlags.ActiveByDefault);
        }

        private int WriteAccessKey(ParameterAddress address)
        {
            int length = _model.WriteKey(address, _key);
            _key[0] = StoreKey.Access;
            return length;
        }
    }
}
