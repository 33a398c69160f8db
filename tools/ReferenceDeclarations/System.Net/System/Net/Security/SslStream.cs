using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace System.Net.Security
{
    public class SslStream : NetworkStream
    {
        public SslStream(Socket socket)
            : base(null) => throw null;

        public override bool DataAvailable => throw null;

        public SslVerification SslVerification
        {
            get => throw null;
            set => throw null;
        }

        public bool UseStoredDeviceCertificate
        {
            get => throw null;
            set => throw null;
        }

        public void AuthenticateAsClient(
            string targetHost, X509Certificate clientCertificate, X509Certificate ca, SslProtocols enabledSslProtocols) =>
            throw null;

        public override int Read(byte[] buffer, int offset, int size) => throw null;

        public override void Write(byte[] buffer, int offset, int size) => throw null;
    }
}
