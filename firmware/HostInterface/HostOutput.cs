using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.HostInterface.Json;

namespace NanoCwmp.HostInterface
{
    /// <summary>
    /// Sends one answer at a time, in pieces that are made when the one before has gone: with a Content-Length if it is one
    /// piece, in chunks if it is more.
    /// </summary>
    /// <remarks>
    /// The head is written before it is known which, so the line about the length has a slot that takes either line, with the
    /// blanks that RFC 7230 3.2 allows, or the end of the head and the size of the first chunk.
    /// </remarks>
    internal sealed class HostOutput
    {
        /// <summary>All is sent.</summary>
        public const int Done = 0;

        /// <summary>There is more to send, and room for it.</summary>
        public const int More = 1;

        /// <summary>The connection takes nothing at present.</summary>
        public const int Full = 2;

        /// <summary>The connection has ended.</summary>
        public const int Lost = 3;

        private const int ChunkLine = 6;
        private const int Slot = 36;
        private const int Body = 256;
        private const int Tail = 7;

        private const string StartText = "HTTP/1.1 ";
        private const string HeadersText = "\r\nContent-Type: application/json\r\nCache-Control: no-store\r\n";
        private const string CloseText = "Connection: close";
        private const string LengthText = "Content-Length: ";
        private const string ChunkedText = "Transfer-Encoding: chunked";
        private const string LineEndText = "\r\n";
        private const string HeadEndText = "\r\n\r\n";
        private const string LastChunkText = "0\r\n\r\n";

        private readonly byte[] _buffer = new byte[Body + Limits.HostInterfaceOutput + Tail];
        private readonly JsonWriter _json;
        private string _status;
        private Answer _answer;
        private bool _isOld;
        private bool _isStarted;
        private bool _isChunked;
        private int _from;
        private int _to;

        public HostOutput()
        {
            _json = new JsonWriter(_buffer);
        }

        /// <summary>Gets a value indicating whether the connection ends with this answer.</summary>
        public bool IsLast { get; private set; }

        /// <summary>Gets a value indicating whether the last <see cref="Send"/> has sent something.</summary>
        public bool IsMoving { get; private set; }

        /// <summary>Begins an answer.</summary>
        /// <param name="status">The status code with its phrase and, if there are any, whole header lines behind a line end.</param>
        /// <param name="answer">The body, or <see langword="null"/> for none.</param>
        /// <param name="isLast">Whether the connection ends with it.</param>
        /// <param name="isOld">Whether the client knows no chunks.</param>
        public void Start(string status, Answer answer, bool isLast, bool isOld)
        {
            _status = status;
            _answer = answer;
            IsLast = isLast;
            _isOld = isOld;
            _isStarted = false;
            _isChunked = false;
            _from = 0;
            _to = 0;
        }

        /// <summary>Sends as much as the connection takes, up to what one turn may.</summary>
        /// <returns><see cref="Done"/>, <see cref="More"/>, <see cref="Full"/> or <see cref="Lost"/>.</returns>
        public int Send(IServerConnection connection)
        {
            IsMoving = false;
            int left = Limits.HostInterfaceStep;
            while (left > 0)
            {
                if (_from == _to)
                {
                    if (_isStarted && _answer == null)
                    {
                        return Done;
                    }

                    Fill();
                    continue;
                }

                int sent = connection.Send(_buffer, _from, _to - _from);
                if (sent <= 0)
                {
                    return sent == 0 ? Full : Lost;
                }

                IsMoving = true;
                _from += sent;
                left -= sent;
            }

            return _from == _to && _answer == null ? Done : More;
        }

        /// <summary>Makes the next piece.</summary>
        private void Fill()
        {
            _json.Position = Body;
            _json.Limit = Body + Limits.HostInterfaceOutput;
            bool isDone = _answer == null || _answer.Write(_json);
            int end = _json.Position;
            _json.Limit = _buffer.Length;
            _from = Body;
            if (!_isStarted)
            {
                _isStarted = true;
                WriteHead(isDone, end - Body);
            }
            else if (_isChunked && end > Body)
            {
                _from = Body - ChunkLine;
            }

            _json.Position = end;
            if (_isChunked && end > Body)
            {
                WriteSize(end - Body);
                _json.Raw(LineEndText);
            }

            if (isDone)
            {
                _answer = null;
                if (_isChunked)
                {
                    _json.Raw(LastChunkText);
                }
            }

            _to = _json.Position;
        }

        private void WriteHead(bool isDone, int length)
        {
            _isChunked = !isDone && !_isOld;
            bool isOpenEnded = !isDone && _isOld;
            IsLast = IsLast || isOpenEnded;
            bool hasClose = IsLast && !isOpenEnded;
            int head = StartText.Length + _status.Length + HeadersText.Length + (hasClose ? CloseText.Length + LineEndText.Length : 0);
            _from = Body - Slot - head;
            _json.Position = _from;
            _json.Raw(StartText);
            _json.Raw(_status);
            _json.Raw(HeadersText);
            if (hasClose)
            {
                _json.Raw(CloseText);
                _json.Raw(LineEndText);
            }

            if (_isChunked)
            {
                _json.Raw(ChunkedText);
                _json.Raw(HeadEndText);
                return;
            }

            if (isDone)
            {
                _json.Raw(LengthText);
                _json.Number(length);
            }
            else
            {
                // The end of the connection is that of the body.
                _json.Raw(CloseText);
            }

            while (_json.Position < Body - HeadEndText.Length)
            {
                _json.Raw(' ');
            }

            _json.Raw(HeadEndText);
        }

        private void WriteSize(int size)
        {
            for (int i = 3; i >= 0; i--)
            {
                int digit = size & 15;
                _buffer[Body - ChunkLine + i] = (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);
                size >>= 4;
            }

            _buffer[Body - 2] = (byte)'\r';
            _buffer[Body - 1] = (byte)'\n';
        }
    }
}
