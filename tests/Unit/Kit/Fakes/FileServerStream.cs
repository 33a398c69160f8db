using System;
using System.Text;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>A connection to <see cref="FileServer"/>.</summary>
    public sealed class FileServerStream : ForwardStream
    {
        private readonly FileServer _server;
        private byte[] _request = new byte[8192];
        private int _requestLength;
        private byte[] _head = new byte[0];
        private int _headAt;
        private int _from = -1;
        private int _left;
        private bool _isOver;
        private bool _isClosed;

        public FileServerStream(FileServer server)
        {
            _server = server;
            _left = server.CutAfter;
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
            if (_requestLength + count > _request.Length)
            {
                byte[] larger = new byte[(_requestLength + count) * 2];
                Array.Copy(_request, 0, larger, 0, _requestLength);
                _request = larger;
            }

            Array.Copy(buffer, offset, _request, _requestLength, count);
            _requestLength += count;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_requestLength > 0)
            {
                Answer();
            }

            if (_isOver)
            {
                return 0;
            }

            if (_headAt < _head.Length)
            {
                return Copy(_head, ref _headAt, _head.Length, buffer, offset, count);
            }

            if (_from < 0 || _left <= 0)
            {
                return 0;
            }

            int before = _from;
            int read = Copy(_server.Content, ref _from, _server.Content.Length, buffer, offset, count < _left ? count : _left);
            _left -= _from - before;
            return read;
        }

        public override void Close()
        {
            if (!_isClosed)
            {
                _isClosed = true;
                _server.Open--;
                _request = new byte[0];
            }
        }

        private static int Copy(byte[] source, ref int at, int end, byte[] buffer, int offset, int count)
        {
            count = count < end - at ? count : end - at;
            Array.Copy(source, at, buffer, offset, count);
            at += count;
            return count;
        }

        private void Answer()
        {
            int body = TextFinder.Find(_request, _requestLength, "\r\n\r\n", 0) + 4;
            byte[] content = new byte[_requestLength - body];
            Array.Copy(_request, body, content, 0, content.Length);
            string response = _server.Respond(Encoding.UTF8.GetString(_request, 0, body), content, out _from);
            _requestLength = 0;
            _isOver = response == null;
            _head = response == null ? new byte[0] : Encoding.UTF8.GetBytes(response);
            _headAt = 0;
        }
    }
}
