using NanoCwmp.Core;
using NanoCwmp.Model;

namespace NanoCwmp.Transfer
{
    /// <summary>
    /// Sends one file by PUT (TR-069 3.4.3, R290), in steps. The file is read twice: once to know its length, which many
    /// servers want before the first byte, and once to send it.
    /// </summary>
    public sealed class FileUpload
    {
        private readonly IFileSource _source;
        private readonly FileConnection _connection;
        private readonly byte[] _buffer;
        private readonly FileAttempts _attempts = new FileAttempts(false);
        private long _length;
        private long _sent;
        private long _due;
        private bool _isCounted;
        private bool _isSending;

        /// <summary>Initializes a new instance of the <see cref="FileUpload"/> class.</summary>
        /// <param name="connection">Leads to the server.</param>
        /// <param name="source">Has the file.</param>
        /// <param name="buffer">Takes the pieces; the connection may use it for its requests.</param>
        public FileUpload(FileConnection connection, IFileSource source, byte[] buffer)
        {
            _connection = connection;
            _source = source;
            _buffer = buffer;
            _source.Rewind();
        }

        /// <summary>Gets how it has ended, after <see cref="TransferStep.Ended"/>.</summary>
        public int Fault { get; private set; }

        /// <summary>Goes on.</summary>
        /// <param name="now">Milliseconds since boot.</param>
        /// <returns>When to be called again, in milliseconds since boot, or <see cref="TransferStep.Ended"/>.</returns>
        public long Step(long now)
        {
            if (now < _due)
            {
                return _due;
            }

            if (!_isCounted)
            {
                int count = _source.Read(_buffer, _buffer.Length);
                _length += count;
                _isCounted = count == 0;
                return now;
            }

            try
            {
                return _isSending ? Send(now) : Begin(now);
            }
            catch (ProtocolException failure)
            {
                return Break(failure.Reason, now);
            }
        }

        /// <summary>Closes the connection and lets go of the file.</summary>
        public void Close()
        {
            _connection.Close();
            _source.Close();
        }

        private long Begin(long now)
        {
            _source.Rewind();
            _sent = 0;
            _connection.BeginPut(_length);
            _isSending = true;
            return now;
        }

        private long Send(long now)
        {
            int count = _source.Read(_buffer, _buffer.Length);
            _sent += count;
            if (_sent > _length || (count == 0 && _sent < _length))
            {
                // It has changed since it was counted.
                return Recount(now);
            }

            if (count > 0 && _connection.Write(_buffer, count))
            {
                return now;
            }

            _isSending = false;
            if (!_connection.EndPut())
            {
                return now;
            }

            int status = _connection.Status;
            Fault = status == 200 || status == 201 || status == 204 ? FaultCode.None : FaultCode.UploadFailure;
            return TransferStep.Ended;
        }

        private long Recount(long now)
        {
            _isCounted = false;
            _length = 0;
            _source.Rewind();
            return Break(Reason.ConnectionLost, now);
        }

        private long Break(Reason reason, long now)
        {
            _isSending = false;
            _connection.Close();
            _due = _attempts.Fail(reason, _connection.HasContact, 0, now);
            Fault = _attempts.Fault;
            return Fault == FaultCode.None ? _due : TransferStep.Ended;
        }
    }
}
