using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.HostInterface;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.HostInterface;

/// <summary>
/// Mutated requests, most of them malformed: each gets a defined answer or none, the secrets stay secret, the settings of the
/// ACS stay as they are, and the next sound request is answered. NANOCWMP_SWEEP multiplies their number.
/// </summary>
public class MalformedRequestTests(ITestOutputHelper output)
{
    private const int Requests = 100_000;
    private const int BetweenChecks = 500;
    private const string Continue = "HTTP/1.1 100 Continue\r\n\r\n";

    private static readonly string[] s_pieces =
    [
        "\r\n", "\n", "\r", "\0", " ", ":", "/", "?", "&", "=", "%", "%00", "%2", "..", "path=", "since=", "{", "}", "[", "]",
        "\"", "\\", ",", "Content-Length: 9\r\n", "Content-Length: 5000\r\n", "Transfer-Encoding: chunked\r\n",
        "Connection: close\r\n", "Expect: 100-continue\r\n", "Authorization: Bearer x\r\n", "HTTP/1.0", "HTTP/2.0", "PUT",
        "DELETE", "\u00ff", "\"values\":[", "\"names\":[", "\"row\":", "null", "1e99", "-1", "Device.",
        "Device.ManagementServer.URL", new string('A', 1100),
    ];

    private static readonly string[] s_corpus =
    [
        HostBench.Request("GET", "/values?path=Device.Bench.&path=Device.NAT.PortMapping.", string.Empty),
        HostBench.Request("POST", "/values", """{"names":["Device.Bench.Group.","Device.Bench.Text"]}"""),
        HostBench.Request(
            "PUT",
            "/values",
            """{"values":[{"name":"Device.Bench.Text","value":"a\u00e9b"},{"name":"Device.Bench.Number","value":-3}]}"""),
        HostBench.Request("GET", "/attributes?path=Device.Bench.", string.Empty),
        HostBench.Request("GET", "/changes?since=00000000.5", string.Empty),
        HostBench.Request(
            "POST",
            "/objects",
            """{"table":"Device.NAT.PortMapping.","alias":"web","values":[{"name":"Enable","value":true}]}"""),
        HostBench.Request("DELETE", "/objects?path=Device.NAT.PortMapping.%5Bweb%5D.", string.Empty),
        HostBench.Request("GET", "/", """{"paramList":[{"name":"Device.Bench.Flag"},{"name":"Device.Bench.Number"}]}"""),
        HostBench.Request("GET", "/", """{"names":["Device.Bench.Group."],"attributes":"notify"}"""),
        HostBench.Request("POST", "/", """{"parameters":[{"name":"Device.Bench.Flag","value":"true","dataType":3}]}"""),
        HostBench.Request("POST", "/", """{"table":"Device.NAT.PortMapping.","row":{"ExternalPort":"80"}}"""),
        HostBench.Request("GET", "/values", string.Empty, "Authorization: Bearer wrong-0123456789\r\n"),
    ];

    [Fact]
    public void NoneOfThemDoesHarm()
    {
        int factor = int.TryParse(Environment.GetEnvironmentVariable("NANOCWMP_SWEEP"), out int sweep) && sweep > 0 ? sweep : 1;
        var random = new Random(107);
        var bench = new HostBench();
        var answers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var time = Stopwatch.StartNew();
        for (int done = 1; done <= Requests * factor; done++)
        {
            byte[] request = Mutation.Of(random, Encoding.UTF8.GetBytes(s_corpus[random.Next(s_corpus.Length)]), s_pieces);
            string status = Send(bench, request, random);
            answers[status] = answers.GetValueOrDefault(status) + 1;
            if (done % BetweenChecks == 0)
            {
                Check(bench);
            }
        }

        output.WriteLine($"{Requests * factor} requests in {time.Elapsed.TotalSeconds:0.0} s");
        foreach ((string status, int count) in answers)
        {
            output.WriteLine($"{count,7}  {(status.Length > 0 ? status : "no answer, the request is not complete")}");
        }

        string[] defined = ["", "200", "201", "400", "401", "403", "404", "405", "411", "413", "429", "507"];
        Assert.Empty(answers.Keys.Except(defined));
        Assert.InRange(answers.Count, 8, defined.Length);
    }

    private static string Send(HostBench bench, byte[] request, Random random)
    {
        FakeServerConnection connection = bench.Listener.Connect();
        connection.Piece = random.Next(1, 600);
        connection.Window = random.Next(4) == 0 ? 700 : int.MaxValue;
        connection.Send(request);
        bench.Poll();
        connection.Window = int.MaxValue;
        bench.Gateway.Clock.Advance(1000);
        bench.Poll();
        string answer = connection.Take();
        connection.HasEnded = true;
        bench.Poll();
        Assert.True(connection.IsClosed);
        Assert.DoesNotContain("secret of the device", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("xception", bench.Gateway.Log.Last, StringComparison.Ordinal);
        answer = answer.StartsWith(Continue, StringComparison.Ordinal) ? answer[Continue.Length..] : answer;
        return answer.Length == 0 ? string.Empty : answer.Substring(9, 3);
    }

    private static void Check(HostBench bench)
    {
        bench.Gateway.Clock.Advance(60_000);
        Assert.Equal("200 {}", bench.Ask("PUT", "/values", """{"values":[{"name":"Device.Bench.Free","value":5}]}"""));
        Assert.Equal("http://acs.example/cwmp", bench.Gateway.Setting("Device.ManagementServer.URL"));
        Assert.StartsWith("200 ", bench.Get("/values"), StringComparison.Ordinal);
    }
}
