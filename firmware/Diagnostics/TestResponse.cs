using NanoCwmp.Core;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Diagnostics
{
    /// <summary>
    /// Follows the response of a throughput test to its end, in pieces of any size, without keeping any of it but a line's
    /// beginning: status, length, chunks (RFC 7230). What is in the body does not matter.
    /// </summary>
    public sealed class TestResponse
    {
        private const int StatusLine = 0;
        private const int Header = 1;
        private const int Length = 2;
        private const int ToClose = 3;
        private const int ChunkSize = 4;
        private const int ChunkData = 5;
        private const int ChunkEnd = 6;
        private const int Trailer = 7;
        private const int Done = 8;

        private const int LineMaximum = 128;
        private const int HighestDigits = 15;

        private static readonly byte[] s_contentLength = Ascii.Bytes("content-length");
        private static readonly byte[] s_transferEncoding = Ascii.Bytes("transfer-encoding");
        private static readonly byte[] s_chunked = Ascii.Bytes("chunked");

        private readonly byte[] _line = new byte[LineMaximum];
        private int _lineLength;
        private int _part;
        private long _left;
        private bool _isChunked;

        /// <summary>Gets the status code, 0 before it is known.</summary>
        public int Status { get; private set; }

        /// <summary>Gets a value indicating whether the response is complete.</summary>
        public bool IsDone
        {
            get { return _part == Done; }
        }

        /// <summary>Gets a value indicating whether this is no HTTP response.</summary>
        public bool IsBad { get; private set; }

        /// <summary>Gets a value indicating whether the end of the connection is the end of the response.</summary>
        public bool EndsWithConnection
        {
            get { return _part == ToClose; }
        }

        /// <summary>Takes what has arrived. What follows the end of the response is passed over.</summary>
        /// <param name="buffer">Holds the bytes.</param>
        /// <param name="count">How many there are, from the start on.</param>
        public void Take(byte[] buffer, int count)
        {
            int at = 0;
            while (at < count && _part != Done && !IsBad)
            {
                if (_part == ToClose)
                {
                    return;
                }

                if (_part == Length || _part == ChunkData)
                {
                    int rest = count - at;
                    int skipped = _left < rest ? (int)_left : rest;
                    at += skipped;
                    _left -= skipped;
                    if (_left == 0)
                    {
                        _part = _part == Length ? Done : ChunkEnd;
                    }

                    continue;
                }

                byte next = buffer[at++];
                if (next == '\n')
                {
                    EndLine(_lineLength > 0 && _line[_lineLength - 1] == '\r' ? _lineLength - 1 : _lineLength);
                    _lineLength = 0;
                }
                else if (_lineLength < LineMaximum)
                {
                    _line[_lineLength++] = next;
                }
            }
        }

        private void EndLine(int length)
        {
            switch (_part)
            {
                case StatusLine:
                    long status = 0;
                    IsBad = length < 12 || _line[0] != 'H' || _line[4] != '/' || !NumberText.TryRead(_line, 9, 3, out status)
                        || status < 100;
                    Status = IsBad ? 0 : (int)status;
                    _part = Header;
                    _left = -1;
                    _isChunked = false;
                    break;
                case Header:
                    if (length == 0)
                    {
                        EndHead();
                    }
                    else
                    {
                        ReadHeader(length);
                    }

                    break;
                case ChunkSize:
                    ReadChunkSize(length);
                    break;
                case ChunkEnd:
                    _part = ChunkSize;
                    break;
                case Trailer:
                    _part = length == 0 ? Done : Trailer;
                    break;
            }
        }

        private void EndHead()
        {
            if (Status < 200)
            {
                // An interim response; the final one follows.
                _part = StatusLine;
            }
            else if (Status == 204 || Status == 304 || (_left == 0 && !_isChunked))
            {
                _part = Done;
            }
            else
            {
                _part = _isChunked ? ChunkSize : _left > 0 ? Length : ToClose;
            }
        }

        private void ReadHeader(int length)
        {
            int colon = HttpText.IndexOf(_line, 0, length, (byte)':');
            if (colon < 0 || colon == length)
            {
                return;
            }

            int start = HttpText.SkipSpace(_line, colon + 1, length);
            int end = HttpText.TrimSpace(_line, start, length);
            if (HttpText.EqualsIgnoreCase(_line, 0, colon, s_contentLength))
            {
                long left = -1;
                IsBad = end - start > HighestDigits || !NumberText.TryRead(_line, start, end - start, out left) || left < 0;
                _left = left;
            }
            else if (HttpText.EqualsIgnoreCase(_line, 0, colon, s_transferEncoding))
            {
                _isChunked = HttpText.ListHas(_line, start, end - start, s_chunked);
            }
        }

        private void ReadChunkSize(int length)
        {
            long size = 0;
            int digits = 0;
            for (; digits < length; digits++)
            {
                int value = HexNumberOf(_line[digits]);
                if (value < 0)
                {
                    break;
                }

                size = (size << 4) | (uint)value;
            }

            IsBad = digits == 0 || digits > HighestDigits;
            _left = size;
            _part = size == 0 ? Trailer : ChunkData;
        }

        private static int HexNumberOf(byte digit)
        {
            int lower = digit | 0x20;
            return digit >= '0' && digit <= '9' ? digit - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
        }
    }
}
