using System;
using NanoCwmp.Core;

namespace NanoCwmp.Xmpp
{
    /// <summary>
    /// The client's side of SCRAM-SHA-1 (RFC 5802) without channel binding. The derived keys are kept for the next time, as
    /// section 5.1 allows: they cost thousands of hashes. Names and passwords go as they are: SASLprep (RFC 4013) changes
    /// nothing in ASCII, and the platform has no table for the rest.
    /// </summary>
    public sealed class ScramSha1
    {
        // "n,,", which is no part of what is signed.
        private const int FirstHead = 3;

        // ",p=" and a hash in base64.
        private const int ProofLength = 31;

        private static readonly byte[] s_start = Ascii.Bytes("n,,n=");
        private static readonly byte[] s_nonce = Ascii.Bytes(",r=");
        private static readonly byte[] s_final = Ascii.Bytes("c=biws,r=");
        private static readonly byte[] s_proof = Ascii.Bytes(",p=");
        private static readonly byte[] s_clientKey = Ascii.Bytes("Client Key");
        private static readonly byte[] s_serverKey = Ascii.Bytes("Server Key");

        private readonly byte[] _clientKey = new byte[HmacSha1.Size];
        private readonly byte[] _serverKey = new byte[HmacSha1.Size];
        private readonly byte[] _scratch = new byte[HmacSha1.Size];
        private readonly byte[] _salt = new byte[Limits.ScramSalt];

        // What an exchange works with, from its beginning to its end.
        private HmacSha1 _hmac;
        private Sha1 _sha;
        private Pbkdf2 _derivation;
        private byte[] _text;

        private int _saltLength;
        private int _iterations;
        private bool _hasKeys;
        private int _length;
        private int _nonceAt;
        private int _nonceEnd;
        private int _proofAt;

        /// <summary>Gets the buffer of the message to send.</summary>
        public byte[] Message
        {
            get { return _text; }
        }

        /// <summary>Gets where the message to send begins.</summary>
        public int MessageOffset { get; private set; }

        /// <summary>Gets how many bytes the message to send has.</summary>
        public int MessageLength { get; private set; }

        /// <summary>Forgets the derived keys: the password may be another one.</summary>
        public void Forget()
        {
            _hasKeys = false;
            Array.Clear(_clientKey, 0, _clientKey.Length);
            Array.Clear(_serverKey, 0, _serverKey.Length);
        }

        /// <summary>Ends an exchange, however far it has come, and gives back all that it took but the keys.</summary>
        public void End()
        {
            _hmac = null;
            _sha = null;
            _derivation = null;
            _text = null;
        }

        /// <summary>Begins, and makes the client's first message.</summary>
        /// <param name="username">The user name.</param>
        /// <param name="nonce">The client's nonce: printable ASCII without a comma.</param>
        /// <returns>Whether there is room for it.</returns>
        public bool Begin(byte[] username, byte[] nonce)
        {
            _hmac = new HmacSha1();
            _sha = new Sha1();
            _derivation = new Pbkdf2(_hmac);
            _text = new byte[Limits.ScramText];
            _length = 0;
            bool fits = Append(s_start, 0, s_start.Length);
            for (int i = 0; i < username.Length && fits; i++)
            {
                // "," and "=" stand for something else in the message (RFC 5802 5.1).
                int c = username[i];
                fits = c == ',' ? Append('=') && Append('2') && Append('C')
                    : c == '=' ? Append('=') && Append('3') && Append('D')
                    : Append(c);
            }

            fits = fits && Append(s_nonce, 0, s_nonce.Length);
            _nonceAt = _length;
            fits = fits && Append(nonce, 0, nonce.Length);
            _nonceEnd = _length;
            MessageOffset = 0;
            MessageLength = _length;
            return fits;
        }

        /// <summary>
        /// Takes the server's first message: nonce, salt and iteration count. Extensions behind them mean nothing; one before them is
        /// mandatory, and refused (RFC 5802 5.1).
        /// </summary>
        /// <param name="message">Holds the message; decoded from base64. It is changed.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <param name="password">The password.</param>
        /// <returns>Whether it is right; then <see cref="Derive"/> comes next.</returns>
        public bool TakeChallenge(byte[] message, int offset, int count, byte[] password)
        {
            int end = offset + count;
            int salt = FieldEnd(message, offset, end, 'r') + 1;
            int iterations = FieldEnd(message, salt, end, 's') + 1;
            int last = FieldEnd(message, iterations, end, 'i');
            int nonceLength = salt - 1 - offset - 2;
            if (salt == 0 || iterations == 0 || last < 0 || !IsOwnNonce(message, offset + 2, nonceLength)
                || !NumberText.TryRead(message, iterations + 2, last - iterations - 2, out long number)
                || number < Limits.ScramIterationsMinimum || number > Limits.ScramIterations
                || !Append(',') || !Append(message, offset, count) || !Append(','))
            {
                return false;
            }

            // What the server's nonce adds to the client's own comes back in the client's final message.
            _proofAt = _length;
            if (!Append(s_final, 0, s_final.Length) || !Append(message, offset + 2, nonceLength))
            {
                return false;
            }

            int saltLength = Base64.Decode(message, salt + 2, iterations - 1 - salt - 2);
            if (saltLength <= 0 || saltLength > _salt.Length)
            {
                return false;
            }

            UseSalt(message, salt + 2, saltLength, (int)number, password);
            return true;
        }

