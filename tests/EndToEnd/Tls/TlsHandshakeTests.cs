using System.Diagnostics;
using System.Text;
using NanoCwmp.Hal;
using Xunit;

namespace NanoCwmp.Tests.EndToEnd.Tls;

/// <summary>What the client offers in the handshake, and how it takes servers that answer something else.</summary>
public class TlsHandshakeTests(TestCa ca) : IClassFixture<TestCa>
{
    private const int Tls12 = 0x0303;
    private const int Tls13 = 0x0304;

    [Theory]
    [InlineData(false, Tls12)]
    [InlineData(true, Tls13)]
    [Trait("Requirement", "R370")]
    [Trait("Requirement", "R373")]
    [Trait("Requirement", "R374")]
    [Trait("Requirement", "R375")]
    public async Task HelloOffersStrongSuitesBestFirst(bool allowTls13, int highest)
    {
        ClientHello hello = await HelloAsync(TestCa.Host, allowTls13);

        Assert.Equal(highest, hello.HighestVersion);
        Assert.Equal(Tls12, hello.Version);
        Assert.True(hello.IsRenegotiationSecure);
        Assert.Equal([0], hello.CompressionMethods);

        int[] suites = [.. hello.Suites.Where(suite => suite != 0x00FF && suite >> 8 != 0x13)];
        Assert.Equal([0xC02B, 0xC02F, 0xC02C, 0xC030, 0xCCA9, 0xCCA8, 0x002F], suites);
        Assert.Equal(allowTls13, hello.Suites.Any(suite => suite >> 8 == 0x13));
    }

    [Theory]
    [InlineData("acs.test", "acs.test")]
    [InlineData("127.0.0.1", null)]
    [Trait("Requirement", "R372")]
    public async Task HelloNamesTheHostUnlessItIsAnAddress(string host, string? named) =>
        Assert.Equal(named, (await HelloAsync(host, allowTls13: false)).Host);

    [Fact]
    public void PlainHttpIsNoTls() =>
        Check("the server does not speak TLS on this port", Encoding.ASCII.GetBytes("HTTP/1.1 400 Bad Request\r\n\r\n"));

    [Fact]
    public void CloseInTheHandshakeIsNamed() => Check("the server closed the connection in the TLS handshake");

    [Theory]
    [InlineData(40, "no cipher suite in common")]
    [InlineData(70, "the server speaks no TLS 1.2")]
    [InlineData(112, "the server does not know the host name")]
    [InlineData(80, "the server ended the TLS handshake with alert 80")]
    public void AlertIsPutIntoWordsHoweverItIsCut(byte description, string reason)
    {
        byte[] alert = [21, 3, 3, 0, 2, 2, description];
        Check(reason, alert);
        Check(reason, [.. alert.Select(value => new[] { value })]);
    }

    [Fact]
    public void SilentServerCostsNoMoreThanTheTimeout()
    {
        using var server = new RawServer(null);
        using var bench = new TlsBench(server.Port, new TlsSettings { Roots = ca.Root });
        var watch = Stopwatch.StartNew();

        var failure = Assert.Throws<IOException>(() => bench.Connect(TestCa.Host, timeoutMilliseconds: 300));

        Assert.Equal("acs.test:443: no TLS handshake within 300 ms", failure.Message);
        Assert.InRange(watch.ElapsedMilliseconds, 290, 20_000);
    }

    [Theory]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "", "", "the trusted roots cannot be read")]
    [InlineData("nothing", "", "", "the trusted roots cannot be read: there is no certificate in PEM")]
    [InlineData("", "nothing", "", "the client certificate cannot be read")]
    [InlineData("", "", "nothing", "there is a private key but no client certificate")]
    [InlineData("", "device", "", "the private key of the client certificate cannot be used")]
    [InlineData("", "device", "right", "the private key of the client certificate cannot be used")]
    public void UnreadableSettingsAreRefusedAtOnce(string roots, string certificate, string key, string reason)
    {
        var settings = new TlsSettings { Roots = roots, Certificate = Read(certificate), PrivateKey = Read(key) };

        var failure = Assert.Throws<InvalidDataException>(() => new TlsBench(0, settings));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    private string Read(string name) => File.Exists(ca.FileOf(name)) ? File.ReadAllText(ca.FileOf(name)) : name;

    private void Check(string reason, params byte[][] answer)
    {
        using var server = new RawServer(answer);
        using var bench = new TlsBench(server.Port, new TlsSettings { Roots = ca.Root });
        bench.Check(TestCa.Host, reason);
    }

    private async Task<ClientHello> HelloAsync(string host, bool allowTls13)
    {
        using var server = new RawServer([]);
        using var bench = new TlsBench(server.Port, new TlsSettings { Roots = ca.Root, AllowTls13 = allowTls13 });
        Assert.Throws<IOException>(() => bench.Connect(host));
        return new ClientHello(await server.FirstRecord);
    }
}
