using System;
using System.IO;
using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.Wire.Http
{
    /// <summary>
    /// Reads the responses that come over one connection, one after the other, through one fixed buffer: head, framing and
    /// body (RFC 7230 3). Every way in which it can fail is a <see cref="ProtocolException"/>.
    /// </summary>
    public sealed partial class HttpResponse
    {
        private readonly byte[] _buffer;
        private readonly IClock _clock;
        private readonly HttpBodyStream _body;
        private Stream _connection;
        private long _deadline;
        private int _start;
        private int _end;
        private int _headLength;

        // Framing of the body.
        private bool _isVersion10;
        private bool _isClosing;
        private bool _isChunked;
        private bool _isFirstChunk;
        private bool _isDone;
        private long _contentLength;
        private int _remaining;

        /// <summary>Initializes a new instance of the <see cref="HttpResponse"/> class.</summary>
        /// <param name="buffer">The receive buffer; its length bounds a header line that matters.</param>
        /// <param name="clock">Bounds how long a response may take.</param>
        public HttpResponse(byte[] buffer, IClock clock)
        {
            _buffer = buffer;
            _clock = clock;
            _body = new HttpBodyStream(this);
        }

        /// <summary>Gets or sets how long to wait for any part of a response, in milliseconds.</summary>
        public int Patience { get; set; } = Limits.Patience;

        /// <summary>Gets or sets how long a whole response may take, in milliseconds.</summary>
        public int WholePatience { get; set; } = Limits.ResponsePatience;

        /// <summary>Gets how many bytes of the body are still to come, or -1 if that is not known.</summary>
        public long Remaining
        {
            get { return _isChunked ? UntilClose : _contentLength; }
        }

        /// <summary>Gets the status code of the last head.</summary>
        public int Status { get; private set; }

        /// <summary>Gets a value indicating whether the connection can carry another request after this response.</summary>
        public bool IsKeptAlive { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the response has no body: none by its status, or one of length zero. For a body
        /// whose length is not announced this reads on until its first byte or its end.
        /// </summary>
        public bool IsEmpty
        {
            get { return _isDone || !EnsureBody(); }
        }

        /// <summary>Gets the body. It is good for this response; a read returns 0 at its end.</summary>
        public Stream Body
        {
            get { return _body; }
        }

        /// <summary>Gets a value indicating whether any byte has come since the request was sent.</summary>
        public bool HasBegun
        {
            get { return _headLength > 0 || _end > _start; }
        }

        /// <summary>Starts with a new connection.</summary>
        /// <param name="connection">The connection.</param>
        public void Attach(Stream connection)
        {
            _connection = connection;
            _start = 0;
            _end = 0;
        }

        /// <summary>Gets ready for the response to a request that is about to be sent.</summary>
        /// <exception cref="ProtocolException">
        /// <see cref="Reason.HttpSyntax"/>: bytes came that nobody asked for, and would be taken for the response.
        /// </exception>
        public void Expect()
        {
            _headLength = 0;
            if (_end > _start)
            {
                throw new ProtocolException(Reason.HttpSyntax, -1);
            }
        }

        /// <summary>Reads the head of the next final response; interim ones (1xx) are passed over (R014).</summary>
        /// <param name="handler">Takes the fields that concern more than the framing.</param>
        public void ReadHead(IHttpHeaderHandler handler)
        {
            _deadline = _clock.Uptime + WholePatience;
            for (int interim = 0; interim <= Limits.HttpInterimResponses; interim++)
            {
                ReadOneHead(handler);
                if (Status >= 200)
                {
                    FrameBody();
                    return;
                }

                if (Status == 101)
                {
                    // Nobody asked for another protocol.
                    throw new ProtocolException(Reason.HttpSyntax, _headLength);
                }
            }

            throw new ProtocolException(Reason.HttpInterim, _headLength);
        }

        /// <summary>
        /// Reads what is left of the body, so that the connection can be used again; a long rest, or bytes behind the body,
        /// make it close instead.
        /// </summary>
        public void Drain()
        {
            for (int drained = 0; !_isDone && EnsureBody();)
            {
                int part = Available();
                drained += part;
                if (drained > Limits.HttpDrain)
                {
                    IsKeptAlive = false;
                    return;
                }

                Consume(part);
            }

            if (_end > _start)
            {
                // Nobody asked for these bytes: they must not be taken for the next response (RFC 7230 6.3).
                IsKeptAlive = false;
            }
        }

        /// <summary>Reads bytes of the body.</summary>
        /// <param name="buffer">Receives the bytes.</param>
        /// <param name="offset">Where the first byte goes.</param>
        /// <param name="count">How many bytes at most.</param>
        /// <returns>How many bytes were read; 0 at the end of the body.</returns>
        internal int ReadBody(byte[] buffer, int offset, int count)
        {
            if (_isDone || count == 0 || !EnsureBody())
            {
                return 0;
            }

            int part = Available();
            part = count < part ? count : part;
            Array.Copy(_buffer, _start, buffer, offset, part);
            Consume(part);
            return part;
        }

        /// <summary>Makes sure that at least one byte of the body is in the buffer.</summary>
        /// <returns>Whether there is one; otherwise the body is at its end.</returns>
        private bool EnsureBody()
        {
            if (_isChunked && _remaining == 0)
            {
                ReadChunkHead();
                if (_remaining == 0)
                {
                    ReadTrailers();
                    _isDone = true;
                    return false;
                }
            }

            if (_start == _end && !Fill())
            {
                if (_isChunked || _contentLength >= 0)
                {
                    throw new ProtocolException(Reason.HttpTruncated, -1);
                }

                _isDone = true;
                return false;
            }

            return true;
        }

        private int Available()
        {
            int available = _end - _start;
            if (_isChunked)
            {
                return available < _remaining ? available : _remaining;
            }

            return _contentLength < 0 || available < _contentLength ? available : (int)_contentLength;
        }

        private void Consume(int count)
        {
            _start += count;
            if (_isChunked)
            {
                _remaining -= count;
            }
            else if (_contentLength >= 0)
            {
                _contentLength -= count;
                _isDone = _contentLength == 0;
            }
        }

        /// <summary>Reads more bytes behind those in the buffer, moving them to the front if there is no room.</summary>
        /// <returns>Whether there were any; otherwise the connection is at its end.</returns>
        private bool Fill()
        {
            if (_start == _end)
            {
                _start = 0;
                _end = 0;
            }
            else if (_end == _buffer.Length)
            {
                Array.Copy(_buffer, _start, _buffer, 0, _end - _start);
                _end -= _start;
                _start = 0;
            }

            long left = _deadline - _clock.Uptime;
            if (left <= 0)
            {
                throw new ProtocolException(Reason.TooSlow, -1);
            }

            try
            {
                _connection.ReadTimeout = left < Patience ? (int)left : Patience;
                int read = _connection.Read(_buffer, _end, _buffer.Length - _end);
                _end += read;
                return read > 0;
            }
            catch (IOException)
            {
                throw new ProtocolException(Reason.ConnectionLost, -1);
            }
        }
    }
}
