using System;
using System.IO;
using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.Wire.Http
{
    /// <summary>
    /// Sends one POST at a time: the head, and then the body as it is written. A body that fits the buffer goes out with
    /// its head, a Content-Length and one write (R013); a longer one in chunks of the buffer's size.
    /// </summary>
    /// <remarks>
    /// The head is written before the length of the body is known, so it has a slot of 28 bytes that takes either
    /// "Content-Length: " with leading blanks before the digits (optional white space, RFC 7230 3.2) or
    /// "Transfer-Encoding: chunked". The first six bytes of the buffer are kept free for the size line of a chunk.
    /// </remarks>
    public sealed class HttpRequestStream : ForwardStream
    {
        private const int ChunkLine = 6;
        private const int ChunkTail = 7;

        private static readonly byte[] s_post = Ascii.Bytes("POST ");
        private static readonly byte[] s_host = Ascii.Bytes(" HTTP/1.1\r\nHost: ");
        private static readonly byte[] s_agent = Ascii.Bytes("\r\nUser-Agent: NanoCwmp\r\n");
        private static readonly byte[] s_envelope = Ascii.Bytes("Content-Type: text/xml; charset=utf-8\r\nSOAPAction:\r\n");
        private static readonly byte[] s_length = Ascii.Bytes("Content-Length:          0\r\n");
        private static readonly byte[] s_chunked = Ascii.Bytes("Transfer-Encoding: chunked\r\n");
        private static readonly byte[] s_lineEnd = Ascii.Bytes("\r\n");
        private static readonly byte[] s_lastChunk = Ascii.Bytes("0\r\n\r\n");

        private readonly int _size;
        private readonly HeaderWriter _headers = new HeaderWriter();
        private byte[] _buffer;
        private Stream _connection;
        private int _slot;
        private int _bodyStart;
        private int _length;
        private bool _isChunked;

        /// <summary>Initializes a new instance of the <see cref="HttpRequestStream"/> class.</summary>
        /// <param name="size">
        /// Bytes of the send buffer, which decide what goes in chunks. It is there from the first request to
        /// <see cref="Release"/>.
        /// </param>
        public HttpRequestStream(int size)
        {
            _size = size;
        }

        /// <inheritdoc/>
        public override bool CanWrite
        {
            get { return true; }
        }

        /// <summary>Gets or sets what adds header lines to each request, or <see langword="null"/>.</summary>
        public IHttpHeaderSource Headers { get; set; }

        /// <summary>Starts a request. Nothing is sent before the buffer is full or <see cref="Complete"/> is called.</summary>
        /// <param name="connection">Where the request goes.</param>
        /// <param name="url">The URL of the request.</param>
        /// <param name="cookies">The cookies of the session.</param>
        /// <param name="hasEnvelope">
        /// Whether a SOAP envelope follows; an empty POST has neither SOAPAction nor Content-Type (R003-R006).
        /// </param>
        /// <exception cref="ProtocolException">
        /// <see cref="Reason.Url"/>: the head does not fit the buffer; <see cref="Reason.HttpRequestHead"/>: the lines of
        /// <see cref="Headers"/> do not, or cannot stand in a head.
        /// </exception>
        public void Start(Stream connection, HttpUrl url, CookieJar cookies, bool hasEnvelope)
        {
            _buffer = _buffer ?? new byte[_size];
            _connection = connection;
            _isChunked = false;
            _length = ChunkLine;
            Append(s_post);
            Append(url.Target);
            Append(s_host);
            Append(url.Authority);
            Append(s_agent);
            if (_length + cookies.HeaderLength > _buffer.Length)
            {
                throw new ProtocolException(Reason.Url, -1);
            }

            _length += cookies.WriteHeader(_buffer, _length, url);
            AppendHeaders(url);
            if (hasEnvelope)
            {
                Append(s_envelope);
            }

            _slot = _length;
            Append(s_length);
            Append(s_lineEnd);
            _bodyStart = _length;
            if (_length + ChunkTail >= _buffer.Length)
            {
                throw new ProtocolException(Reason.Url, -1);
            }
        }

        /// <inheritdoc/>
        /// <exception cref="ProtocolException"><see cref="Reason.ConnectionLost"/>.</exception>
        public override void Write(byte[] buffer, int offset, int count)
        {
            while (count > 0)
            {
                int room = _buffer.Length - ChunkTail - _length;
                if (room == 0)
                {
                    SendChunk();
                    continue;
                }

                int part = count < room ? count : room;
                Array.Copy(buffer, offset, _buffer, _length, part);
                _length += part;
                offset += part;
                count -= part;
            }
        }

        /// <summary>Gives the buffer back until the next request.</summary>
        public void Release()
        {
            _buffer = null;
            _headers.Release();
        }

        /// <summary>Sends what is left of the request.</summary>
        /// <exception cref="ProtocolException"><see cref="Reason.ConnectionLost"/>.</exception>
        public void Complete()
        {
            if (!_isChunked)
            {
                WriteLengthDigits(_length - _bodyStart);
                Send(ChunkLine);
                return;
            }

            // A chunk is sent only when data follows it, so there is some, and no empty chunk ends the body too early.
            CloseChunk(0, ChunkLine);
            Append(s_lastChunk);
            Send(0);
        }

        private void AppendHeaders(HttpUrl url)
        {
            if (Headers == null)
            {
                return;
            }

            _headers.Start(_buffer, _length);
            Headers.WriteHeaders(_headers, url);
            if (_headers.HasFailed)
            {
                throw new ProtocolException(Reason.HttpRequestHead, -1);
            }

            _length = _headers.Position;
        }

        private void SendChunk()
        {
            if (_isChunked)
            {
                CloseChunk(0, ChunkLine);
            }
            else
            {
                // The head moves to the front, which makes room for the size line between head and body.
                _isChunked = true;
                Array.Copy(s_chunked, 0, _buffer, _slot, s_chunked.Length);
                Array.Copy(_buffer, ChunkLine, _buffer, 0, _bodyStart - ChunkLine);
                CloseChunk(_bodyStart - ChunkLine, _bodyStart);
            }

            Send(0);
            _length = ChunkLine;
        }

        /// <summary>Puts the size line before the data that begins at a place, and the line end behind it.</summary>
        private void CloseChunk(int sizeLine, int data)
        {
            int size = _length - data;
            for (int i = 3; i >= 0; i--)
            {
                int digit = size & 15;
                _buffer[sizeLine + i] = (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);
                size >>= 4;
            }

            _buffer[sizeLine + 4] = (byte)'\r';
            _buffer[sizeLine + 5] = (byte)'\n';
            Append(s_lineEnd);
        }

        private void WriteLengthDigits(int length)
        {
            int at = _slot + s_length.Length - 3;
            do
            {
                _buffer[at--] = (byte)('0' + (length % 10));
                length /= 10;
            }
            while (length > 0);
        }

        private void Send(int start)
        {
            try
            {
                _connection.Write(_buffer, start, _length - start);
                _connection.Flush();
            }
            catch (IOException)
            {
                throw new ProtocolException(Reason.ConnectionLost, -1);
            }
        }

        private void Append(byte[] bytes)
        {
            if (_length + bytes.Length > _buffer.Length)
            {
                throw new ProtocolException(Reason.Url, -1);
            }

            Array.Copy(bytes, 0, _buffer, _length, bytes.Length);
            _length += bytes.Length;
        }
    }
}
