using System;
using System.Text;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Soap
{
    /// <summary>
    /// Gives one text after the other. On nanoCLR a stream has a finalizer and outlives its last use, so a test that needs
    /// hundreds uses this one again and again.
    /// </summary>
    public sealed class TextStream : ForwardStream
    {
        private byte[] _bytes = new byte[0];
        private int _at;
        private int _end;

        public override bool CanRead
        {
            get { return true; }
        }

        /// <summary>Starts with a new text.</summary>
        public TextStream Load(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            return Load(bytes, bytes.Length);
        }

        /// <summary>Starts with the first bytes of an array.</summary>
        public TextStream Load(byte[] bytes, int length)
        {
            _bytes = bytes;
            _at = 0;
            _end = length;
            return this;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int left = _end - _at;
            count = count < left ? count : left;
            Array.Copy(_bytes, _at, buffer, offset, count);
            _at += count;
            return count;
        }
    }
}
