using System.IO;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Wire.Http;

namespace NanoCwmp.Net
{
    /// <summary>The connection to whichever server the requests of a session or of a transfer go to at present, if there is one.</summary>
    public sealed class OutgoingConnection
    {
        private readonly IConnector _connector;

        /// <summary>Initializes a new instance of the <see cref="OutgoingConnection"/> class; it is closed.</summary>
        /// <param name="connector">Opens connections.</param>
        public OutgoingConnection(IConnector connector)
        {
            _connector = connector;
        }

        /// <summary>Gets what goes to and comes from the server, or <see langword="null"/> while there is no connection.</summary>
        public Stream Stream { get; private set; }

        /// <summary>Connects, with TLS if the URL says so.</summary>
        /// <param name="url">Names the server.</param>
        /// <param name="patience">Milliseconds that it may take.</param>
        /// <param name="response">Reads from it from now on.</param>
        /// <param name="authenticator">Answers challenges on it from now on.</param>
        /// <exception cref="ProtocolException">There is no connection.</exception>
        public void Open(HttpUrl url, int patience, HttpResponse response, Authenticator authenticator)
        {
            try
            {
                Stream = _connector.Connect(url.Host, url.Port, url.IsSecure, patience);
                response.Attach(Stream);
                authenticator.Connected(url.IsSecure);
            }
            catch (IOException failure)
            {
                throw new ProtocolException(Reason.ConnectFailed, failure.Message);
            }
        }

        /// <summary>Closes the connection, if there is one.</summary>
        public void Close()
        {
            if (Stream == null)
            {
                return;
            }

            try
            {
                Stream.Close();
            }
            catch (IOException)
            {
                // It is gone either way.
            }

            Stream = null;
        }
    }
}
