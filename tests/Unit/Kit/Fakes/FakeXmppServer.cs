#nullable disable

using System.IO;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>An XMPP server whose words the test says.</summary>
    public sealed class FakeXmppServer : IClientConnector
    {
        /// <summary>Gets how many connections were asked for.</summary>
        public int Connections { get; private set; }

        /// <summary>Gets the host and port that were connected to last.</summary>
        public string Address { get; private set; }

        /// <summary>Gets or sets a value indicating whether connecting fails.</summary>
        public bool IsUnreachable { get; set; }

        /// <summary>Gets or sets a value indicating whether its certificate is refused.</summary>
        public bool HasWrongCertificate { get; set; }

        /// <summary>Gets the last connection.</summary>
        public FakeServerConnection Wire { get; private set; }

        /// <summary>Gets the host that TLS on the last connection is for, or null without.</summary>
        public string TlsHost { get; internal set; }

        public IClientConnection Connect(string host, int port, int timeoutMilliseconds)
        {
            Connections++;
            Address = host + ":" + port.ToString();
            if (IsUnreachable)
            {
                throw new IOException("unreachable");
            }

            Wire = new FakeServerConnection();
            TlsHost = null;
            return new FakeClientConnection(this, Wire);
        }
    }
}
