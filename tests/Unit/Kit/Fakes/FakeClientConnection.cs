using System.IO;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Unit.Fakes
{
    /// <summary>The device's end of a connection to <see cref="FakeXmppServer"/>.</summary>
    public sealed class FakeClientConnection : IClientConnection
    {
        private readonly FakeXmppServer _server;
        private readonly FakeServerConnection _wire;

        public FakeClientConnection(FakeXmppServer server, FakeServerConnection wire)
        {
            _server = server;
            _wire = wire;
        }

        public int Read(byte[] buffer, int offset, int count)
        {
            return _wire.Read(buffer, offset, count);
        }

        public bool Write(byte[] buffer, int offset, int count)
        {
            return _wire.Write(buffer, offset, count);
        }

        public void StartTls(string host, int timeoutMilliseconds)
        {
            if (_server.HasWrongCertificate)
            {
                throw new IOException("the certificate is for another host");
            }

            _server.TlsHost = host;
        }

        public void Close()
        {
            _wire.Close();
        }
    }
}
