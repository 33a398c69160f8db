#nullable disable

using System;
using System.IO;
using System.Text;
using NanoCwmp.Hal;
using NanoCwmp.Tests.Unit.Fakes;

namespace NanoCwmp.Tests.Unit.Diagnostics
{
    /// <summary>A web server that gives one prepared answer, in pieces, each after a while of virtual time.</summary>
    public sealed class FakeWeb : IConnector
    {
        private readonly FakeClock _clock;

        public FakeWeb(FakeClock clock)
        {
            _clock = clock;
        }

        /// <summary>Gets or sets the whole answer.</summary>
        public string Answer { get; set; } = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndata";

        /// <summary>Gets or sets how many bytes come at once.</summary>
        public int Piece { get; set; } = 16;

        /// <summary>Gets or sets how long a piece takes, in milliseconds.</summary>
        public int Pause { get; set; } = 5;

        /// <summary>Gets or sets how long it takes to connect, in milliseconds.</summary>
        public int OpenTime { get; set; } = 20;

        /// <summary>Gets or sets a value indicating whether connecting fails.</summary>
        public bool IsUnreachable { get; set; }

        /// <summary>Gets or sets a value indicating whether the server goes silent, and does not close, after its answer.</summary>
        public bool IsStuck { get; set; }

        /// <summary>Gets or sets a value indicating whether the connection breaks after the answer.</summary>
        public bool IsBreaking { get; set; }

        /// <summary>Gets the host that was connected to.</summary>
        public string Host { get; private set; } = string.Empty;

        /// <summary>Gets the first bytes of the request, as text.</summary>
        public string Request { get; private set; } = string.Empty;

        /// <summary>Gets how many bytes were sent to the server.</summary>
        public int Taken { get; private set; }

        /// <summary>Gets how many connections are open.</summary>
        public int OpenStreams { get; private set; }

        public Stream Connect(string host, int port, bool secure, int timeoutMilliseconds)
        {
            Host = host + ":" + port.ToString();
            Request = string.Empty;
            Taken = 0;
            _clock.Advance(OpenTime);
            if (IsUnreachable || secure)
            {
                throw new IOException("unreachable");
            }

            OpenStreams++;
            return new WebStream(this);
        }

        private sealed class WebStream : ForwardStream
        {
            private readonly FakeWeb _web;
            private readonly byte[] _answer;
            private int _at;
            private bool _isClosed;

            public WebStream(FakeWeb web)
            {
                _web = web;
                _answer = Encoding.UTF8.GetBytes(web.Answer);
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
                _web.Taken += count;
                if (_web.Request.Length < 256 && count < 256)
                {
                    _web.Request += Encoding.UTF8.GetString(buffer, offset, count);
                }
            }

            public override int Read(byte[] buffer, int offset, int count)
            {
                int left = _answer.Length - _at;
                if (left == 0 && _web.IsBreaking)
                {
                    throw new IOException("reset");
                }

                if (left == 0 && _web.IsStuck)
                {
                    _web._clock.Advance(ReadTimeout);
                    throw new IOException("time-out");
                }

                _web._clock.Advance(_web.Pause);
                count = count < left ? count : left;
                count = count < _web.Piece ? count : _web.Piece;
                Array.Copy(_answer, _at, buffer, offset, count);
                _at += count;
                return count;
            }

            public override void Close()
            {
                _web.OpenStreams -= _isClosed ? 0 : 1;
                _isClosed = true;
            }
        }
    }
}
