using System;
using System.IO;

namespace NanoCwmp.Tests.Unit.Xml
{
    /// <summary>Gives the bytes that have arrived, and fails if asked for more, where a connection would block.</summary>
    public sealed class ArrivingStream : MemoryStream
    {
        public ArrivingStream(byte[] bytes)
            : base(bytes)
        {
        }

        /// <summary>Gets or sets how many bytes have arrived.</summary>
        public int Arrived { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int left = Arrived - (int)Position;
            if (left == 0)
            {
                throw new InvalidOperationException();
            }

            return base.Read(buffer, offset, count < left ? count : left);
        }
    }
}
