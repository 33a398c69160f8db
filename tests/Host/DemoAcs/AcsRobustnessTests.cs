using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using NanoCwmp.DemoAcs;
using Xunit;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>What is no CWMP gets a plain refusal, whatever it is, and other web sites get nothing.</summary>
public sealed class AcsRobustnessTests
{
    private const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private const string Set = "{\"device\":\"00D09E-Gateway-SIM-1\",\"method\":\"SetParameterValues\"";

    [Theory]
    [InlineData("no xml at all")]
    [InlineData("<")]
    [InlineData("<html><body>hello</body></html>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]
    [InlineData("<s:Envelope xmlns:s=\"SOAP11\"/>")]
    [InlineData("<s:Envelope xmlns:s=\"SOAP11\"><s:Body/></s:Envelope>")]
    [InlineData("<s:Envelope xmlns:s=\"SOAP11\"><s:Body><s:Fault/></s:Body></s:Envelope>")]
    [InlineData("<s:Envelope xmlns:s=\"SOAP11\"><s:Body><Inform/><Inform/></s:Body></s:Envelope>")]
    [InlineData("<s:Envelope xmlns:s=\"SOAP11\"><s:Body><Inform xmlns=\"urn:dslforum-org:cwmp-1-0\"/></s:Body></s:Envelope>")]
    public async Task MalformedBodiesEndIn400(string body)
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);

        Assert.Equal(HttpStatusCode.BadRequest, (await cpe.PostAsync(body.Replace("SOAP11", Soap11))).StatusCode);
    }

    [Fact]
    public async Task EveryPrefixOfAnInformEndsIn400()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        string inform = cpe.Envelope(cpe.Inform("1 BOOT"), "1").ToString();

        for (int length = 1; length < inform.Length; length++)
        {
            var request = new NanoCwmp.DemoAcs.Exchange.AcsRequest("/acs", [], Encoding.UTF8.GetBytes(inform[..length]), "c");
            Assert.Equal(400, (await server.AnswerAsync(request)).Status);
        }

        Assert.Empty(server.Devices);
    }

    [Fact]
    public async Task DeepNestingEndsIn400()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        string deep = string.Concat(Enumerable.Repeat("<a>", 50000)) + string.Concat(Enumerable.Repeat("</a>", 50000));

        Assert.Equal(HttpStatusCode.BadRequest, (await cpe.PostAsync(deep)).StatusCode);
    }

    [Theory]
    [InlineData("http://www.w3.org/2003/05/soap-envelope", "", "VersionMismatch")]
    [InlineData(Soap11, "<x:Thing xmlns:x=\"urn:x\" s:mustUnderstand=\"1\"/>", "MustUnderstand")]
    public async Task SoapFaultsOfTheEnvelopeItself(string soap, string header, string code)
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);

        var response = await cpe.PostAsync(
            $"<s:Envelope xmlns:s=\"{soap}\"><s:Header>{header}</s:Header><s:Body><a/></s:Body></s:Envelope>");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"<faultcode>soap-env:{code}</faultcode>", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task BodyOverTheLimitEndsIn413()
    {
        await using var server = await DemoAcsServer.StartAsync(new DemoAcsOptions { MaxRequestBody = 1000 });
        using var cpe = new FakeCpe(server.Url);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await cpe.PostAsync(new string(' ', 1001))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await cpe.PostAsync(new string(' ', 1000))).StatusCode);
    }

    [Theory]
    [InlineData("acs.example.com", null, 403)]
    [InlineData(null, "http://example.com", 403)]
    [InlineData(null, "null", 403)]
    [InlineData("localhost", null, 200)]
    public async Task OtherWebSitesAreKeptOut(string? host, string? origin, int status)
    {
        await using var server = await DemoAcsServer.StartAsync(new DemoAcsOptions());
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, server.PageUrl);
        request.Headers.Host = host is null ? null : $"{host}:{server.PageUrl.Port}";
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        Assert.Equal(status, (int)(await http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[")]
    [InlineData("{\"device\":\"none\",\"method\":\"Reboot\"}")]
    [InlineData("{\"device\":\"00D09E-Gateway-SIM-1\",\"method\":\"SelfDestruct\"}")]
    [InlineData(Set + "}")]
    [InlineData(Set + ",\"values\":[null]}")]
    [InlineData(Set + ",\"values\":[{\"name\":\"a\",\"value\":\"b\",\"type\":\"c:d\"}]}")]
    [InlineData("{\"device\":\"00D09E-Gateway-SIM-1\",\"method\":\"GetParameterValues\",\"path\":\"\\u0001\"}")]
    public async Task WrongJobsOfThePageEndIn400(string json)
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        await cpe.RunSessionAsync("1 BOOT");
        using var http = new HttpClient();

        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        var response = await http.PostAsync(new Uri(server.PageUrl, "api/jobs"), content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("error", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task PageForbidsWhatItDoesNotNeed()
    {
        await using var server = await DemoAcsServer.StartAsync(new DemoAcsOptions());
        using var http = new HttpClient();
        foreach (string path in new[] { "", "main.js", "page.css", "icon.svg" })
        {
            var response = await http.GetAsync(new Uri(server.PageUrl, path));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
            Assert.DoesNotContain("unsafe", response.Headers.GetValues("Content-Security-Policy").Single());
            string text = await response.Content.ReadAsStringAsync();
            Assert.DoesNotContain("innerHTML", text);
            Assert.DoesNotContain("https://", text);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri(server.PageUrl, "nothing.js"))).StatusCode);
    }

    [Fact]
    public async Task BrokenHttpIsRefusedAndTheServerLives()
    {
        await using var server = await Rpcs.StartQuietAsync();
        const string Cut = "POST /acs HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n\r\nab";
        foreach (string bytes in new[] { "\0\0\0", Cut, "GET" })
        {
            using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await client.ConnectAsync(IPAddress.Loopback, server.Url.Port);
            using var reader = new StreamReader(new NetworkStream(client));
            await client.SendAsync(Encoding.ASCII.GetBytes(bytes));
            client.Shutdown(SocketShutdown.Send);
            try
            {
                string answer = await reader.ReadToEndAsync();
                Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 400"), answer);
            }
            catch (IOException)
            {
                // A reset is an answer too.
            }
        }

        using var cpe = new FakeCpe(server.Url);
        Assert.Equal(HttpStatusCode.NoContent, await cpe.RunSessionAsync("1 BOOT"));
    }
}
