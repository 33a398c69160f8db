using NanoCwmp.Core;

namespace NanoCwmp.Wire.Http
{
    /// <content>The head of a response: status line, fields, and what they say about the body.</content>
    public sealed partial class HttpResponse
    {
        private const int UntilClose = -1;

        private static readonly byte[] s_version = Ascii.Bytes("HTTP/1.");
        private static readonly byte[] s_chunked = Ascii.Bytes("chunked");
        private static readonly byte[] s_close = Ascii.Bytes("close");
        private static readonly byte[] s_keepAlive = Ascii.Bytes("keep-alive");

        private void ReadOneHead(IHttpHeaderHandler handler)
        {
            _isChunked = false;
            _contentLength = UntilClose;

            int line = ReadLine(true, out int length, out int header);
            ReadStatusLine(line, length);
            for (line = ReadLine(false, out length, out header); length > 0; line = ReadLine(false, out length, out header))
            {
                if (header != HttpHeader.Other)
                {
                    int end = line + length;
                    int value = HttpText.SkipSpace(_buffer, HttpText.IndexOf(_buffer, line, end, (byte)':') + 1, end);
                    OnHeader(handler, header, value, HttpText.TrimSpace(_buffer, value, end) - value);
                }
            }
        }

        private void ReadStatusLine(int line, int length)
        {
            bool isHttp = length >= 12 && _buffer[line + 7] >= '0' && _buffer[line + 7] <= '9'
                && _buffer[line + 8] == ' ' && (length == 12 || _buffer[line + 12] == ' ');
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
            _isVersion10 = _buffer[line + 7] == '0';
            _isClosing = false;
            IsKeptAlive = !_isVersion10;
        }

        private void OnHeader(IHttpHeaderHandler handler, int header, int value, int length)
        {
            switch (header)
            {
                case HttpHeader.ContentLength:
                    // Digits alone: the number's sign stands before them in ASCII.
                    if (!NumberText.TryRead(_buffer, value, length, out long contentLength) || _buffer[value] < '0'
                        || (_contentLength >= 0 && _contentLength != contentLength))
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
                    // There may be several, and "close" wins (RFC 7230 6.3).
                    _isClosing |= HttpText.ListHas(_buffer, value, length, s_close);
                    IsKeptAlive |= HttpText.ListHas(_buffer, value, length, s_keepAlive);
                    break;
                default:
                    handler.OnHeader(header, _buffer, value, length);
                    break;
            }
        }

        /// <summary>RFC 7230 3.3.3, for responses to POST.</summary>
        private void FrameBody()
        {
            bool hasNone = Status == 204 || Status == 304;
            _isDone = hasNone || (!_isChunked && _contentLength == 0);
            _isFirstChunk = true;
            _remaining = 0;
            IsKeptAlive &= !_isClosing;
            if (hasNone)
            {
                // Who announces a body where none may be perhaps sends it, too.
                IsKeptAlive &= !_isChunked && _contentLength <= 0;
            }
            else if (_isChunked)
            {
                // Both lengths at once, or chunks in HTTP/1.0, are a sign of smuggling: the chunks count, the connection ends.
                IsKeptAlive &= _contentLength < 0 && !_isVersion10;
            }
            else
            {
                IsKeptAlive &= _contentLength >= 0;
            }
        }

        /// <summary>
        /// Reads a line of the head into the buffer; a field that matters with its folded lines, which are joined by blanks
        /// (RFC 7230 3.2.4). A field that does not matter may be longer than the buffer; what does not fit of it is passed over.
        /// </summary>
        /// <returns>Where the line begins in the buffer.</returns>
        private int ReadLine(bool isStatusLine, out int length, out int header)
        {
            header = HttpHeader.Other;
            int scanned = 0;
            bool isCut = false;
            while (true)
            {
                int lineFeed = HttpText.IndexOf(_buffer, _start + scanned, _end, (byte)'\n');
                scanned = lineFeed - _start;
                if (lineFeed < _end)
                {
                    header = isStatusLine || isCut ? HttpHeader.Other : FindHeader(_start, lineFeed);
                    if (header == HttpHeader.Other)
                    {
                        break;
                    }

                    // The byte behind tells whether the field goes on. There is one: the empty line at least.
                    if (lineFeed + 1 < _end)
                    {
                        if (_buffer[lineFeed + 1] != ' ' && _buffer[lineFeed + 1] != '\t')
                        {
                            break;
                        }

                        _buffer[lineFeed] = (byte)' ';
                        if (_buffer[lineFeed - 1] == '\r')
                        {
                            _buffer[lineFeed - 1] = (byte)' ';
                        }

                        continue;
                    }
                }

                if (_end - _start == _buffer.Length)
                {
                    if (isStatusLine || (!isCut && FindHeader(_start, _end) != HttpHeader.Other))
                    {
                        throw new ProtocolException(Reason.HttpHeadTooLong, _headLength);
                    }

                    // The first byte stays, to tell the line from the empty one, and the rest makes room.
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

        /// <summary>Tells which field a line has. Blanks before the colon are an error that must not hide a length.</summary>
        private int FindHeader(int line, int end)
        {
            int colon = HttpText.IndexOf(_buffer, line, end, (byte)':');
            int nameEnd = HttpText.TrimSpace(_buffer, line, colon);
            return colon == end ? HttpHeader.Other : HttpHeader.Find(_buffer, line, nameEnd - line);
        }

        private void CountHead(int count)
        {
            _headLength += count;
            if (_headLength > Limits.HttpHead)
            {
                throw new ProtocolException(Reason.HttpHeadTooLong, _headLength);
            }
        }
    }
}
