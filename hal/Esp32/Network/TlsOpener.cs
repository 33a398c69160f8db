using System;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace NanoCwmp.Hal.Esp32.Network
{
    /// <summary>Begins TLS on connected sockets, with the chain and the host name checked in any case (R376, R377).</summary>
    internal sealed class TlsOpener
    {
        private readonly X509Certificate _roots;
        private readonly bool _usesDeviceCertificate;

        /// <param name="roots">
        /// The trusted roots in PEM; empty for those in the device's own store, which may be none.
        /// </param>
        /// <param name="usesDeviceCertificate">Whether the device offers the certificate in its store to servers (R381).</param>
        public TlsOpener(string roots, bool usesDeviceCertificate)
        {
            _roots = roots.Length == 0 ? null : new X509Certificate(roots);
            _usesDeviceCertificate = usesDeviceCertificate;
        }

        /// <exception cref="IOException">The server is not trusted, or the handshake failed otherwise.</exception>
        public SslStream Open(Socket socket, string host, int timeoutMilliseconds)
        {
            string reason;
            using (var deadline = new Deadline(socket, timeoutMilliseconds))
            {
                SslStream stream = null;
                try
                {
                    stream = new SslStream(socket);
                    stream.SslVerification = SslVerification.CertificateRequired;
                    stream.UseStoredDeviceCertificate = _usesDeviceCertificate;
                    stream.AuthenticateAsClient(host, null, _roots, SslProtocols.Tls12);
                    return stream;
                }
                catch (Exception failure)
                {
                    reason = deadline.IsMissed ? "no answer in time" : SocketFailure.Text(failure);
                }

                if (stream != null)
                {
                    stream.Close();
                }
            }

            socket.Close();
            throw new IOException("TLS with " + host + ": " + reason);
        }
    }
}
