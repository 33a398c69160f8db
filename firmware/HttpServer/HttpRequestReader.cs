using System;
using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.HttpServer
{
    /// <summary>
    /// Reads the heads of requests as they come in, in pieces of any size and without waiting (RFC 7230 3). What matters of a
    /// head stays in the buffer that the bytes are read into: the target first, the Authorization behind it. Lines that do not
    /// matter may be longer than the buffer. The body is passed over by <see cref="Next"/>, or taken by
    /// <see cref="ReadBody"/>.
    /// </summary>
    public sealed partial class HttpRequestReader
    {
        private const int None = -1;

        private static readonly byte[] s_authorization = Ascii.Bytes("authorization");
        private static readonly byte[] s_contentLength = Ascii.Bytes("content-length");
        private static readonly byte[] s_transferEncoding = Ascii.Bytes("transfer-encoding");
        private static readonly byte[] s_connection = Ascii.Bytes("connection");

        private readonly byte[] _buffer = new byte[Limits.ConnectionRequestBuffer];
        private int _kept;
        private int _scanned;
        private int _headLength;
        private int _bodyLength;
        private bool _hasRequestLine;
        private bool _isSkippingLine;

        /// <summary>Gets the buffer: what comes goes in at <see cref="End"/>, at most <see cref="Room"/> bytes.</summary>
        public byte[] Buffer
        {
            get { return _buffer; }
        }

        /// <summary>Gets where the next bytes go.</summary>
        public int End { get; private set; }

        /// <summary>Gets how many bytes there is room for: at least one while no head is complete or malformed.</summary>
        public int Room
        {
            get { return _buffer.Length - End; }
        }

        /// <summary>Gets a value indicating whether a head is complete.</summary>
        public bool IsComplete { get; private set; }

        /// <summary>Gets a value indicating whether the head breaks the grammar or a limit. Nothing more can be read.</summary>
        public bool IsMalformed { get; private set; }

        /// <summary>Gets the method.</summary>
        public HttpMethod Method { get; private set; }

        /// <summary>Gets a value indicating whether the method is GET.</summary>
        public bool IsGet
        {
            get { return Method == HttpMethod.Get; }
        }

        /// <summary>Gets a value indicating whether the client speaks HTTP/1.0, and so knows no chunks.</summary>
        public bool IsOldVersion { get; private set; }

        /// <summary>Gets how many bytes the target has; it begins at 0.</summary>
        public int TargetLength { get; private set; }

        /// <summary>Gets how many bytes the value of Authorization has, or -1; it begins behind the target.</summary>
        public int AuthorizationLength { get; private set; }

        /// <summary>Gets a value indicating whether another request can follow on this connection.</summary>
        public bool IsKeptAlive { get; private set; }

        /// <summary>Forgets everything, for a new connection.</summary>
        public void Start()
        {
            End = 0;
            Begin();
            _bodyLength = None;
            IsMalformed = false;
            IsBodyTooLong = false;
        }

        /// <summary>Takes note of bytes that were read into the buffer.</summary>
        /// <param name="count">How many.</param>
        public void Add(int count)
        {
            End += count;
            Parse();
        }

        /// <summary>Goes on to the next request on the connection: past the body of this one, to what has come after it.</summary>
        public void Next()
        {
            int body = _bodyLength;
            Drop(0, _kept);
            Begin();
            _bodyLength = body;
            Parse();
        }

        private void Begin()
        {
            _kept = 0;
            _scanned = 0;
            _headLength = 0;
            _hasRequestLine = false;
            _isSkippingLine = false;
            TargetLength = 0;
            AuthorizationLength = None;
            IsKeptAlive = false;
            IsComplete = false;
            Method = HttpMethod.Other;
            IsOldVersion = false;
            HasTransferCoding = false;
            ExpectsContinue = false;
        }

        private void Parse()
        {
            if (!_hasRequestLine && _bodyLength > 0)
            {
                int part = _bodyLength < End ? _bodyLength : End;
                Drop(0, part);
                _bodyLength -= part;
            }

            while (!IsComplete && !IsMalformed)
            {
                int lineEnd = HttpText.IndexOf(_buffer, _scanned, End, (byte)'\n');
                _headLength += (lineEnd < End ? lineEnd + 1 : End) - _scanned;
                IsMalformed = _headLength > Limits.ConnectionRequestHead;
                if (lineEnd == End)
                {
                    WaitForLine();
                    return;
                }

                if (!IsMalformed && !_isSkippingLine)
                {
                    ReadLine(lineEnd);
                }

                // What a line left behind stands before _kept; the line itself goes.
                _isSkippingLine = false;
                Drop(_kept, lineEnd + 1);
                _scanned = _kept;
            }
        }

        /// <summary>A full buffer is no end if the line it begins with does not matter.</summary>
        private void WaitForLine()
        {
            _scanned = End;
            if (_isSkippingLine || (End == _buffer.Length && _hasRequestLine && IsLineIdle()))
            {
                _isSkippingLine = true;
                End = _kept;
                _scanned = _kept;
            }

            IsMalformed |= End == _buffer.Length;
        }

        private bool IsLineIdle()
        {
            int colon = HttpText.IndexOf(_buffer, _kept, End, (byte)':');
            int length = colon - _kept;
            return colon < End && length > 0 && IsToken(_kept, colon) && !Is(length, s_authorization)
                && !Is(length, s_contentLength) && !Is(length, s_transferEncoding) && !Is(length, s_connection);
        }

        private void Keep(int offset, int count)
        {
            Array.Copy(_buffer, offset, _buffer, _kept, count);
            _kept += count;
        }

        private void Drop(int start, int end)
        {
            Array.Copy(_buffer, end, _buffer, start, End - end);
            End -= end - start;
        }
    }
}
