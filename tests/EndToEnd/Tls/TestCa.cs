using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NanoCwmp.Tests.EndToEnd.Tls;

/// <summary>
/// Two certification authorities and what they issue, as files in PEM: each server's certificate with its key, and beside it
/// the certificates of its issuers where there are any between it and the root.
/// </summary>
public sealed class TestCa : IDisposable
{
    /// <summary>The name that most certificates are for.</summary>
    public const string Host = "acs.test";

    private static readonly DateTimeOffset s_begin = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_end = new(2049, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nanocwmp-ca-");
    private readonly Issuer _root = new("CN=Test root");
    private readonly Issuer _other = new("CN=Other root");

    public TestCa()
    {
        var intermediate = new Issuer("CN=Test intermediate", _root, s_begin, s_end);
        var old = new Issuer("CN=Old intermediate", _root, s_begin, s_begin.AddYears(10));
        RootFile = Write("root", _root.Certificate.ExportCertificatePem());
        Write("other-root", _other.Certificate.ExportCertificatePem());
        Server("right", _root, Dns(Host));
        Server("through", intermediate, Dns(Host));
        Server("old", old, Dns(Host));
        Server("foreign", _other, Dns(Host));
        Server("self-signed", issuer: null, Dns(Host));
        Server("local", _root, Dns("localhost"));
        Server("another", _root, Dns("other.test"));
        Server("wildcard", _root, Dns("*." + Host));
        Server("address", _root, names => names.AddIpAddress(IPAddress.Loopback));
        Server("address-as-name", _root, Dns("127.0.0.1"));
        Server("address-as-cn", _root, names: null, subject: "CN=127.0.0.1");
        Server("cn", _root, names: null, subject: "CN=" + Host);
        Server("cn-and-another", _root, Dns("other.test"), subject: "CN=" + Host);
        Server("expired", _root, Dns(Host), end: s_begin.AddYears(20));
        Server("future", _root, Dns(Host), begin: s_end.AddYears(-1));
        Server("rsa", _root, Dns(Host), isRsa: true);
        Server("client", _root, Dns(Host), usage: "1.3.6.1.5.5.7.3.2");
        Server("device", _root, names: null, subject: "CN=" + Site.DeviceId, usage: "1.3.6.1.5.5.7.3.2");
        Server("foreign-device", _other, names: null, subject: "CN=" + Site.DeviceId, usage: "1.3.6.1.5.5.7.3.2");
    }

    /// <summary>Gets the file of the root that issues all that is right.</summary>
    public string RootFile { get; }

    /// <summary>Gets the root that issues all that is right, in PEM.</summary>
    public string Root => File.ReadAllText(RootFile);

    /// <summary>Gets the other root in PEM.</summary>
    public string OtherRoot => File.ReadAllText(FileOf("other-root"));

    /// <summary>Gets the file of a certificate and its key.</summary>
    public string FileOf(string name) => Path.Combine(_folder.FullName, name + ".pem");

    /// <summary>Gets the file of the issuers between a certificate and its root.</summary>
    public string ChainOf(string name) => Path.Combine(_folder.FullName, name + ".chain.pem");

    public void Dispose() => _folder.Delete(recursive: true);

    private static Action<SubjectAlternativeNameBuilder> Dns(string name) => names => names.AddDnsName(name);

    private string Write(string name, string pem)
    {
        File.WriteAllText(FileOf(name), pem);
        return FileOf(name);
    }

    private void Server(
        string name,
        Issuer? issuer,
        Action<SubjectAlternativeNameBuilder>? names,
        string subject = "CN=server",
        DateTimeOffset? begin = null,
        DateTimeOffset? end = null,
        bool isRsa = false,
        string usage = "1.3.6.1.5.5.7.3.1")
    {
        using AsymmetricAlgorithm key = isRsa ? RSA.Create(2048) : ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = isRsa
            ? new CertificateRequest(subject, (RSA)key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(subject, (ECDsa)key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], critical: false));
        if (names is not null)
        {
            var builder = new SubjectAlternativeNameBuilder();
            names(builder);
            request.CertificateExtensions.Add(builder.Build());
        }

        using X509Certificate2 certificate = issuer is null
            ? request.CreateSelfSigned(begin ?? s_begin, end ?? s_end)
            : issuer.Sign(request, begin ?? s_begin, end ?? s_end);
        Write(name, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n");
        if (issuer?.IsIntermediate == true)
        {
            File.WriteAllText(ChainOf(name), issuer.Certificate.ExportCertificatePem() + "\n");
        }
    }

    private sealed class Issuer
    {
        private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        public Issuer(string subject, Issuer? parent = null, DateTimeOffset? begin = null, DateTimeOffset? end = null)
        {
            var request = new CertificateRequest(subject, _key, HashAlgorithmName.SHA256);
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
            IsIntermediate = parent is not null;
            Certificate = parent is null
                ? request.CreateSelfSigned(s_begin, s_end)
                : parent.Sign(request, begin ?? s_begin, end ?? s_end);
        }

        public bool IsIntermediate { get; }

        public X509Certificate2 Certificate { get; }

        public X509Certificate2 Sign(CertificateRequest request, DateTimeOffset begin, DateTimeOffset end) => request.Create(
            Certificate.SubjectName,
            X509SignatureGenerator.CreateForECDsa(_key),
            begin,
            end,
            RandomNumberGenerator.GetBytes(8));
    }
}
