using NanoCwmp.ConnectionRequests;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Stun
{
    /// <summary>
    /// Decides about connection requests over UDP (TR-069 G.2.2). An authentic one is accepted once, however many copies come
    /// and whenever; of all others nobody hears anything (R354).
    /// </summary>
    /// <remarks>
    /// The signed text has no separators, so that digits can move from one value to the next under the same signature.
    /// Therefore a timestamp has exactly ten digits, and within one second signatures are compared besides identifiers. The
    /// last timestamp is kept over restarts with a hash of the credentials: with new ones it begins anew, which an ACS can
    /// use whose clock was ahead.
    /// </remarks>
    public sealed class UdpRequestServer
    {
        private const int TimestampDigits = 10;
        private const int RecordSize = 12;
        private const int HashAt = 8;

        private readonly ParameterModel _model;
        private readonly ConnectionRequestLimit _limit;
        private readonly ILogSink _log;
        private readonly int _usernameNode;
        private readonly int _passwordNode;
        private UdpRequest _request;
        private HmacSha1 _hmac;
        private byte[] _code;
        private byte[] _digits;
        private byte[] _key;
        private byte[] _record;
        private int[] _ids;
        private int[] _codes;
        private bool _isNew;
        private int _count;

        /// <summary>Initializes a new instance of the <see cref="UdpRequestServer"/> class.</summary>
        /// <param name="model">Has the credentials, and a log for the last request.</param>
        /// <param name="limit">Counts requests, those that come in other ways too.</param>
        /// <param name="log">Is told of requests.</param>
        public UdpRequestServer(ParameterModel model, ConnectionRequestLimit limit, ILogSink log)
        {
            _model = model;
            _limit = limit;
            _log = log;
            _usernameNode = model.NodeOf("Device.ManagementServer.ConnectionRequestUsername");
            _passwordNode = model.NodeOf("Device.ManagementServer.ConnectionRequestPassword");
        }

        /// <summary>Decides about a datagram. Changes nothing in the model, so that it can be called during a session.</summary>
        /// <param name="buffer">Holds it from its first place on; it is changed.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>Whether it is a request that a session has to follow.</returns>
        public bool Take(byte[] buffer, int count, long now)
        {
            Prepare();
            if (!_request.Read(buffer, count)
                || _request.LengthOf(UdpRequest.Timestamp) != TimestampDigits
                || !IsDecimal(buffer, UdpRequest.Timestamp)
                || !IsDecimal(buffer, UdpRequest.Id)
                || !NumberText.TryRead(buffer, _request.OffsetOf(UdpRequest.Timestamp), TimestampDigits, out long timestamp)
                || !TryHashCredentials(buffer, out int credentials))
            {
                return false;
            }

            Adopt(credentials);
            long last = BigEndian.Get64(_record, 0);
            int id = HashOf(buffer, UdpRequest.Id);

            // Of an earlier second only the last identifier counts (R353).
            int first = timestamp > last && _count > 0 ? _count - 1 : 0;
            if (timestamp < last || IsKnown(_ids, first, id) || (timestamp == last && _count == _ids.Length)
                || !IsSigned(buffer))
            {
                return false;
            }

            int code = BigEndian.GetSigned32(_code, 0);
            if (IsKnown(_codes, 0, code) || !_limit.Admit(now))
            {
                return false;
            }

            if (timestamp > last)
            {
                _count = 0;
            }

            _ids[_count] = id;
            _codes[_count] = code;
            _count++;
            _isNew = true;
            BigEndian.Put64(_record, 0, timestamp);
            _log.Write(LogLevel.Information, "connection request over UDP accepted");
            return true;
        }

        /// <summary>Makes the last timestamp durable, if there is a new one. Not during a session.</summary>
        public void Keep()
        {
            if (!_isNew)
            {
                return;
            }

            _isNew = false;
            SetTransaction transaction = _model.Transaction;
            transaction.Begin();
            transaction.Stage(_key, _key.Length, _record, RecordSize);

            // If it cannot be kept, it is known until the next restart.
            transaction.Commit();
        }

        /// <summary>Makes what a device does not need that never gets a request, and reads the last timestamp.</summary>
        private void Prepare()
        {
            if (_request != null)
            {
                return;
            }

            _request = new UdpRequest();
            _hmac = new HmacSha1();
            _code = new byte[HmacSha1.Size];
            _digits = new byte[2 * HmacSha1.Size];
            _key = new byte[] { StoreKey.UdpRequest };
            _record = new byte[RecordSize];
            _ids = new int[Limits.UdpRequests];
            _codes = new int[Limits.UdpRequests];

            // What was accepted in that second is not known any more: nothing of it is accepted again.
            bool isStored = _model.Log.Read(_key, 0, _key.Length, _record, 0) == RecordSize;
            BigEndian.Put64(_record, 0, isStored ? BigEndian.Get64(_record, 0) + 1 : 0);
        }

        /// <returns>Whether the user name is the right one, and there is a password.</returns>
        private bool TryHashCredentials(byte[] buffer, out int hash)
        {
            hash = Fnv1a.Start;
            ValueBuffer username = _model.GetSetting(_usernameNode);
            int at = _request.OffsetOf(UdpRequest.Username);
            bool isUser = username.Length > 0 && username.Length == _request.LengthOf(UdpRequest.Username);
            for (int i = 0; isUser && i < username.Length; i++)
            {
                isUser = buffer[at + i] == username.Bytes[i];
            }

            if (!isUser)
            {
                return false;
            }

            hash = Fnv1a.Add(hash, username.Bytes, 0, username.Length);
            ValueBuffer password = _model.GetSetting(_passwordNode);
            hash = Fnv1a.Add(hash, password.Bytes, 0, password.Length);
            return password.Length > 0;
        }

        /// <summary>Forgets the last timestamp, unless it was signed with the same credentials.</summary>
        private void Adopt(int credentials)
        {
            if (BigEndian.GetSigned32(_record, HashAt) != credentials)
            {
                BigEndian.Put64(_record, 0, 0);
                BigEndian.Put32(_record, HashAt, credentials);
                _count = 0;
            }
        }

        /// <summary>Compares the signature with the right one. Takes the same time wherever the first difference is.</summary>
        private bool IsSigned(byte[] buffer)
        {
            if (_request.LengthOf(UdpRequest.Signature) != _digits.Length)
            {
                return false;
            }

            ValueBuffer password = _model.GetSetting(_passwordNode);
            _hmac.SetKey(password.Bytes, 0, password.Length);
            for (int field = UdpRequest.Timestamp; field <= UdpRequest.Nonce; field++)
            {
                _hmac.Add(buffer, _request.OffsetOf(field), _request.LengthOf(field));
            }

            _hmac.Finish(_code, 0);
            HexText.Write(_code, 0, _code.Length, _digits, 0);
            int at = _request.OffsetOf(UdpRequest.Signature);
            int difference = 0;
            for (int i = 0; i < _digits.Length; i++)
            {
                difference |= HttpText.ToLower(buffer[at + i]) ^ _digits[i];
            }

            return difference == 0;
        }

        private bool IsDecimal(byte[] buffer, int field)
        {
            int at = _request.OffsetOf(field);
            int end = at + _request.LengthOf(field);
            while (at < end && buffer[at] >= '0' && buffer[at] <= '9')
            {
                at++;
            }

            return at == end;
        }

        private int HashOf(byte[] buffer, int field)
        {
            return Fnv1a.Add(Fnv1a.Start, buffer, _request.OffsetOf(field), _request.LengthOf(field));
        }

        private bool IsKnown(int[] values, int first, int value)
        {
            for (int i = first; i < _count; i++)
            {
                if (values[i] == value)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
