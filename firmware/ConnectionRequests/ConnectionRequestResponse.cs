using System;
using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.ConnectionRequests
{
    /// <summary>Puts together the small responses of the connection request server, all of them without a body.</summary>
    public sealed class ConnectionRequestResponse
    {
        private static readonly byte[] s_start = Ascii.Bytes("HTTP/1.1 ");
        private static readonly byte[] s_length = Ascii.Bytes("\r\nContent-Length: 0\r\n");
        private static readonly byte[] s_close = Ascii.Bytes("Connection: close\r\n");
        private static readonly byte[] s_end = Ascii.Bytes("\r\n");

        // The longest has the challenge: 230 bytes.
        private readonly byte[] _buffer = new byte[256];
        private int _length;

        /// <summary>Gets the buffer, for what is written in place.</summary>
        public byte[] Buffer
        {
            get { return _buffer; }
        }

        /// <summary>Begins a response.</summary>
        /// <param name="status">The status code with its phrase and, if there are any, whole header lines behind a line end.</param>
        public void Start(byte[] status)
        {
            _length = 0;
            Append(s_start);
            Append(status);
            Append(s_length);
        }

        /// <summary>Adds bytes of header lines.</summary>
        /// <param name="bytes">The bytes.</param>
        public void Append(byte[] bytes)
        {
            Array.Copy(bytes, 0, _buffer, Reserve(bytes.Length), bytes.Length);
        }

        /// <summary>Makes room for bytes that are written in place.</summary>
        /// <param name="count">How many.</param>
        /// <returns>Where the first one goes.</returns>
        public int Reserve(int count)
        {
            _length += count;
            return _length - count;
        }

        /// <summary>Ends the response and sends it.</summary>
        /// <param name="connection">Takes the response.</param>
        /// <param name="isLast">Whether the connection is closed after it.</param>
        /// <returns>Whether it was sent.</returns>
        public bool Send(IServerConnection connection, bool isLast)
        {
            if (isLast)
            {
                Append(s_close);
            }

            Append(s_end);
            return connection.Write(_buffer, 0, _length);
        }
    }
}
