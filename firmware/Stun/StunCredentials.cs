using System;
using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Stun
{
    /// <summary>
    /// The answers to a STUN server's challenges (TR-069 G.2.1): none before it asks, then the user name and a code made with
    /// the password, or with the realm and nonce of the server if it gives any (RFC 5389 10.2).
    /// </summary>
    public sealed class StunCredentials
    {
        private const int None = 0;
        private const int Padded = 1;
        private const int Plain = 2;
        private const int LongTerm = 3;

        private const int Unauthorized = 401;
        private const int StaleCredentials = 430;
        private const int IntegrityFailure = 431;
        private const int MissingUsername = 432;
        private const int StaleNonce = 438;

        private readonly ParameterModel _model;
        private readonly HmacSha1 _hmac = new HmacSha1();
        private readonly byte[] _realm = new byte[Limits.StunText];
        private readonly byte[] _nonce = new byte[Limits.StunText];
        private readonly int _usernameNode;
        private readonly int _passwordNode;
        private int _realmLength;
        private int _nonceLength;
        private int _mode;
        private int _challenges;

        /// <summary>Initializes a new instance of the <see cref="StunCredentials"/> class.</summary>
        /// <param name="model">Has STUNUsername and STUNPassword.</param>
        public StunCredentials(ParameterModel model)
        {
            _model = model;
            _usernameNode = model.NodeOf("Device.ManagementServer.STUNUsername");
            _passwordNode = model.NodeOf("Device.ManagementServer.STUNPassword");
        }

        /// <summary>Forgets what the server has asked for.</summary>
        public void Start()
        {
            _mode = None;
            _challenges = 0;
        }

        /// <summary>Takes a refusal.</summary>
        /// <param name="response">A Binding Error Response.</param>
        /// <param name="buffer">Holds it.</param>
        /// <returns>Whether the request may go out again, with credentials that the server has not seen yet.</returns>
        public bool Challenge(StunReader response, byte[] buffer)
        {
            bool isStale = response.ErrorCode == StaleNonce && _mode == LongTerm;
            bool isFirst = (response.ErrorCode == Unauthorized || response.ErrorCode == MissingUsername) && _mode == None;

            // RFC 3489 pads the text of the code and RFC 5389 does not: a server that cannot check one gets the other.
            bool isWrong = (response.ErrorCode == IntegrityFailure || response.ErrorCode == StaleCredentials) && _mode == Padded;
            if (!(isStale || isFirst || isWrong) || _model.GetSetting(_usernameNode).Length == 0
                || ++_challenges > Limits.StunChallenges)
            {
                return false;
            }

            if (isWrong)
            {
                _mode = Plain;
                return true;
            }

            if (response.RealmLength < 0 || response.NonceLength < 0)
            {
                _mode = Padded;
                return !isStale;
            }

            if (response.RealmLength > _realm.Length || response.NonceLength > _nonce.Length)
            {
                return false;
            }

            _mode = LongTerm;
            _realmLength = response.RealmLength;
            _nonceLength = response.NonceLength;
            Array.Copy(buffer, response.RealmAt, _realm, 0, _realmLength);
            Array.Copy(buffer, response.NonceAt, _nonce, 0, _nonceLength);
            return true;
        }

        /// <summary>Adds the attributes that the server has asked for; they are the last of the request.</summary>
        /// <param name="request">The request.</param>
        public void Write(StunWriter request)
        {
            if (_mode == None)
            {
                return;
            }

            ValueBuffer username = _model.GetSetting(_usernameNode);
            request.Add(StunType.Username, username.Bytes, 0, username.Length);
            if (_mode == LongTerm)
            {
                request.Add(StunType.Realm, _realm, 0, _realmLength);
                request.Add(StunType.Nonce, _nonce, 0, _nonceLength);
            }

            SetKey();
            request.AddIntegrity(_hmac, _mode == Padded);
        }

        /// <summary>Tells whether a Binding Response is to be believed (RFC 3489 9.4).</summary>
        /// <param name="response">The response.</param>
        /// <returns>Whether it has the code that a request with one calls for.</returns>
        public bool IsAuthentic(StunReader response)
        {
            if (_mode == None)
            {
                return true;
            }

            SetKey();
            return response.IsAuthentic(_hmac, _mode == Padded);
        }

        private void SetKey()
        {
            if (_mode != LongTerm)
            {
                ValueBuffer secret = _model.GetSetting(_passwordNode);
                _hmac.SetKey(secret.Bytes, 0, secret.Length);
                return;
            }

            var md5 = new Md5();
            byte[] key = new byte[Md5.Size];
            ValueBuffer username = _model.GetSetting(_usernameNode);
            md5.Add(username.Bytes, 0, username.Length);
            md5.Add((byte)':');
            md5.Add(_realm, 0, _realmLength);
            md5.Add((byte)':');
            ValueBuffer password = _model.GetSetting(_passwordNode);
            md5.Add(password.Bytes, 0, password.Length);
            md5.Finish(key, 0);
            _hmac.SetKey(key, 0, key.Length);
        }
    }
}
