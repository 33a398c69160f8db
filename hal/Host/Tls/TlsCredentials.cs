using System;
using System.IO;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NanoCwmp.Hal.Host.Tls;

/// <summary>The certificates and the key of <see cref="TlsSettings"/>, read.</summary>
internal sealed class TlsCredentials : IDisposable
{
    /// <summary>Initializes a new instance of the <see cref="TlsCredentials"/> class.</summary>
    /// <param name="settings">The settings.</param>
    /// <exception cref="InvalidDataException">They are not what they should be; the message says which.</exception>
    public TlsCredentials(TlsSettings settings)
    {
        Roots = Read(settings.Roots, "the trusted roots");
        if (settings.Certificate.Length > 0)
        {
            Own = ReadOwn(settings);
        }
        else if (settings.PrivateKey.Length > 0)
        {
            throw new InvalidDataException("there is a private key but no client certificate");
        }
    }

    /// <summary>Gets the trusted roots.</summary>
    public X509Certificate2Collection Roots { get; }

    /// <summary>Gets the device's certificate with those of its issuers, or null.</summary>
    public SslStreamCertificateContext? Own { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (X509Certificate2 root in Roots)
        {
            root.Dispose();
        }

        Own?.TargetCertificate.Dispose();
    }

    private static X509Certificate2Collection Read(string pem, string what)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(pem);
        }
        catch (CryptographicException failure)
        {
            throw new InvalidDataException($"{what} cannot be read: {failure.Message}", failure);
        }

        return certificates.Count > 0 || pem.Length == 0
            ? certificates
            : throw new InvalidDataException($"{what} cannot be read: there is no certificate in PEM (BEGIN CERTIFICATE)");
    }

    private static SslStreamCertificateContext ReadOwn(TlsSettings settings)
    {
        X509Certificate2Collection chain = Read(settings.Certificate, "the client certificate");
        try
        {
            using X509Certificate2 pair = X509Certificate2.CreateFromPem(settings.Certificate, settings.PrivateKey);

            // Windows uses no keys that exist in memory alone: by way of PKCS #12 it gets one it can use.
            X509Certificate2 own = X509CertificateLoader.LoadPkcs12(pair.Export(X509ContentType.Pkcs12), password: null);
            chain.RemoveAt(0);

            // Offline: what the device sends is what it was given, nothing is looked up.
            return SslStreamCertificateContext.Create(own, chain, offline: true);
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            throw new InvalidDataException(
                "the private key of the client certificate cannot be used, it has to be the right one, unencrypted: "
                    + failure.Message,
                failure);
        }
    }
}
