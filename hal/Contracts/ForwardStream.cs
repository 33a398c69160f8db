using System;
using System.IO;

namespace NanoCwmp.Hal
{
    /// <summary>
    /// Base of streams that only read or only write, front to back. It is partial because nanoFramework's
    /// <see cref="Stream"/> has one abstract member that .NET does not have: see ForwardStream.netnano1.0.cs.
    /// </summary>
    public abstract partial class ForwardStream : Stream
    {
        /// <summary>Initializes a new instance of the <see cref="ForwardStream"/> class.</summary>
        protected ForwardStream()
        {
            // nanoFramework's streams have a finalizer, which keeps them and all they refer to until its thread gets a turn.
            // These have nothing to finalize: what holds a socket does so by an object of its own.
            GC.SuppressFinalize(this);
        }

        /// <inheritdoc/>
        public override bool CanRead
        {
            get { return false; }
        }

        /// <inheritdoc/>
        public override bool CanSeek
        {
            get { return false; }
        }

        /// <inheritdoc/>
        public override bool CanWrite
        {
            get { return false; }
        }

        /// <inheritdoc/>
        public override long Length
        {
            get { throw new NotSupportedException(); }
        }

        /// <inheritdoc/>
        public override long Position
        {
            get { throw new NotSupportedException(); }
            set { throw new NotSupportedException(); }
        }

        /// <inheritdoc/>
        public override void Flush()
        {
        }

        /// <inheritdoc/>
        public override int Read(byte[] buffer, int offset, int count)
        {
            throw new NotSupportedException();
        }

        /// <inheritdoc/>
        public override long Seek(long offset, SeekOrigin origin)
        {
            throw new NotSupportedException();
        }

        /// <inheritdoc/>
        public override void SetLength(long value)
        {
            throw new NotSupportedException();
        }

        /// <inheritdoc/>
        public override void Write(byte[] buffer, int offset, int count)
        {
            throw new NotSupportedException();
        }
    }
}
