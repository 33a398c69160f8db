using System;

namespace NanoCwmp.HttpServer
{
    /// <content>The body, for those servers that want it.</content>
    public sealed partial class HttpRequestReader
    {
        /// <summary>Gets how many bytes of the body <see cref="ReadBody"/> has not given yet. Valid with a complete head.</summary>
        public int BodyLeft
        {
            get { return _bodyLength > 0 ? _bodyLength : 0; }
        }

        /// <summary>
        /// Gets a value indicating whether the head is malformed because it announces more than anybody takes; the lines behind
        /// it were not looked at.
        /// </summary>
        public bool IsBodyTooLong { get; private set; }

        /// <summary>Gets a value indicating whether the body comes in chunks or another coding, which nobody here takes.</summary>
        public bool HasTransferCoding { get; private set; }

        /// <summary>Gets a value indicating whether the client waits for "100 Continue" before it sends the body.</summary>
        public bool ExpectsContinue { get; private set; }

        /// <summary>Takes what has come of the body of a complete head.</summary>
        /// <param name="buffer">Receives the bytes.</param>
        /// <param name="offset">Where the first one goes.</param>
        /// <param name="count">How many there is room for.</param>
        /// <returns>How many there were.</returns>
        public int ReadBody(byte[] buffer, int offset, int count)
        {
            int part = End - _kept;
            part = part < BodyLeft ? part : BodyLeft;
            part = part < count ? part : count;
            Array.Copy(_buffer, _kept, buffer, offset, part);
            Drop(_kept, _kept + part);
            _bodyLength -= part;
            return part;
        }
    }
}
