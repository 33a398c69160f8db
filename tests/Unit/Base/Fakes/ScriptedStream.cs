using System;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>A connection to <see cref="ScriptedAcs"/>: what is written is a request when the first byte is read.</summary>
    public sealed class ScriptedStream : ForwardStream
    {
        // A small heap is soon in pieces: the large buffers are let go as soon as they can be.
        private const int InitialSize = 512;

        private readonly ScriptedAcs _acs;
        private byte[] _written = new byte[InitialSize];
        private int _writtenLength;
        private byte[] _answer = new byte[0];
        private byte[] _rest = new byte[0];
        private int _answerAt;
        private bool _isClosed;

        public ScriptedStream(ScriptedAcs acs)
        {
            _acs = acs;
        }

        public override bool CanRead
        {
            get { return true; }
        }

        public override bool CanWrite
        {
            get { return true; }
        }

        public override int ReadTimeout { get; set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (_writtenLength + count > _written.Length)
            {
                byte[] larger = new byte[_writtenLength + count + InitialSize];
                Array.Copy(_written, 0, larger, 0, _writtenLength);
                _written = larger;
            }

            Array.Copy(buffer, offset, _written, _writtenLength, count);
            _writtenLength += count;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_writtenLength > 0)
            {
                byte[] body = Body();
                _writtenLength = 0;
                _written = new byte[InitialSize];
                _answer = _acs.Exchange(body, out _rest);
                _answerAt = 0;
            }
            else if (_answerAt == _answer.Length && _rest.Length > 0)
            {
                _answer = _rest;
                _answerAt = 0;
                _rest = new byte[0];
            }

            int left = _answer.Length - _answerAt;
            count = count < left ? count : left;
            Array.Copy(_answer, _answerAt, buffer, offset, count);
            _answerAt += count;
            return count;
        }

        public override void Close()
        {
            if (!_isClosed)
            {
                _isClosed = true;
                _acs.OpenStreams--;

                // On nanoCLR a stream waits for its finalizer; the buffers need not.
                _written = new byte[0];
                _answer = _written;
                _rest = _written;
            }
        }

        private byte[] Body()
        {
            int at = TextFinder.Find(_written, _writtenLength, "\r\n\r\n", 0) + 4;
            int chunked = TextFinder.Find(_written, at, "\r\nTransfer-Encoding: chunked", 0);
            if (chunked < 0)
            {
                return Part(at, _writtenLength - at);
            }

            int length = 0;
            while (true)
            {
                int size = 0;
                for (; _written[at] != '\r'; at++)
                {
                    int digit = _written[at];
                    size = (size * 16) + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
                }

                at += 2;
                if (size == 0)
                {
                    return Part(0, length);
                }

                // The data of the chunks move to the front.
                Array.Copy(_written, at, _written, length, size);
                length += size;
                at += size + 2;
            }
        }

        private byte[] Part(int offset, int count)
        {
            byte[] part = new byte[count];
            Array.Copy(_written, offset, part, 0, count);
            return part;
        }
    }
}
