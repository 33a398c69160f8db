using System;
using System.Diagnostics;
using System.IO;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;

namespace NanoCwmp.Hal.Host.Tls;

/// <summary>
/// Puts TLS on the connections of another connector: TLS 1.2, and 1.3 if the settings allow it. A server is accepted if its
/// certificate leads to one of the settings' roots, is for the host and, as soon as the time of day is known, valid today;
/// nothing switches that off. The system's own roots are not consulted, nothing is downloaded, revocation is not checked.
/// </summary>
public sealed class TlsConnector : IConnector, IDisposable
{
    // Best first: forward secrecy with AES-GCM (R374). The last is the one that TLS 1.2 makes mandatory (R373); it has no
    // forward secrecy and is there for servers that have nothing better. None is weaker than 128 bits (RFC 7525 4.1).
    private static readonly TlsCipherSuite[] s_suites =
    [
        TlsCipherSuite.TLS_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA,
    ];

    private readonly IConnector _transport;
    private readonly TlsCredentials _credentials;
    private readonly bool _allowsTls13;
    private readonly IClock _clock;

    /// <summary>Initializes a new instance of the <see cref="TlsConnector"/> class.</summary>
    /// <param name="transport">Opens the plain connections.</param>
    /// <param name="settings">Whom to trust.</param>
    /// <param name="clock">Tells the time of day for validity dates, where it is known.</param>
    /// <exception cref="InvalidDataException">A certificate or the key cannot be read; the message says which.</exception>
    public TlsConnector(IConnector transport, TlsSettings settings, IClock clock)
    {
        _transport = transport;
        _credentials = new TlsCredentials(settings);
        _allowsTls13 = settings.AllowTls13;
        _clock = clock;
    }

    /// <inheritdoc/>
    public Stream Connect(string host, int port, bool secure, int timeoutMilliseconds)
    {
        if (!secure)
        {
            return _transport.Connect(host, port, secure: false, timeoutMilliseconds);
        }

        var watch = Stopwatch.StartNew();
        Stream transport = _transport.Connect(host, port, secure: false, timeoutMilliseconds);
        int left = (int)Math.Max(1, timeoutMilliseconds - watch.ElapsedMilliseconds);
        return Secure(transport, host, $"{host}:{port}", left, timeoutMilliseconds);
    }

    /// <summary>Puts TLS on a connection that is there; closes it if that fails.</summary>
    /// <param name="transport">The connection.</param>
    /// <param name="host">The name that the server's certificate has to be for.</param>
    /// <param name="peer">The server, for messages.</param>
    /// <param name="timeoutMilliseconds">How long the handshake may take.</param>
    /// <returns>The protected stream.</returns>
    /// <exception cref="IOException">The handshake failed; the message says why.</exception>
    public SslStream Secure(Stream transport, string host, string peer, int timeoutMilliseconds) =>
        Secure(transport, host, peer, timeoutMilliseconds, timeoutMilliseconds);

    /// <inheritdoc/>
    public void Dispose() => _credentials.Dispose();

    private DateTime? Now => _clock.UtcMilliseconds == UnknownTime.Value
        ? null
        : DateTimeOffset.FromUnixTimeMilliseconds(_clock.UtcMilliseconds).UtcDateTime;

    private SslStream Secure(Stream transport, string host, string peer, int left, int timeoutMilliseconds)
    {
        var watched = new WatchedStream(transport);
        string? verdict = null;
        var tls = new SslStream(watched);
        try
        {
            using var timeout = new CancellationTokenSource(left);
            SslClientAuthenticationOptions options = Options(host);
            options.RemoteCertificateValidationCallback = (_, certificate, chain, _) =>
            {
                verdict = CertificateVerdict.Of((X509Certificate2?)certificate, chain, host, Now);
                return verdict is null;
            };
            tls.AuthenticateAsClientAsync(options, timeout.Token).GetAwaiter().GetResult();
            watched.EndWatching();
            return tls;
        }
        catch (OperationCanceledException)
        {
            tls.Dispose();
            throw new IOException($"{peer}: no TLS handshake within {timeoutMilliseconds} ms");
        }
        catch (Exception failure)
        {
            // Whatever the platform's TLS throws at what a server sends, for the firmware it is a connection that failed.
            tls.Dispose();
            throw new IOException($"{peer}: {verdict ?? Explain(watched.EndWatching(), failure)}", failure);
        }
    }

    private SslClientAuthenticationOptions Options(string host) => new()
    {
        // Goes out as SNI unless it is an address (R372, RFC 6066 3).
        TargetHost = host,
        EnabledSslProtocols = _allowsTls13 ? SslProtocols.Tls12 | SslProtocols.Tls13 : SslProtocols.Tls12,
        ClientCertificateContext = _credentials.Own,
        CertificateChainPolicy = Policy(),
        AllowRenegotiation = false,

        // Windows takes its suites from the system's configuration alone, which has the same order.
        CipherSuitesPolicy = OperatingSystem.IsWindows() ? null : new CipherSuitesPolicy(s_suites),
    };

    private X509ChainPolicy Policy()
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.AddRange(_credentials.Roots);
        if (Now is { } now)
        {
            policy.VerificationTime = now;
        }
        else
        {
            // First contact of a device whose clock is not set: neither date can be judged (R380).
            policy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        }

        return policy;
    }

    /// <summary>Says why a handshake failed that did not fail for the server's certificate.</summary>
    private string Explain(HandshakeRecord record, Exception failure)
    {
        const int Tls12 = 0x0303;
        if (record.IsForeign)
        {
            return "the server does not speak TLS on this port";
        }

        if (record.Version is > 0 and < Tls12)
        {
            return "the server speaks no TLS 1.2, only older versions, which are not safe";
        }

        return record.AlertDescription >= 0
            ? Alert(record.AlertDescription, hasAnswered: record.Version > 0)
            : failure is IOException
                ? "the server closed the connection in the TLS handshake"
                : $"TLS handshake failed: {failure.InnerException?.Message ?? failure.Message}";
    }

    /// <summary>Puts an alert of RFC 5246 7.2 or RFC 8446 6.2 into words.</summary>
    private string Alert(int description, bool hasAnswered)
    {
        const int HandshakeFailure = 40;
        switch (description)
        {
            case HandshakeFailure when !hasAnswered:
            case 71:
                return "the server has no cipher suite in common with this device";
            case HandshakeFailure or (>= 42 and <= 46) or 48 or 49 or 116:
                return _credentials.Own is null
                    ? "the server asks for a client certificate, and none is configured"
                    : "the server refuses the client certificate";
            case 70:
                return _allowsTls13
                    ? "the server speaks neither TLS 1.2 nor TLS 1.3"
                    : "the server speaks no TLS 1.2; if it speaks TLS 1.3, allow that";
            case 112:
                return "the server does not know the host name";
            default:
                return $"the server ended the TLS handshake with alert {description}";
        }
    }
}
