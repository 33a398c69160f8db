using NanoCwmp.Hal;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Tls;

/// <summary>
/// What the TLS client accepts and refuses, against openssl: each row has a server and the words of the reason, or null
/// where the connection has to work.
/// </summary>
public class TlsTableTests(TestCa ca) : IClassFixture<TestCa>
{
    private const string WeakButWilling = "ALL:@SECLEVEL=0";

    [OpenSslTheory]
    [InlineData("right", false, null)]
    [InlineData("through", true, null)]
    [InlineData("through", false, "CN=Test intermediate, which issued CN=server, is not trusted, and the server does not send")]
    [InlineData("foreign", false, "not issued by a trusted root: CN=Other root")]
    [InlineData("self-signed", false, "CN=server is self-signed and not one of the trusted roots")]
    [InlineData("client", false, "the certificate is not one for a server")]
    [Trait("Requirement", "R376")]
    public void ChainHasToLeadToATrustedRoot(string certificate, bool sendsChain, string? reason)
    {
        using OpenSslServer server = Serve(certificate, sendsChain ? ["-cert_chain", ca.ChainOf(certificate)] : []);
        Check(server, TestCa.Host, reason);
    }

    [OpenSslTheory]
    [InlineData("right", null)]
    [InlineData("foreign", null)]
    [InlineData("self-signed", "self-signed")]
    [Trait("Requirement", "R378")]
    public void SeveralRootsCanBeTrusted(string certificate, string? reason)
    {
        using OpenSslServer server = Serve(certificate);
        Check(server, TestCa.Host, reason, new TlsSettings { Roots = ca.Root + "\n" + ca.OtherRoot });
    }

    [OpenSslTheory]
    [InlineData("right")]
    [Trait("Requirement", "R378")]
    public void WithoutRootsNothingIsTrusted(string certificate)
    {
        using OpenSslServer server = Serve(certificate);
        Check(server, TestCa.Host, "no root is trusted, so no server can be", new TlsSettings());
    }

    [OpenSslTheory]
    [InlineData("right", "ACS.Test", null)]
    [InlineData("another", "acs.test", "for another host: it is for other.test, not for acs.test")]
    [InlineData("right", "acs.test.evil.test", "for another host")]
    [InlineData("wildcard", "eu.acs.test", null)]
    [InlineData("wildcard", "acs.test", "it is for *.acs.test, not for acs.test")]
    [InlineData("wildcard", "a.eu.acs.test", "for another host")]
    [InlineData("address", "127.0.0.1", null)]
    [InlineData("address", "127.0.0.2", "it is for 127.0.0.1, not for 127.0.0.2")]
    [InlineData("address", "acs.test", "for another host")]
    [InlineData("right", "127.0.0.1", "it is for acs.test, not for 127.0.0.1")]
    [InlineData("address-as-name", "127.0.0.1", "for another host")]
    [InlineData("address-as-cn", "127.0.0.1", "for another host")]
    [InlineData("cn", "acs.test", null)]
    [InlineData("cn", "other.test", "it is for acs.test, not for other.test")]
    [InlineData("cn-and-another", "acs.test", "it is for other.test, not for acs.test")]
    [Trait("Requirement", "R377")]
    public void CertificateHasToBeForTheHost(string certificate, string host, string? reason)
    {
        using OpenSslServer server = Serve(certificate);
        Check(server, host, reason);
    }

    [OpenSslTheory]
    [InlineData("expired", "the certificate of CN=server expired on 2020-01-01")]
    [InlineData("future", "is not yet valid: it begins on 2048-01-01, and the device's clock says 2030-06-01")]
    [InlineData("old", "the certificate of CN=Old intermediate expired on 2010-01-01")]
    [Trait("Requirement", "R380")]
    public void DatesCountAsSoonAsTheTimeIsKnown(string certificate, string reason)
    {
        bool hasChain = File.Exists(ca.ChainOf(certificate));
        using OpenSslServer server = Serve(certificate, hasChain ? ["-cert_chain", ca.ChainOf(certificate)] : []);
        var clock = new FixedClock { IsSet = false };
        using var bench = new TlsBench(server.Port, Trusting(), clock);

        bench.Check(TestCa.Host, reason: null);
        clock.IsSet = true;
        bench.Check(TestCa.Host, reason);
    }

    [OpenSslTheory]
    [InlineData("foreign", TestCa.Host, "not issued by a trusted root")]
    [InlineData("another", TestCa.Host, "for another host")]
    [Trait("Requirement", "R380")]
    public void ChainAndNameCountBeforeTheTimeIsKnown(string certificate, string host, string reason)
    {
        using OpenSslServer server = Serve(certificate);
        using var bench = new TlsBench(server.Port, Trusting(), new FixedClock { IsSet = false });
        bench.Check(host, reason);
    }

