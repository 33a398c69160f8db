using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using NanoCwmp.DemoAcs;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Soap;
using NanoCwmp.DemoAcs.Transcript;
using Xunit;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>The transcript tells what happened, and no secrets.</summary>
public sealed class AcsTranscriptTests
{
    private const string Secret = "hunter2-hunter2";

    [Fact]
    public async Task MessagesComeInOrderWithStatusAndSession()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        _ = server.Enqueue(cpe.DeviceId, new GetParameterValues("Device.Nothing"));

        await cpe.RunSessionAsync("1 BOOT");

        Assert.Equal(
            ["Inform", "InformResponse", "empty", "GetParameterValues", "Fault 9005", "empty"],
            server.Transcript.Select(e => e.Method));
        Assert.Equal([null, 200, null, 200, null, 204], server.Transcript.Select(e => e.Status));
        Assert.All(server.Transcript, e => Assert.Equal((1L, cpe.DeviceId), (e.Session, e.DeviceId)));
        Assert.Equal(TranscriptDirection.FromCpe, server.Transcript[0].Direction);
        Assert.Contains("\n    <cwmp:Inform>", server.Transcript[0].Xml.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task SecretsAreMaskedInTranscriptAndPage()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        cpe.Model["Device.WiFi.AccessPoint.1.Security.KeyPassphrase"]!.Value = Secret;
        _ = server.Enqueue(cpe.DeviceId, new SetParameterValues("Device.ManagementServer.Password", Secret, "string"));
        _ = server.Enqueue(cpe.DeviceId, new GetParameterValues("Device."));
        _ = server.Enqueue(cpe.DeviceId, new Download("1 Firmware Upgrade Image", "http://127.0.0.1/") { Password = Secret });

        await cpe.RunSessionAsync("1 BOOT");

        Assert.Equal(Secret, cpe.Model["Device.ManagementServer.Password"]!.Value);
        Assert.Equal(Secret, server.Device(cpe.DeviceId)!.Value("Device.ManagementServer.Password"));
        Assert.Contains(server.Transcript, e => e.Xml.Contains("Device.ManagementServer.Password"));
        Assert.All(server.Transcript, e => Assert.DoesNotContain(Secret, e.Xml));

        using var http = new HttpClient();
        using var stream = await http.GetStreamAsync(server.PageUrl + "api/events?device=" + cpe.DeviceId);
        using var reader = new System.IO.StreamReader(stream);
        string page = string.Empty;
        while (!page.Contains("event: jobs"))
        {
            page += await reader.ReadLineAsync();
        }

        page += await reader.ReadLineAsync();
        Assert.Contains("Device.ManagementServer.Password", page);
        Assert.DoesNotContain(Secret, page);
    }

    [Theory]
    [InlineData("<a><Password>hunter2-hunter2</Password>")]
    [InlineData("<s><Name>Device.X.KeyPassphrase</Name><Value xsi:type=\"xsd:string\">hunter2-hunter2</Value>")]
    public async Task SecretsAreMaskedInWhatIsNotWellFormed(string body)
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);

        await cpe.PostAsync(body);

        Assert.Equal("not XML", server.Transcript[0].Method);
        Assert.DoesNotContain(Secret, server.Transcript[0].Xml);
    }

    [Fact]
    public async Task CredentialsInHeadersAreMasked()
    {
        await using var server = await DemoAcsServer.StartAsync(new DemoAcsOptions());
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Url);
        request.Headers.TryAddWithoutValidation("Authorization", "Basic c2VjcmV0");

        await http.SendAsync(request);

        var header = Assert.Single(server.Transcript[0].Headers, h => h.Key == "Authorization");
        Assert.StartsWith("Basic ", header.Value);
        Assert.DoesNotContain("c2VjcmV0", header.Value);
    }

    [Theory]
    [InlineData("Device.ManagementServer.Password", true)]
    [InlineData("Device.ManagementServer.STUNPassword", true)]
    [InlineData("Device.WiFi.AccessPoint.1.Security.KeyPassphrase", true)]
    [InlineData("Device.WiFi.AccessPoint.1.WPS.PIN", true)]
    [InlineData("Device.ManagementServer.ParameterKey", false)]
    [InlineData("Device.DeviceInfo.SoftwareVersion", false)]
    public void SummariesHideSecretsAlone(string name, bool hidden)
    {
        var job = new SetParameterValues([new ParameterValue(name, "plain-text", "string")]);

        Assert.Equal(hidden, !job.Summary.Contains("plain-text"));
    }
}
