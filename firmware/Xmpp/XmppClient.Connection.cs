using System.IO;
using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.Xmpp
{
    // The connection itself: how it begins, is read, is kept and ends.
    public sealed partial class XmppClient
    {
        private void Connect()
        {
            if (_settings.IsMisconfigured)
            {
                // Nothing is tried before a setting changes.
                _due = Never;
                SetStatus(XmppStatus.Misconfigured);
                throw new ProtocolException(Reason.XmppRefused, "user name, domain or server is missing");
            }

            if (_servers.Choose(Random()))
            {
                _failures = 0;
            }

            SetStatus(XmppStatus.Connecting);
            Received = 0;
            Transmitted = 0;
            ReceivedErrors = 0;
            TransmittedErrors = 0;
            try
            {
                _connection = _connector.Connect(_servers.Host, _servers.Port, Limits.XmppPatience);
            }
            catch (IOException failure)
            {
                SetStatus(XmppStatus.ServerNotPresent);
                throw new ProtocolException(Reason.XmppLost, failure.Message);
            }

            _isAuthenticated = false;
            _output.Connection = _connection;
            _writer.Reset(_output);
            OpenStream();
        }

        private void OpenStream()
        {
            _reader.Reset();
            _writer.Open(_settings.Domain);
            Await(State.Opening);
        }

        private void Await(State state)
        {
            _state = state;
            _due = _clock.Uptime + Limits.XmppPatience;
        }

        /// <returns>Whether more may have come.</returns>
        private bool Receive(long now, bool isBusy)
        {
            int left = Limits.XmppPoll;
            while (_state != State.Deriving)
            {
                if (_state == State.Bound && now < _gate.CheckDue)
                {
                    return false;
                }

                XmppEvent found = _reader.Next();
                if (found != XmppEvent.None)
                {
                    Take(found, now, isBusy);
                    _reader.Forget();
                    continue;
                }

                if (left <= 0)
                {
                    return true;
                }

                int read = _connection.Read(_reader.Input.Buffer, 0, Limits.XmppInput);
                if (read <= 0)
                {
                    if (read == 0)
                    {
                        throw new ProtocolException(Reason.XmppLost, -1);
                    }

                    return false;
                }

                left -= read;
                _reader.Input.Put(read);
            }

            return true;
        }

        /// <returns>When the next keep-alive is due, or <see cref="Never"/>.</returns>
        private long KeepAlive(long now)
        {
            if (_settings.KeepAlive == 0)
            {
                return Never;
            }

            if (now - _sent >= _settings.KeepAlive)
            {
                _writer.Space();
                _sent = now;
            }

            return _sent + _settings.KeepAlive;
        }

        private void Fail(ProtocolException failure)
        {
            bool isHopeless = Status == XmppStatus.Misconfigured;
            if (_state == State.Bound)
            {
                _failures = 0;
                _servers.Restart();
            }

            Disconnect(false);
            _state = State.Waiting;
            if (isHopeless)
            {
                _log.Write(LogLevel.Warning, failure.Message);
                return;
            }

            if (Status != XmppStatus.ServerNotPresent)
            {
                SetStatus(failure.Reason == Reason.XmppAuthentication ? XmppStatus.AuthenticationFailure : XmppStatus.Error);
            }

            _failures++;
            long wait = _settings.RetryWait(_failures, Random());
            _due = _clock.Uptime + wait;
            _log.Write(LogLevel.Warning, failure.Message + "; next try in " + ((wait + 999) / 1000).ToString() + " s");
        }

        private void Disconnect(bool isPolite)
        {
            if (_connection == null)
            {
                return;
            }

            try
            {
                if (isPolite && _state != State.Securing)
                {
                    _writer.Close();
                }
            }
            catch (ProtocolException)
            {
                // It is gone already.
            }

            _connection.Close();
            _connection = null;
            _scram.End();
            IsSecure = false;
        }
    }
}
