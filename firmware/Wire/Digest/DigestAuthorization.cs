using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Wire.Digest
{
    /// <summary>
    /// Writes the Authorization headers that answer a Digest challenge (RFC 2617, RFC 7616 with MD5): the first, and those of
    /// the following requests, which differ in their nonce count.
    /// </summary>
    public sealed class DigestAuthorization
    {
        private const string UsernameText = "Authorization: Digest username=";
        private const string RealmText = ", realm=";
        private const string NonceText = ", nonce=";
        private const string UriText = ", uri=";
        private const string Md5Text = ", algorithm=MD5";
        private const string Md5SessionText = ", algorithm=MD5-sess";
        private const string CountText = ", qop=auth, nc=";
        private const string CnonceText = ", cnonce=";
        private const string ResponseText = ", response=";
        private const string OpaqueText = ", opaque=";
        private const string LineEndText = "\r\n";
        private static readonly byte[] s_auth = Ascii.Bytes("auth");

        private readonly Md5 _md5 = new Md5();
        private readonly byte[] _hash = new byte[Md5.Size];
        private readonly byte[] _secret = new byte[2 * Md5.Size];
        private readonly byte[] _request = new byte[2 * Md5.Size];
        private readonly byte[] _digits = new byte[2 * Md5.Size];
        private readonly byte[] _countText = new byte[8];
        private Challenge _challenge;
        private byte[] _user;
        private int _count;

        /// <summary>Gets or sets the client's part of the responses; another one for each TCP connection (R042).</summary>
        public byte[] Cnonce { get; set; }

        /// <summary>Starts to answer a challenge. The password is not kept, only the hash that it goes into.</summary>
        /// <param name="challenge">The challenge; it stays as it is until the next start.</param>
        /// <param name="username">The user name.</param>
        /// <param name="password">The password.</param>
        public void Start(Challenge challenge, byte[] username, byte[] password)
        {
            if (challenge.IsNewNonce)
            {
                _count = 0;
            }

            _challenge = challenge;
            _user = username;
            _md5.Add(username, 0, username.Length);
            _md5.Add((byte)':');
            _md5.Add(challenge.Text, 0, challenge.RealmLength);
            _md5.Add((byte)':');
            _md5.Add(password, 0, password.Length);
            Finish(_secret);
        }

        /// <summary>Writes the header line for one request.</summary>
        /// <param name="writer">Takes the line.</param>
        /// <param name="method">The method of the request.</param>
        /// <param name="uri">Its target, as in its request line.</param>
        public void Write(HeaderWriter writer, byte[] method, byte[] uri)
        {
            Challenge challenge = _challenge;
            _count++;
            HexText.Write(_count, _countText, 0);
            writer.Append(UsernameText);
            writer.AppendQuoted(_user, 0, _user.Length);
            writer.Append(RealmText);
            writer.AppendQuoted(challenge.Text, 0, challenge.RealmLength);
            writer.Append(NonceText);
            writer.AppendQuoted(challenge.Text, challenge.RealmLength, challenge.NonceLength);
            writer.Append(UriText);
            writer.AppendQuoted(uri, 0, uri.Length);
            if (challenge.HasAlgorithm)
            {
                writer.Append(challenge.IsSession ? Md5SessionText : Md5Text);
            }

            if (challenge.HasQop)
            {
                writer.Append(CountText);
                writer.Append(_countText);
            }

            // Without qop there is no cnonce in RFC 2617, but without a cnonce there is no MD5-sess.
            if (challenge.HasQop || challenge.IsSession)
            {
                writer.Append(CnonceText);
                writer.AppendQuoted(Cnonce, 0, Cnonce.Length);
            }

            ComputeResponse(method, uri);
            writer.Append(ResponseText);
            writer.AppendQuoted(_digits, 0, _digits.Length);
            if (challenge.OpaqueLength >= 0)
            {
                writer.Append(OpaqueText);
                writer.AppendQuoted(challenge.Text, challenge.RealmLength + challenge.NonceLength, challenge.OpaqueLength);
            }

            writer.Append(LineEndText);
        }

        /// <summary>RFC 2617 3.2.2.1 to 3.2.2.3.</summary>
        private void ComputeResponse(byte[] method, byte[] uri)
        {
            _md5.Add(method, 0, method.Length);
            AddField(uri);
            Finish(_request);
            byte[] secret = _secret;
            if (_challenge.IsSession)
            {
                _md5.Add(secret, 0, secret.Length);
                AddNonce();
                AddField(Cnonce);
                Finish(_digits);
                secret = _digits;
            }

            _md5.Add(secret, 0, secret.Length);
            AddNonce();
            if (_challenge.HasQop)
            {
                AddField(_countText);
                AddField(Cnonce);
                AddField(s_auth);
            }

            AddField(_request);
            Finish(_digits);
        }

        private void AddNonce()
        {
            _md5.Add((byte)':');
            _md5.Add(_challenge.Text, _challenge.RealmLength, _challenge.NonceLength);
        }

        private void AddField(byte[] field)
        {
            _md5.Add((byte)':');
            _md5.Add(field, 0, field.Length);
        }

        /// <summary>Ends a hash as the hexadecimal digits that the next hash takes.</summary>
        private void Finish(byte[] digits)
        {
            _md5.Finish(_hash, 0);
            HexText.Write(_hash, 0, Md5.Size, digits, 0);
        }
    }
}
