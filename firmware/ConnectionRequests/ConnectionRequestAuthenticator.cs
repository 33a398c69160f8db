using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.HttpServer;
using NanoCwmp.Model;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.ConnectionRequests
{
    /// <summary>
    /// The device as a Digest server (R328, R330): challenges with MD5 and qop=auth, and checks what comes back. A client
    /// that knows no qop (RFC 2069) may answer without; its nonce is good once.
    /// </summary>
    public sealed class ConnectionRequestAuthenticator
    {
        /// <summary>The user name or the password is not right, or the header is none of Digest.</summary>
        public const int Refused = 0;

        /// <summary>The credentials are right, but the nonce is not good any more.</summary>
        public const int Stale = 1;

        /// <summary>The request is authentic and new.</summary>
        public const int Accepted = 2;

        private const int CountLength = 8;

        private const string ChallengeText = "WWW-Authenticate: Digest realm=\"NanoCwmp\", qop=\"auth\", ";
        private const string NonceText = "algorithm=MD5, nonce=\"";
        private const string EndText = "\"\r\n";
        private const string StaleEndText = "\", stale=true\r\n";
        private static readonly byte[] s_realm = Ascii.Bytes("NanoCwmp");
        private static readonly byte[] s_get = Ascii.Bytes("GET");
        private static readonly byte[] s_md5Name = Ascii.Bytes("md5");
        private static readonly byte[] s_auth = Ascii.Bytes("auth");

        private readonly ParameterModel _model;
        private readonly ConnectionRequestPath _path;
        private readonly NonceBook _nonces;
        private readonly DigestCredentials _credentials = new DigestCredentials();
        private readonly Md5 _md5 = new Md5();
        private readonly byte[] _hash = new byte[Md5.Size];
        private readonly byte[] _secret = new byte[2 * Md5.Size];
        private readonly byte[] _digits = new byte[2 * Md5.Size];
        private readonly int _usernameNode;
        private readonly int _passwordNode;

        /// <summary>Initializes a new instance of the <see cref="ConnectionRequestAuthenticator"/> class.</summary>
        /// <param name="model">Has the user name and the password.</param>
        /// <param name="path">The path that a digest must be made for.</param>
        /// <param name="entropy">Makes the nonces unguessable.</param>
        public ConnectionRequestAuthenticator(ParameterModel model, ConnectionRequestPath path, IEntropy entropy)
        {
            _model = model;
            _path = path;
            _nonces = new NonceBook(entropy);
            _usernameNode = model.NodeOf("Device.ManagementServer.ConnectionRequestUsername");
            _passwordNode = model.NodeOf("Device.ManagementServer.ConnectionRequestPassword");
        }

        /// <summary>Writes the header line of a new challenge.</summary>
        /// <param name="response">Takes the line.</param>
        /// <param name="isStale">Whether the credentials were right.</param>
        /// <param name="now">Milliseconds since boot.</param>
        public void WriteChallenge(ConnectionRequestResponse response, bool isStale, long now)
        {
            response.Append(ChallengeText);
            response.Append(NonceText);
            _nonces.Issue(now, response.Buffer, response.Reserve(NonceBook.TextLength));
            response.Append(isStale ? StaleEndText : EndText);
        }

        /// <summary>Checks the Authorization of a GET.</summary>
        /// <param name="request">The request; its Authorization is changed.</param>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns><see cref="Refused"/>, <see cref="Stale"/> or <see cref="Accepted"/>.</returns>
        public int Check(HttpRequestReader request, long now)
        {
            DigestCredentials credentials = _credentials;
            long count = NonceBook.Once;
            if (!credentials.Read(request.Buffer, request.TargetLength, request.AuthorizationLength)
                || !credentials.Is(DigestCredentials.Realm, s_realm, s_realm.Length)
                || !credentials.Has(DigestCredentials.Nonce)
                || !_path.IsTarget(
                    credentials.Buffer,
                    credentials.OffsetOf(DigestCredentials.Uri),
                    credentials.LengthOf(DigestCredentials.Uri))
                || (credentials.Has(DigestCredentials.Algorithm) && !IsWord(DigestCredentials.Algorithm, s_md5Name))
                || (credentials.Has(DigestCredentials.Qop) && !TryReadCount(out count))
                || !IsUser() || !HashSecret())
            {
                return Refused;
            }

            if (!IsResponseRight())
            {
                return Refused;
            }

            return _nonces.Use(credentials, count, now) ? Accepted : Stale;
        }

        private bool TryReadCount(out long count)
        {
            count = 0;
            if (!IsWord(DigestCredentials.Qop, s_auth) || !_credentials.Has(DigestCredentials.Cnonce)
                || _credentials.LengthOf(DigestCredentials.NonceCount) != CountLength)
            {
                return false;
            }

            count = HexNumber.Read(_credentials.Buffer, _credentials.OffsetOf(DigestCredentials.NonceCount), CountLength);
            return count >= 0;
        }

        private bool IsUser()
        {
            ValueBuffer username = _model.GetSetting(_usernameNode);
            return username.Length > 0 && _credentials.Is(DigestCredentials.Username, username.Bytes, username.Length);
        }

        /// <returns>Whether there is a password; without one nobody is let in.</returns>
        private bool HashSecret()
        {
            ValueBuffer password = _model.GetSetting(_passwordNode);
            if (password.Length == 0)
            {
                return false;
            }

            _md5.Start();
            Add(DigestCredentials.Username);
            _md5.Add((byte)':');
            Add(DigestCredentials.Realm);
            _md5.Add((byte)':');
            _md5.Add(password.Bytes, 0, password.Length);
            Finish(_secret);
            return true;
        }

        /// <summary>RFC 2617 3.2.2.1 to 3.2.2.3. Takes the same time wherever the first difference is.</summary>
        private bool IsResponseRight()
        {
            _md5.Add(s_get, 0, s_get.Length);
            _md5.Add((byte)':');
            Add(DigestCredentials.Uri);
            Finish(_digits);
            _md5.Add(_secret, 0, _secret.Length);
            _md5.Add((byte)':');
            Add(DigestCredentials.Nonce);
            _md5.Add((byte)':');
            if (_credentials.Has(DigestCredentials.Qop))
            {
                Add(DigestCredentials.NonceCount);
                _md5.Add((byte)':');
                Add(DigestCredentials.Cnonce);
                _md5.Add((byte)':');
                Add(DigestCredentials.Qop);
                _md5.Add((byte)':');
            }

            _md5.Add(_digits, 0, _digits.Length);
            Finish(_digits);
            if (_credentials.LengthOf(DigestCredentials.Response) != _digits.Length)
            {
                return false;
            }

            int offset = _credentials.OffsetOf(DigestCredentials.Response);
            int difference = 0;
            for (int i = 0; i < _digits.Length; i++)
            {
                difference |= HttpText.ToLower(_credentials.Buffer[offset + i]) ^ _digits[i];
            }

            return difference == 0;
        }

        private bool IsWord(int field, byte[] lowerCase)
        {
            return HttpText.EqualsIgnoreCase(
                _credentials.Buffer, _credentials.OffsetOf(field), _credentials.LengthOf(field), lowerCase);
        }

        private void Add(int field)
        {
            _md5.Add(_credentials.Buffer, _credentials.OffsetOf(field), _credentials.LengthOf(field));
        }

        private void Finish(byte[] digits)
        {
            _md5.Finish(_hash, 0);
            HexText.Write(_hash, 0, Md5.Size, digits, 0);
        }
    }
}
