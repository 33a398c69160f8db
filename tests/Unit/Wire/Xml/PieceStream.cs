using System;
using System.IO;

namespace NanoCwmp.Tests.Unit.Xml
{
    /// <summary>
    /// Gives its bytes in pieces, as a connection does: a first piece, then pieces of one size. It can also fail before
    /// every piece, as a connection with a receive time-out does.
    /// </summary>
    public sealed class PieceStream : MemoryStream
    {
        private readonly int _size;
        private readonly bool _interrupted;
        private int _next;
        private bool _ready;

        public PieceStream(byte[] bytes, int first, int size, bool interrupted)
            : base(bytes)
        {
            _next = first;
            _size = size;
            _interrupted = interrupted;
        }

        /// <summary>Gets how often the stream was asked after it had given its last byte.</summary>
        public int ReadsAtEnd { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_interrupted && !_ready)
            {
                _ready = true;
                throw new InvalidOperationException();
            }

            _ready = false;
            if (_next == 0)
            {
                _next = _size;
            }

            int read = base.Read(buffer, offset, count < _next ? count : _next);
            _next -= read;
            if (read == 0)
            {
                ReadsAtEnd++;
            }

            return read;
        }
    }
}