        /// <summary>Does some of the work of deriving the keys, then makes the client's final message.</summary>
        /// <param name="iterations">How many iterations at most.</param>
        /// <returns>Whether the message is there.</returns>
        public bool Derive(int iterations)
        {
            if (!_hasKeys)
            {
                if (!_derivation.Step(iterations))
                {
                    return false;
                }

                byte[] salted = _derivation.Key;
                _hmac.SetKey(salted, 0, salted.Length);
                Code(s_clientKey, 0, s_clientKey.Length, _clientKey);
                Code(s_serverKey, 0, s_serverKey.Length, _serverKey);
                Array.Clear(salted, 0, salted.Length);
                _hasKeys = true;
            }

            // ClientProof = ClientKey XOR HMAC(H(ClientKey), AuthMessage), and the AuthMessage is all but the "n,,".
            _sha.Add(_clientKey, 0, _clientKey.Length);
            _sha.Finish(_scratch, 0);
            _hmac.SetKey(_scratch, 0, _scratch.Length);
            Code(_text, FirstHead, _length - FirstHead, _scratch);
            for (int i = 0; i < _scratch.Length; i++)
            {
                _scratch[i] = (byte)(_scratch[i] ^ _clientKey[i]);
            }

            // The server's signature is made of the same text, so that it is checked before the proof goes behind it.
            _hmac.SetKey(_serverKey, 0, _serverKey.Length);
            int withoutProof = _length;
            s_proof.CopyTo(_text, withoutProof);
            int length = withoutProof + s_proof.Length;
            length += Base64.Encode(_scratch, 0, _scratch.Length, _text, length);
            Code(_text, FirstHead, withoutProof - FirstHead, _scratch);
            MessageOffset = _proofAt;
            MessageLength = length - _proofAt;
            return true;
        }

        /// <summary>Checks the server's final message: only who knows the keys can have made it.</summary>
        /// <param name="message">Holds the message; decoded from base64. It is changed.</param>
        /// <param name="offset">Where it begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <returns>Whether the server has proved itself.</returns>
        public bool Verify(byte[] message, int offset, int count)
        {
            int end = FieldEnd(message, offset, offset + count, 'v');
            if (end < 0 || Base64.Decode(message, offset + 2, end - offset - 2) != _scratch.Length)
            {
                return false;
            }

            int difference = 0;
            for (int i = 0; i < _scratch.Length; i++)
            {
                difference |= message[offset + 2 + i] ^ _scratch[i];
            }

            return difference == 0;
        }

        private static int FieldEnd(byte[] message, int offset, int end, int name)
        {
            if (end - offset < 3 || message[offset] != name || message[offset + 1] != '=')
            {
                return -1;
            }

            int at = offset + 2;
            while (at < end && message[at] != ',')
            {
                at++;
            }

            return at;
        }

        private bool IsOwnNonce(byte[] message, int offset, int count)
        {
            int own = _nonceEnd - _nonceAt;
            if (count <= own)
            {
                return false;
            }

            int i = 0;
            while (i < own && message[offset + i] == _text[_nonceAt + i])
            {
                i++;
            }

            return i == own;
        }

        private void UseSalt(byte[] salt, int offset, int count, int iterations, byte[] password)
        {
            bool isSame = _hasKeys && count == _saltLength && iterations == _iterations;
            for (int i = 0; i < count && isSame; i++)
            {
                isSame = salt[offset + i] == _salt[i];
            }

            if (!isSame)
            {
                Forget();
                Array.Copy(salt, offset, _salt, 0, count);
                _saltLength = count;
                _iterations = iterations;
                _derivation.Start(password, salt, offset, count, iterations);
            }
        }

        private void Code(byte[] message, int offset, int count, byte[] code)
        {
            _hmac.Start();
            _hmac.Add(message, offset, count);
            _hmac.Finish(code, 0);
        }

        private bool Append(byte[] bytes, int offset, int count)
        {
            if (count > _text.Length - ProofLength - _length)
            {
                return false;
            }

            Array.Copy(bytes, offset, _text, _length, count);
            _length += count;
            return true;
        }

        private bool Append(int c)
        {
            if (_length >= _text.Length - ProofLength)
            {
                return false;
            }

            _text[_length++] = (byte)c;
            return true;
        }
    }
}
