using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Session
{
    /// <summary>
    /// Sees to 0 BOOTSTRAP: it is raised whenever the ACS or the device's identity is not the one of the last time, by
    /// whatever means that came (R128, R129), and all other pending events are discarded then (R130). What it was raised
    /// for stands in the log as a hash, written in one batch with the event.
    /// </summary>
    public sealed class Bootstrap : IAcsUrlObserver
    {
        private const int HashLength = 4;

        private readonly ParameterModel _model;
        private readonly EventQueue _events;
        private readonly byte[] _key = { StoreKey.Bootstrap };
        private readonly byte[] _hash = new byte[HashLength];
        private readonly byte[] _stored = new byte[HashLength];
        private readonly int _identity;
        private int _known;

        /// <summary>Initializes a new instance of the <see cref="Bootstrap"/> class.</summary>
        /// <param name="model">The model, whose log holds the hash.</param>
        /// <param name="events">Takes the event.</param>
        /// <param name="identity">A hash of the identity that the device shows to the ACS.</param>
        public Bootstrap(ParameterModel model, EventQueue events, int identity)
        {
            _model = model;
            _events = events;
            _identity = identity;
        }

        /// <summary>Raises the event at start, if anything has changed while the device was off, or it is new.</summary>
        /// <param name="url">The present URL of the ACS.</param>
        public void Start(ValueBuffer url)
        {
            SetTransaction transaction = _model.Transaction;
            transaction.Begin();
            Stage(url, transaction);
            transaction.Commit();
            _known = StoredHash();
        }

        /// <inheritdoc/>
        public void Stage(ValueBuffer url, SetTransaction transaction)
        {
            int hash = Fnv1a.Add(_identity, url.Bytes, 0, url.Length);
            if (hash == StoredHash() && _model.Log.Contains(_key, 0, 1))
            {
                return;
            }

            _events.StageDiscard(transaction);
            _model.Changes.StageDiscard(transaction);
            _events.Stage(EventCode.Bootstrap, null, transaction);
            StoreKey.Put32(_hash, 0, hash);
            transaction.Stage(_key, 1, _hash, HashLength);
        }

        /// <inheritdoc/>
        public void Committed()
        {
            int hash = StoredHash();
            if (hash != _known)
            {
                _known = hash;
                _events.Replaced();
            }
        }

        private int StoredHash()
        {
            return _model.Log.Read(_key, 0, 1, _stored, 0) == HashLength
                ? (_stored[0] << 24) | (_stored[1] << 16) | (_stored[2] << 8) | _stored[3]
                : 0;
        }
    }
}
