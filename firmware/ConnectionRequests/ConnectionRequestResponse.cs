using System.Text;
using NanoCwmp.Hal;

namespace NanoCwmp.ConnectionRequests
{
    /// <summary>Puts together the small responses of the connection request server, all of them without a body.</summary>
    public sealed class ConnectionRequestResponse
    {
        private const string StartText = "HTTP/1.1 ";
        private const string LengthText = "\r\nContent-Length: 0\r\n";
        private const string CloseText = "Connection: close\r\n";
        private const string EndText = "\r\n";

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
        public void Start(string status)
        {
            _length = 0;
            Append(StartText);
            Append(status);
            Append(LengthText);
        }

        /// <summary>Adds to the header lines.</summary>
        /// <param name="text">ASCII: a literal, which is in flash, where a table of bytes would be in RAM.</param>
        public void Append(string text)
        {
            _length += Encoding.UTF8.GetBytes(text, 0, text.Length, _buffer, _length);
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
                Append(CloseText);
            }

            Append(EndText);
            return connection.Write(_buffer, 0, _length);
        }
    }
}