    [OpenSslTheory]
    [InlineData("-tls1", false, "the server speaks no TLS 1.2, only older versions")]
    [InlineData("-tls1", true, "the server speaks neither TLS 1.2 nor TLS 1.3")]
    [InlineData("-tls1_1", false, "the server speaks no TLS 1.2, only older versions")]
    [InlineData("-tls1_2", false, null)]
    [InlineData("-tls1_2", true, null)]
    [InlineData("-tls1_3", false, "the server speaks no TLS 1.2; if it speaks TLS 1.3, allow that")]
    [InlineData("-tls1_3", true, null)]
    [Trait("Requirement", "R369")]
    [Trait("Requirement", "R370")]
    public void VersionIs12OrAsAllowed13(string version, bool allowTls13, string? reason)
    {
        using OpenSslServer server = Serve("rsa", [version, "-cipher", WeakButWilling]);
        Check(server, TestCa.Host, reason, new TlsSettings { Roots = ca.Root, AllowTls13 = allowTls13 });
    }

    [OpenSslTheory]
    [InlineData("rsa", "AES128-SHA", null)]
    [InlineData("rsa", "ECDHE-RSA-AES128-GCM-SHA256", null)]
    [InlineData("right", "ECDHE-ECDSA-AES256-GCM-SHA384", null)]
    [InlineData("rsa", "NULL-SHA256:@SECLEVEL=0", "no cipher suite in common")]
    [InlineData("rsa", "AECDH-AES256-SHA:@SECLEVEL=0", "no cipher suite in common")]
    [Trait("Requirement", "R373")]
    [Trait("Requirement", "R375")]
    public void SuiteHasToBeStrong(string certificate, string suites, string? reason)
    {
        using OpenSslServer server = Serve(certificate, ["-tls1_2", "-cipher", suites]);
        Check(server, TestCa.Host, reason);
    }

    [OpenSslTheory]
    [InlineData("rsa")]
    [InlineData("right")]
    [Trait("Requirement", "R383")]
    public void KeysOfRsa2048AndP256AreAccepted(string certificate)
    {
        using OpenSslServer server = Serve(certificate);
        Check(server, TestCa.Host, reason: null);
    }

    [OpenSslTheory]
    [InlineData("another", "right", null)]
    [InlineData("right", "another", "it is for other.test")]
    [Trait("Requirement", "R372")]
    public void ServerChoosesItsCertificateByTheHostItIsTold(string usual, string named, string? reason)
    {
        using OpenSslServer server = Serve(
            usual,
            ["-servername", TestCa.Host, "-cert2", ca.FileOf(named), "-key2", ca.FileOf(named)]);
        Check(server, TestCa.Host, reason);
    }

    [OpenSslTheory]
    [InlineData("device", null)]
    [InlineData("foreign-device", "the server refuses the client certificate")]
    [InlineData(null, "the server asks for a client certificate, and none is configured")]
    [Trait("Requirement", "R381")]
    public void ClientCertificateIsShownToAServerThatAsks(string? own, string? reason)
    {
        using OpenSslServer server = Serve(
            "right",
            ["-tls1_2", "-Verify", "1", "-verify_return_error", "-CAfile", ca.RootFile]);
        string pem = own is null ? string.Empty : File.ReadAllText(ca.FileOf(own));
        Check(server, TestCa.Host, reason, new TlsSettings { Roots = ca.Root, Certificate = pem, PrivateKey = pem });
    }

    [OpenSslTheory]
    [InlineData("device")]
    [Trait("Requirement", "R381")]
    public void ClientCertificateDoesNotDisturbAServerThatDoesNotAsk(string own)
    {
        using OpenSslServer server = Serve("right");
        string pem = File.ReadAllText(ca.FileOf(own));
        Check(server, TestCa.Host, reason: null, new TlsSettings { Roots = ca.Root, Certificate = pem, PrivateKey = pem });
    }

    private TlsSettings Trusting() => new() { Roots = ca.Root };

    private OpenSslServer Serve(string certificate, params IEnumerable<string> arguments) =>
        OpenSslServer.Start(["-cert", ca.FileOf(certificate), "-key", ca.FileOf(certificate), .. arguments]);

    private void Check(OpenSslServer server, string host, string? reason, TlsSettings? settings = null)
    {
        using var bench = new TlsBench(server.Port, settings ?? Trusting());
        bench.Check(host, reason);
    }
}
