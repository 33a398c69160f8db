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
    public sealed class HttpResponse
    {
        private const int UntilClose = -1;

        private static readonly byte[] s_version = Ascii.Bytes("HTTP/1.");
        private static readonly byte[] s_chunked = Ascii.Bytes("chunked");
        private static readonly byte[] s_close = Ascii.Bytes("close");
        private static readonly byte[] s_keepAlive = Ascii.Bytes("keep-alive");

        private readonly byte[] _buffer;
        private readonly IClock _clock;
        private readonly HttpBodyStream _body;
        private Stream _connection;
        private long _deadline;
        private int _start;
        private int _end;
        private int _headLength;

        // Framing of the body.
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
            _deadline = _clock.Uptime + Limits.ResponsePatience;
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
        /// Reads what is left of the body, so that the connection can be used again; a long rest makes it close instead.
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

        private void ReadOneHead(IHttpHeaderHandler handler)
        {
            _isChunked = false;
            _contentLength = UntilClose;

            int line = ReadLine(true, out int length);
            ReadStatusLine(line, length);
            bool wasKnown = false;
            while (true)
            {
                line = ReadLine(false, out length);
                if (length == 0)
                {
                    return;
                }

                if (_buffer[line] == ' ' || _buffer[line] == '\t')
                {
                    // A folded line goes on with the field before, which must not be lost on a field that matters.
                    if (wasKnown)
                    {
                        throw new ProtocolException(Reason.HttpSyntax, _headLength);
                    }

                    continue;
                }

                int end = line + length;
                int colon = HttpText.IndexOf(_buffer, line, end, (byte)':');
                int header = HttpHeader.Find(_buffer, line, colon - line);
                wasKnown = header != HttpHeader.Other;
                if (wasKnown && colon < end)
                {
                    int value = HttpText.SkipSpace(_buffer, colon + 1, end);
                    OnHeader(handler, header, value, HttpText.TrimSpace(_buffer, value, end) - value);
                }
            }
        }

        private void ReadStatusLine(int line, int length)
        {
            bool isHttp = length >= 12 && _buffer[line + 8] == ' ' && (length == 12 || _buffer[line + 12] == ' ');
            for (int i = 0; isHttp && i < s_version.Length; i++)
            {
                isHttp = _buffer[line + i] == s_version[i];
            }

            if (!isHttp || !NumberText.TryRead(_buffer, line + 9, 3, out long status) || status < 100 || status > 999)
            {
                throw new ProtocolException(Reason.HttpSyntax, _headLength);
            }

            // HTTP/1.0 closes unless it says otherwise.
            Status = (int)status;
            IsKeptAlive = _buffer[line + 7] != '0';
        }

        private void OnHeader(IHttpHeaderHandler handler, int header, int value, int length)
        {
            switch (header)
            {
                case HttpHeader.ContentLength:
                    if (!NumberText.TryRead(_buffer, value, length, out long contentLength) || contentLength < 0
                        || _buffer[value] == '+' || (_contentLength >= 0 && _contentLength != contentLength))
                    {
                        throw new ProtocolException(Reason.HttpLength, _headLength);
                    }

                    _contentLength = contentLength;
                    break;
                case HttpHeader.TransferEncoding:
                    if (_isChunked || !HttpText.EqualsIgnoreCase(_buffer, value, length, s_chunked))
                    {
                        throw new ProtocolException(Reason.HttpLength, _headLength);
                    }

                    _isChunked = true;
                    break;
                case HttpHeader.Connection:
                    if (HttpText.ListHas(_buffer, value, length, s_close))
                    {
                        IsKeptAlive = false;
                    }
                    else if (HttpText.ListHas(_buffer, value, length, s_keepAlive))
                    {
                        IsKeptAlive = true;
                    }

                    break;
                default:
                    handler.OnHeader(header, _buffer, value, length);
                    break;
            }
        }

        /// <summary>RFC 7230 3.3.3, for responses to POST.</summary>
        private void FrameBody()
        {
            _isDone = Status == 204 || Status == 304 || (!_isChunked && _contentLength == 0);
            _isFirstChunk = true;
            _remaining = 0;
            if (_isChunked)
            {
                // Both lengths at once are a sign of smuggling: the chunks count, and the connection ends.
                IsKeptAlive = IsKeptAlive && _contentLength < 0;
            }
            else if (_contentLength < 0 && !_isDone)
            {
                IsKeptAlive = false;
            }
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

        private void ReadChunkHead()
        {
            if (!_isFirstChunk)
            {
                // The data of a chunk ends with a line end of its own.
                int next = NextByte();
                if (next == '\r')
                {
                    next = NextByte();
                }

                if (next != '\n')
                {
                    throw new ProtocolException(Reason.HttpChunk, -1);
                }
            }

            _isFirstChunk = false;
            int size = 0;
            int digits = 0;
            int character = NextByte();
            for (int value = HexValue(character); value >= 0; value = HexValue(character))
            {
                // Seven digits hold 256 MB, far more than any body here; leading zeros beyond them are a game.
                if (++digits > 7)
                {
                    throw new ProtocolException(Reason.HttpChunk, -1);
                }

                size = (size << 4) | value;
                character = NextByte();
            }

            for (int length = 0; character != '\n'; length++)
            {
                bool isExtension = character == ';' || character == ' ' || character == '\t' || character == '\r' || length > 0;
                if (!isExtension || length > Limits.HttpChunkLine)
                {
                    throw new ProtocolException(Reason.HttpChunk, -1);
                }

                character = NextByte();
            }

            if (digits == 0)
            {
                throw new ProtocolException(Reason.HttpChunk, -1);
            }

            _remaining = size;
        }

        private void ReadTrailers()
        {
            int length;
            do
            {
                ReadLine(false, out length);
            }
            while (length > 0);
        }

        private int NextByte()
        {
            if (_start == _end && !Fill())
            {
                throw new ProtocolException(Reason.HttpTruncated, -1);
            }

            return _buffer[_start++];
        }

        /// <summary>
        /// Reads a line of the head into the buffer. A field that does not matter may be longer than the buffer; what does
        /// not fit of it is passed over.
        /// </summary>
        /// <returns>Where the line begins in the buffer.</returns>
        private int ReadLine(bool isStatusLine, out int length)
        {
            int scanned = 0;
            bool isCut = false;
            while (true)
            {
                int lineFeed = HttpText.IndexOf(_buffer, _start + scanned, _end, (byte)'\n');
                scanned = lineFeed - _start;
                if (lineFeed < _end)
                {
                    break;
                }

                if (_end - _start == _buffer.Length)
                {
                    int colon = HttpText.IndexOf(_buffer, _start, _end, (byte)':');
                    if (isStatusLine || (!isCut && HttpHeader.Find(_buffer, _start, colon - _start) != HttpHeader.Other))
                    {
                        throw new ProtocolException(Reason.HttpHeadTooLong, _headLength);
                    }

                    // The first byte stays, to tell a folded line, and the rest makes room.
                    isCut = true;
                    CountHead(_end - _start - 1);
                    _end = _start + 1;
                    scanned = 1;
                }

                if (!Fill())
                {
                    throw new ProtocolException(HasBegun ? Reason.HttpTruncated : Reason.NoResponse, _headLength);
                }
            }

            int start = _start;
            length = isCut ? 1 : scanned;
            if (!isCut && length > 0 && _buffer[start + length - 1] == '\r')
            {
                length--;
            }

            CountHead(scanned + 1);
            _start += scanned + 1;
            return start;
        }

        private void CountHead(int count)
        {
            _headLength += count;
            if (_headLength > Limits.HttpHead)
            {
                throw new ProtocolException(Reason.HttpHeadTooLong, _headLength);
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
                _connection.ReadTimeout = left < Limits.Patience ? (int)left : Limits.Patience;
                int read = _connection.Read(_buffer, _end, _buffer.Length - _end);
                _end += read;
                return read > 0;
            }
            catch (IOException)
            {
                throw new ProtocolException(Reason.ConnectionLost, -1);
            }
        }

        private static int HexValue(int character)
        {
            if (character >= '0' && character <= '9')
            {
                return character - '0';
            }

            character |= 0x20;
            return character >= 'a' && character <= 'f' ? character - 'a' + 10 : -1;
        }
    }
}
