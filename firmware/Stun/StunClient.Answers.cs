using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.Stun
{
    /// <content>What follows from the server's answers.</content>
    public sealed partial class StunClient
    {
        /// <returns>Whether a datagram is the server's valid answer to the request that is open.</returns>
        private bool IsAnswer(int count, IpEndpoint from)
        {
            return (_state == Binding || _state == Probing)
                && from.Address == _server.Address && from.Port == _server.Port
                && _reader.Read(_buffer, count) && _reader.IsOf(_transaction.Id)
                && (_reader.Type == StunType.BindingErrorResponse
                    || (_reader.Type == StunType.BindingResponse && _reader.HasMapped && _credentials.IsAuthentic(_reader)));
        }

        private void ReceiveSecondary(long now)
        {
            int count = 0;
            for (int i = 0; count >= 0 && i < Limits.UdpDatagrams && _state == Probing; i++)
            {
                count = _secondary.Receive(_buffer, _source);
                if (count < 0 || !IsAnswer(count, _source))
                {
                    continue;
                }

                if (_reader.Type == StunType.BindingErrorResponse)
                {
                    Refused(now);
                }
                else
                {
                    // The server has taken no notice of RESPONSE-ADDRESS, as one of RFC 5389 does.
                    _keepAlive.Stop();
                    EndProbe(false, now);
                }
            }
        }

        private void Refused(long now)
        {
            if (_credentials.Challenge(_reader, _buffer))
            {
                _transaction.Start(now);
            }
            else if (_state == Probing)
            {
                _keepAlive.Stop();
                EndProbe(false, now);
            }
            else
            {
                Fail("the STUN server refuses with error " + _reader.ErrorCode.ToString(), now);
            }
        }

        /// <summary>After a probe the binding is used, or made anew if it was lost.</summary>
        private void EndProbe(bool isAlive, long now)
        {
            CloseSecondary();
            if (_keepAlive.IsSearching && isAlive)
            {
                _keepAlive.Alive();
            }
            else if (_keepAlive.IsSearching)
            {
                _keepAlive.Lost();
            }

            _isAfterProbe = true;
            Ask(false, now);
        }

        private void Bound(long now)
        {
            bool isNew = !HasBinding || MappedAddress != _reader.MappedAddress || MappedPort != _reader.MappedPort;
            if (isNew)
            {
                if (HasBinding && !_isAfterProbe)
                {
                    _keepAlive.Shorten();
                }

                HasBinding = true;
                MappedAddress = _reader.MappedAddress;
                MappedPort = _reader.MappedPort;
                IsChanged = true;
            }

            _hasFailed = false;
            _isAfterProbe = false;
            _isToTell = isNew || (_isToTell && !_isTelling);
            if (_isToTell && !_isTelling)
            {
                Ask(true, now);
                return;
            }

            _state = Waiting;
            long wait = IsNatDetected && _keepAlive.IsSearching ? _keepAlive.Candidate : _keepAlive.Period;
            _due = now + (_isToTell ? Limits.StunPause : wait);
        }
    }
}
