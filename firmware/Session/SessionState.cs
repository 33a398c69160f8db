namespace NanoCwmp.Session
{
    /// <summary>
    /// The state machine of a session on the side of the CPE (TR-069 3.7.1, R072-R086), without any input or output: it is
    /// told what came and says what goes next.
    /// </summary>
    public sealed class SessionState
    {
        private bool _isEstablished;
        private bool _isHeld;
        private bool _hasSentEmpty;
        private bool _hasRequest;
        private bool _isAcsDone;

        /// <summary>Gets a value indicating whether the ACS has accepted the Inform (R073).</summary>
        public bool IsEstablished
        {
            get { return _isEstablished; }
        }

        /// <summary>Begins a session.</summary>
        public void Start()
        {
            _isEstablished = false;
            _isHeld = false;
            _hasSentEmpty = false;
            _hasRequest = false;
            _isAcsDone = false;
        }

        /// <summary>Says what to send next.</summary>
        /// <param name="hasOwnRequest">Whether the CPE has a request for the ACS.</param>
        /// <returns>The next step.</returns>
        public SessionStep Next(bool hasOwnRequest)
        {
            if (!_isEstablished)
            {
                return SessionStep.Inform;
            }

            // An answer goes out in the very next POST and waits for nothing (R076, R077).
            if (_hasRequest)
            {
                return SessionStep.Answer;
            }

            if (!_isHeld && !_hasSentEmpty && hasOwnRequest)
            {
                return SessionStep.Request;
            }

            return _hasSentEmpty && _isAcsDone ? SessionStep.End : SessionStep.Empty;
        }

        /// <summary>
        /// Takes note that an empty POST is sent; from now on the CPE asks nothing more in this session, even if the ACS holds
        /// requests back once more and lets them go again (R080).
        /// </summary>
        public void EmptySent()
        {
            // One that was sent while the ACS held requests back does not count (R081).
            _hasSentEmpty = _hasSentEmpty || !_isHeld;
        }

        /// <summary>Takes note that the ACS has accepted the Inform.</summary>
        public void Established()
        {
            _isEstablished = true;
        }

        /// <summary>Takes note of an envelope from the ACS.</summary>
        /// <param name="isRequest">Whether it holds a request, which wants an answer.</param>
        /// <param name="holdRequests">Its HoldRequests header; absent means false (R058).</param>
        public void EnvelopeReceived(bool isRequest, bool holdRequests)
        {
            _hasRequest = isRequest;
            _isAcsDone = false;
            _isHeld = holdRequests;
        }

        /// <summary>Takes note of a response without an envelope: the ACS has nothing to say, nor to hold back.</summary>
        public void EmptyReceived()
        {
            _hasRequest = false;
            _isAcsDone = true;
            _isHeld = false;
        }
    }
}
