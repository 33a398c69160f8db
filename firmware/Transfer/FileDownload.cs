using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Model;

namespace NanoCwmp.Transfer
{
    /// <summary>
    /// Brings one file to its target, in steps: by one GET if it can, by further ones of the rest (RFC 7233) where a connection
    /// breaks. It holds one buffer of the file at a time.
    /// </summary>
    public sealed class FileDownload
    {
        // What a target takes in any piece but the last.
        private const int Unit = 256;

        private readonly IClock _clock;
        private readonly IFileTarget _target;
        private readonly FileConnection _connection;
        private readonly byte[] _buffer;
        private readonly FileAttempts _attempts = new FileAttempts(true);
        private int _filled;
        private long _due;
        private bool _isReceiving;
        private bool _isSettling;

        /// <summary>Initializes a new instance of the <see cref="FileDownload"/> class.</summary>
        /// <param name="connection">Leads to the file.</param>
        /// <param name="clock">Bounds a step.</param>
        /// <param name="target">Takes the file; open, or recovered.</param>
        /// <param name="buffer">Takes the pieces; the connection may use it for its requests.</param>
        public FileDownload(FileConnection connection, IClock clock, IFileTarget target, byte[] buffer)
        {
            _connection = connection;
            _clock = clock;
            _target = target;
            _buffer = buffer;
            _connection.ValidatorLength = target.ReadValidator(connection.Validator);
        }

        /// <summary>Gets how it has ended, after <see cref="TransferStep.Ended"/>.</summary>
        public int Fault { get; private set; }

        /// <summary>Goes on.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to be called again, in milliseconds since boot, or one of <see cref="TransferStep"/>.</returns>
        public long Step(long now)
        {
            if (_isSettling)
            {
                return Settle(now);
            }

            if (now < _due)
            {
                return _due;
            }

            try
            {
                if (_isReceiving)
                {
                    return Receive(now);
                }

                return _connection.Get(_target.Stored) ? OnHead(now) : now;
            }
            catch (ProtocolException failure)
            {
                return Break(failure.Reason, now);
            }
        }

        /// <summary>Closes the connection.</summary>
        public void Close()
        {
            _connection.Close();
        }

        private long OnHead(long now)
        {
            int stored = _target.Stored;
            switch (_connection.Status)
            {
                case 200:
                    // The whole file: it is another version by now, or the server knows no ranges.
                    long length = _connection.Remaining;
                    return Begin(length < 0 ? 0 : length, now);
                case 206:
                    ContentRange range = _connection.Range;
                    bool isSameFile = range.Total == ContentRange.Unknown || _target.Length == 0 || range.Total == _target.Length;
                    if (stored > 0 && range.Start == stored && isSameFile)
                    {
                        _isReceiving = true;
                        return now;
                    }

                    return BeginAnew(now);
                case 416:
                    if (stored > 0 && _connection.Range.Total == stored)
                    {
                        return Finish(now);
                    }

                    return stored > 0 ? BeginAnew(now) : End(FaultCode.FileAccess);
                default:
                    return End(FaultCode.FileAccess);
            }
        }

        private long Begin(long length, long now)
        {
            int fault = _target.Begin(length, _connection.Validator, _connection.ValidatorLength);
            _isReceiving = true;
            return fault == FaultCode.None ? now : End(fault);
        }

        /// <summary>What is stored belongs to another file than the server has: the next GET is of the whole.</summary>
        private long BeginAnew(long now)
        {
            _connection.Close();
            _connection.ValidatorLength = 0;
            int fault = _target.Begin(0, _connection.Validator, 0);
            return fault == FaultCode.None ? Wait(_attempts.Repeat(now)) : End(fault);
        }

        private long Receive(long now)
        {
            long until = now + Limits.FileStep;
            do
            {
                int read = _connection.Body.Read(_buffer, _filled, _buffer.Length - _filled);
                _filled += read;
                if (read == 0 || _filled == _buffer.Length)
                {
                    int fault = _filled == 0 ? FaultCode.None : _target.Write(_buffer, _filled);
                    _filled = 0;
                    if (fault != FaultCode.None)
                    {
                        return fault == TransferStep.Again ? Repeat(now) : End(fault);
                    }

                    return read == 0 ? Finish(now) : _clock.Uptime;
                }
            }
            while (_clock.Uptime < until);

            return _clock.Uptime;
        }

        private long Finish(long now)
        {
            _connection.Close();
            int fault = _target.Finish();
            if (fault == TransferStep.Again)
            {
                return Repeat(now);
            }

            if (fault != FaultCode.None)
            {
                return End(fault);
            }

            _isSettling = true;
            return Settle(now);
        }

        private long Settle(long now)
        {
            long due = _target.Settle(now);
            Fault = due == TransferStep.Ended ? _target.Outcome() : FaultCode.None;
            return due;
        }

        private long Break(Reason reason, long now)
        {
            bool isReceiving = _isReceiving;
            int whole = _filled / Unit * Unit;
            _filled = 0;
            _isReceiving = false;
            _connection.Close();
            if (isReceiving && whole > 0)
            {
                int fault = _target.Write(_buffer, whole);
                if (fault != FaultCode.None && fault != TransferStep.Again)
                {
                    return End(fault);
                }
            }

            return Wait(_attempts.Fail(reason, _connection.HasContact, _target.Stored, _clock.Uptime));
        }

        private long Repeat(long now)
        {
            _isReceiving = false;
            _connection.Close();
            return Wait(_attempts.Repeat(now));
        }

        private long Wait(long due)
        {
            _due = due;
            return _attempts.Fault == FaultCode.None ? due : End(_attempts.Fault);
        }

        private long End(int fault)
        {
            _connection.Close();
            _target.TryAbandon();
            Fault = fault;
            return TransferStep.Ended;
        }
    }
}
