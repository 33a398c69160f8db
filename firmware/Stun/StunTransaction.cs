using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.Stun
{
    /// <summary>
    /// The identifier of a STUN request and when it is sent again: nine times in all, 100 ms after the first and twice as long
    /// each time up to 1.6 s, so that after 9.5 s without a response it has failed (RFC 3489 9.3).
    /// </summary>
    public sealed class StunTransaction
    {
        private const int Sends = 9;
        private const int FirstWait = 100;
        private const int LongestWait = 1600;

        private readonly IEntropy _entropy;
        private int _sent;
        private int _wait;

        /// <summary>Initializes a new instance of the <see cref="StunTransaction"/> class.</summary>
        /// <param name="entropy">Makes identifiers unguessable.</param>
        public StunTransaction(IEntropy entropy)
        {
            _entropy = entropy;
        }

        /// <summary>Gets the transaction identifier.</summary>
        public byte[] Id { get; } = new byte[StunType.TransactionSize];

        /// <summary>Gets when to send again, or to give up, in milliseconds since boot.</summary>
        public long Due { get; private set; }

        /// <summary>Gets a value indicating whether all was sent, and at <see cref="Due"/> it is time to give up.</summary>
        public bool IsSpent
        {
            get { return _sent == Sends; }
        }

        /// <summary>Begins a new one, which is due at once.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        public void Start(long now)
        {
            _entropy.Fill(Id, 0, Id.Length);
            BigEndian.Put32(Id, 0, StunType.MagicCookie);
            _sent = 0;
            _wait = FirstWait;
            Due = now;
        }

        /// <summary>Takes note that the request was sent.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        public void Sent(long now)
        {
            _sent++;
            Due = now + _wait;
            _wait = _wait < LongestWait ? 2 * _wait : LongestWait;
        }
    }
}
