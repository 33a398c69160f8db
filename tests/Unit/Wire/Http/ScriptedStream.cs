using System;
using System.IO;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Http
{
    /// <summary>A connection that gives prepared bytes in prepared pieces, and notes what is written to it.</summary>
    public sealed class ScriptedStream : ForwardStream
    {
        private readonly byte[] _input;
        private readonly int _length;
        private readonly int _step;
        private readonly int _cut;
        private byte[] _written = new byte[512];
        private int _at;

        /// <summary>Initializes a new instance of the <see cref="ScriptedStream"/> class.</summary>
        /// <param name="input">Holds the bytes to read.</param>
        /// <param name="length">How many of them there are before the end.</param>
        /// <param name="step">How many bytes one read gives at most.</param>
        /// <param name="cut">A place that no read goes across.</param>
        public ScriptedStream(byte[] input, int length, int step, int cut)
        {
            _input = input;
            _length = length;
            _step = step;
            _cut = cut;
        }

        /// <summary>Gets or sets a value indicating whether the end is a failure instead of a clean end.</summary>
        public bool Breaks { get; set; }

        /// <summary>Gets how many bytes are left to read.</summary>
        public int Left
        {
            get { return _length - _at; }
        }

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public int WrittenLength { get; private set; }

        /// <inheritdoc/>
        public override bool CanRead
        {
            get { return true; }
        }

        /// <inheritdoc/>
        public override bool CanWrite
        {
            get { return true; }
        }

        /// <inheritdoc/>
        public override int ReadTimeout { get; set; }

        public byte[] Written()
        {
            byte[] written = new byte[WrittenLength];
            Array.Copy(_written, 0, written, 0, WrittenLength);
            return written;
        }

        /// <inheritdoc/>
        public override int Read(byte[] buffer, int offset, int count)
        {
            if (count <= 0)
            {
                throw new ArgumentException("a read of nothing");
            }

            Reads++;
            int stop = _at < _cut && _cut < _length ? _cut : _length;
            int part = stop - _at;
            if (part == 0 && Breaks)
            {
                throw new IOException("broken");
            }

            part = part < _step ? part : _step;
            part = part < count ? part : count;
            Array.Copy(_input, _at, buffer, offset, part);
            _at += part;
            return part;
        }

        /// <inheritdoc/>
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (Breaks)
            {
                throw new IOException("broken");
            }

            if (WrittenLength + count > _written.Length)
            {
                byte[] larger = new byte[2 * (WrittenLength + count)];
                Array.Copy(_written, 0, larger, 0, WrittenLength);
                _written = larger;
            }

            Array.Copy(buffer, offset, _written, WrittenLength, count);
            WrittenLength += count;
            Writes++;
        }
    }
}
