using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Wire.Digest;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Net
{
    /// <summary>
    /// Authenticates the CPE towards the ACS (TR-069 3.4.4 and 3.4.5): decides what goes into each request, and whether a
    /// challenge is answered or ends the session.
    /// </summary>
    /// <remarks>
    /// An answer belongs to the TCP connection, as the nonces of some ACSs do: a new connection begins without, or with
    /// Basic if it is protected. Only a challenge that was not yet settled goes along, because the ACS may close the
    /// connection with it (R021).
    /// </remarks>
    public sealed class Authenticator : IHttpHeaderSource
    {
        // 64 random bits, as hexadecimal digits.
        private const int CnonceSize = 8;

        private static readonly byte[] s_post = Ascii.Bytes("POST");

        private readonly ICredentials _credentials;
        private readonly IEntropy _entropy;
        private readonly Challenge _challenge = new Challenge();
        private readonly ChallengeReader _reader = new ChallengeReader();
        private readonly DigestAuthorization _digest = new DigestAuthorization();
        private readonly byte[] _random = new byte[CnonceSize];
        private readonly byte[] _cnonce = new byte[2 * CnonceSize];
        private byte[] _username;
        private byte[] _password;

        // The scheme that requests carry now, and that of the last one.
        private int _scheme;
        private int _sent;

        // A challenge is open until a response shows that its answer was good; did it come over this connection?
        private bool _isOpen;
        private bool _isOfThisConnection;
        private bool _hasOffer;
        private bool _mayVolunteer;
        private int _challenges;

        /// <summary>Initializes a new instance of the <see cref="Authenticator"/> class.</summary>
        /// <param name="credentials">Has user name and password.</param>
        /// <param name="entropy">Makes cnonces.</param>
        public Authenticator(ICredentials credentials, IEntropy entropy)
        {
            _credentials = credentials;
            _entropy = entropy;
            _digest.Cnonce = _cnonce;
        }

        /// <summary>Gets or sets the method of the requests, which a Digest answer covers: POST unless set.</summary>
        public byte[] Method { get; set; } = s_post;

        /// <summary>Begins a session. A new user name or password counts from here on, not within a session.</summary>
        public void Open()
        {
            _username = _credentials.GetUsername();
            _password = _credentials.GetPassword();
            Forget();
            _mayVolunteer = _password.Length > 0;
        }

        /// <summary>Goes to another host: it gets credentials only if it asks for them.</summary>
        public void Move()
        {
            Forget();
            _mayVolunteer = false;
            _challenges = 0;
        }

        /// <summary>Begins a new POST.</summary>
        public void BeginPost()
        {
            _challenges = 0;
        }

        /// <summary>Takes note of a new connection.</summary>
        /// <param name="isSecure">Whether TLS protects it; then Basic goes before any challenge (R034).</param>
        public void Connected(bool isSecure)
        {
            _entropy.Fill(_random, 0, _random.Length);
            HexText.Write(_random, 0, CnonceSize, _cnonce, 0);
            _isOfThisConnection = false;
            if (!_isOpen)
            {
                _scheme = isSecure && _mayVolunteer ? Challenge.Basic : Challenge.None;
            }
        }

        /// <summary>Gets ready for the response to a request that is about to be sent.</summary>
        public void Expect()
        {
            _hasOffer = false;
        }

        /// <inheritdoc/>
        public void WriteHeaders(HeaderWriter writer, HttpUrl url)
        {
            _sent = _scheme;
            if (_scheme == Challenge.Basic)
            {
                BasicAuthorization.Write(writer, _username, _password);
            }
            else if (_scheme == Challenge.Digest)
            {
                _digest.Write(writer, Method, url.Target);
            }
        }

        /// <summary>Takes a WWW-Authenticate header of a response with status 401; there may be several.</summary>
        /// <param name="buffer">Holds its value.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        public void OnChallenge(byte[] buffer, int offset, int count)
        {
            if (!_hasOffer)
            {
                _hasOffer = true;
                _challenge.Clear();
            }

            _reader.Read(buffer, offset, count, _challenge);
        }

        /// <summary>Decides about a response with status 401: on return the same message is to be sent again.</summary>
        /// <exception cref="ProtocolException">
        /// <see cref="Reason.AuthenticationFailed"/> or <see cref="Reason.AuthenticationUnsupported"/>.
        /// </exception>
        public void Challenged()
        {
            int scheme = _hasOffer ? _challenge.Scheme : Challenge.None;
            if (scheme == Challenge.None && (_hasOffer || _sent == Challenge.None))
            {
                throw new ProtocolException(Reason.AuthenticationUnsupported, -1);
            }

            // Basic says the same each time. A Digest answer is refused if it was the first to a challenge of this very
            // connection; a later one, or one from elsewhere, may have had a nonce that the ACS has given up.
            bool isRefused = scheme == _sent
                && (scheme != Challenge.Digest || (_isOpen && _isOfThisConnection && !_challenge.IsStale));
            if (scheme == Challenge.None || isRefused || ++_challenges > Limits.Challenges)
            {
                throw new ProtocolException(Reason.AuthenticationFailed, -1);
            }

            _scheme = scheme;
            _isOpen = true;
            _isOfThisConnection = true;
            if (scheme == Challenge.Digest)
            {
                // Who wants Digest shall not get the password itself on the next connection.
                _mayVolunteer = false;
                _digest.Start(_challenge, _username, _password);
            }
        }

        /// <summary>Takes note of a response with any other status: what the request carried was good enough.</summary>
        public void Accepted()
        {
            _isOpen = false;
        }

        private void Forget()
        {
            _scheme = Challenge.None;
            _isOpen = false;
        }
    }
}
