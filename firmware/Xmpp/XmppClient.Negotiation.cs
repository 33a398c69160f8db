using System;
using System.IO;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.Xmpp
{
    // From the opened stream to a bound resource, and what comes then.
    public sealed partial class XmppClient
    {
        private const int NonceBytes = 18;

        private void Take(XmppEvent found, long now, bool isBusy)
        {
            switch (found)
            {
                case XmppEvent.Opened:
                case XmppEvent.Other:
                    Received += found == XmppEvent.Other ? 1 : 0;
                    break;
                case XmppEvent.Closed:
                    throw new ProtocolException(Reason.XmppLost, "the server has closed the stream");
                case XmppEvent.Features:
                    Expect(State.Opening);
                    TakeFeatures();
                    break;
                case XmppEvent.Proceed:
                    Expect(State.Securing);
                    Secure();
                    break;
                case XmppEvent.TlsFailure:
                    throw new ProtocolException(Reason.XmppRefused, "TLS");
                case XmppEvent.SaslFailure:
                    throw new ProtocolException(Reason.XmppAuthentication, "the server refuses user name and password");
                case XmppEvent.Challenge:
                    TakeChallenge();
                    break;
                case XmppEvent.Success:
                    TakeSuccess();
                    break;
                default:
                    Received++;
                    TakeIq(now, isBusy);
                    break;
            }
        }

        private void Expect(State state)
        {
            if (_state != state)
            {
                throw new ProtocolException(Reason.XmppStream, -1);
            }
        }

        private void TakeFeatures()
        {
            if (_isAuthenticated)
            {
                if (!_reader.HasBind)
                {
                    throw new ProtocolException(Reason.XmppRefused, "a resource");
                }

                _writer.Bind(_settings.Resource, 0, _settings.Resource.Length);
                Await(State.Binding);
            }
            else if (!IsSecure && (_settings.UsesTls || _reader.IsTlsRequired))
            {
                if (!_reader.HasTls)
                {
                    // Somebody on the way may have taken the offer out: without TLS nothing more is said.
                    throw new ProtocolException(Reason.XmppRefused, "TLS");
                }

                _writer.StartTls();
                Await(State.Securing);
            }
            else if (_reader.HasScram)
            {
                byte[] nonce = new byte[Base64.EncodedLength(NonceBytes)];
                byte[] random = new byte[NonceBytes];
                _entropy.Fill(random, 0, random.Length);
                Base64.Encode(random, 0, random.Length, nonce, 0);
                if (!_scram.Begin(_settings.Username, nonce))
                {
                    throw new ProtocolException(Reason.XmppAuthentication, "the user name is too long");
                }

                _writer.Authenticate("SCRAM-SHA-1", _scram.Message, _scram.MessageOffset, _scram.MessageLength);
                Await(State.Challenging);
            }
            else if (_reader.HasPlain && IsSecure)
            {
                SendPlain();
            }
            else
            {
                // A password never goes over a connection that others can read.
                throw new ProtocolException(Reason.XmppRefused, "SCRAM-SHA-1, or PLAIN inside TLS");
            }
        }

        /// <summary>RFC 4616: no authorization identity, user name, password.</summary>
        private void SendPlain()
        {
            byte[] username = _settings.Username;
            byte[] password = _settings.GetPassword();
            byte[] message = new byte[2 + username.Length + password.Length];
            Array.Copy(username, 0, message, 1, username.Length);
            Array.Copy(password, 0, message, 2 + username.Length, password.Length);
            _writer.Authenticate("PLAIN", message, 0, message.Length);
            Array.Clear(message, 0, message.Length);
            Await(State.Succeeding);
        }

        private void Secure()
        {
            byte[] domain = _settings.Domain;
            try
            {
                // What else has come unprotected goes with the reader's reset, before a byte of it is looked at.
                _connection.StartTls(Encoding.UTF8.GetString(domain, 0, domain.Length), Limits.XmppPatience);
            }
            catch (IOException failure)
            {
                throw new ProtocolException(Reason.XmppLost, failure.Message);
            }

            IsSecure = true;
            OpenStream();
        }

        private void TakeChallenge()
        {
            int length = DecodeText();
            if (_state == State.Challenging && length > 0)
            {
                if (!_scram.TakeChallenge(_reader.Text.Bytes, _reader.Text.Offset, length, _settings.GetPassword()))
                {
                    throw new ProtocolException(Reason.XmppAuthentication, "the challenge is malformed, or asks too little or too much");
                }

                _state = State.Deriving;
                return;
            }

            Expect(State.Proving);
            Verify(length);
            _writer.Respond(_reader.Text.Bytes, 0, 0);
            Await(State.Succeeding);
        }

        private void Derive()
        {
            if (_scram.Derive(Limits.ScramStep))
            {
                _writer.Respond(_scram.Message, _scram.MessageOffset, _scram.MessageLength);
                Await(State.Proving);
            }
        }

        private void TakeSuccess()
        {
            int length = DecodeText();
            if (_state == State.Proving)
            {
                Verify(length);
            }
            else
            {
                Expect(State.Succeeding);
            }

            _isAuthenticated = true;
            _scram.End();
            OpenStream();
        }

        private void Verify(int length)
        {
            if (length <= 0 || !_scram.Verify(_reader.Text.Bytes, _reader.Text.Offset, length))
            {
                throw new ProtocolException(Reason.XmppAuthentication, "the server does not know the password");
            }
        }

        /// <returns>How many bytes there are, or -1 if it is no base64.</returns>
        private int DecodeText()
        {
            XmppText text = _reader.Text;
            bool isEmpty = text.Length == 1 && text.Bytes[text.Offset] == '=';
            return isEmpty ? 0 : Base64.Decode(text.Bytes, text.Offset, text.Length);
        }

        private void TakeIq(long now, bool isBusy)
        {
            IqType type = _reader.Type;
            ReceivedErrors += type == IqType.Error ? 1 : 0;
            if (type == IqType.Get || type == IqType.Set)
            {
                if (_state == State.Bound && _reader.Id.Length > 0)
                {
                    Answer(type == IqType.Get, now, isBusy);
                }
            }
            else if (_state == State.Binding && IsId(XmppWriter.BindId))
            {
                if (type != IqType.Result || _reader.Payload != IqPayload.Bind || _reader.Text.Length == 0)
                {
                    throw new ProtocolException(Reason.XmppRefused, "the resource");
                }

                SetJabberId(_reader.Text);
                if (_reader.IsSessionRequired)
                {
                    _writer.StartSession();
                    Await(State.Starting);
                }
                else
                {
                    Ready(now);
                }
            }
            else if (_state == State.Starting && IsId(XmppWriter.SessionId))
            {
                if (type != IqType.Result)
                {
                    throw new ProtocolException(Reason.XmppRefused, "a session");
                }

                Ready(now);
            }
        }

        private void Ready(long now)
        {
            _writer.Present();
            Transmitted++;
            _sent = now;
            _failures = 0;
            _servers.Restart();
            _state = State.Bound;
            SetStatus(XmppStatus.Enabled);
            _log.Write(LogLevel.Information, "connected to the XMPP server " + _servers.Host);
        }

        private void Answer(bool isGet, long now, bool isBusy)
        {
            Transmitted++;
            _sent = now;
            bool isAccepted = isGet && _reader.Payload == IqPayload.Ping;
            if (isAccepted)
            {
                _writer.Result(_reader.Id, _reader.From);
            }
            else if (isGet && _reader.Payload == IqPayload.ConnectionRequest)
            {
                isAccepted = _gate.Answer(_reader, _writer, now, isBusy);
            }
            else if (_reader.Payload == IqPayload.Malformed || _reader.Payload == IqPayload.None)
            {
                _writer.Error(_reader.Id, _reader.From, "modify", "bad-request");
            }
            else
            {
                // RFC 6120 8.4: what is not understood.
                _writer.Error(_reader.Id, _reader.From, "cancel", "service-unavailable");
            }

            TransmittedErrors += isAccepted ? 0 : 1;
        }

        private bool IsId(string id)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(id);
            return _reader.Id.IsSame(bytes, bytes.Length);
        }

        private void SetJabberId(XmppText text)
        {
            if (JabberId == null || !text.IsSame(JabberId, JabberId.Length))
            {
                byte[] jabberId = new byte[text.Length];
                Array.Copy(text.Bytes, text.Offset, jabberId, 0, text.Length);
                JabberId = jabberId;
            }
        }
    }
}
