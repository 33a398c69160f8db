using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using System.Xml.Linq;
using NanoCwmp.DemoAcs;
using Xunit;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>A sample set that the page has made: rows first, then all settings at once.</summary>
public sealed class AcsSampleSetTests
{
    private const string Table = "Device.PeriodicStatistics.SampleSet.";
    private const string UpTime = "Device.DeviceInfo.UpTime";
    private const string Free = "Device.DeviceInfo.MemoryStatus.Free";

    [Fact]
    public async Task RowsComeFirstThenAllSettingsWithEnableLast()
    {
        await using DemoAcsServer server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        cpe.Override = request => Answer(cpe, request, refused: null);

        await MakeAsync(server, cpe);

        Assert.Equal(
            ["AddObject", "AddObject", "AddObject", "SetParameterValues", "SetParameterAttributes", "GetParameterNames"],
            cpe.ReceivedMethods.Where(m => m is not ("InformResponse" or "")));
        Assert.Equal(
            [Table, Table + "4.Parameter.", Table + "4.Parameter."],
            Requests(cpe, "AddObject").Select(r => r.Element("ObjectName")!.Value));
        var set = Requests(cpe, "SetParameterValues").Single().Descendants("ParameterValueStruct")
            .Select(v => (v.Element("Name")!.Value[Table.Length..], v.Element("Value")!.Value));
        Assert.Equal(
            [
                ("4.Parameter.1.Reference", UpTime), ("4.Parameter.1.SampleMode", "Change"), ("4.Parameter.1.Enable", "true"),
                ("4.Parameter.2.Reference", Free), ("4.Parameter.2.SampleMode", "Current"), ("4.Parameter.2.Enable", "true"),
                ("4.Name", "mine"), ("4.SampleInterval", "10"), ("4.ReportSamples", "24"),
                ("4.FetchSamples", "6"), ("4.Enable", "true"),
            ],
            set);
        XElement change = Requests(cpe, "SetParameterAttributes").Single();
        Assert.Equal(Table + "4.Status", change.Descendants("Name").Single().Value);
        Assert.Equal("2", change.Descendants("Notification").Single().Value);
    }

    [Theory]
    [InlineData(true, "4 VALUE CHANGE", 1)]
    [InlineData(true, "2 PERIODIC", 0)]
    [InlineData(false, "4 VALUE CHANGE", 0)]
    public async Task SamplesAreFetchedWhenTheDeviceTellsOfThem(bool asks, string code, int requests)
    {
        await using DemoAcsServer server = await DemoAcsServer.StartAsync(new DemoAcsOptions { WalkNewDevices = asks });
        using var cpe = new FakeCpe(server.Url);
        cpe.Model.Add(Table + "4.Status", "string", false, "Enabled");
        cpe.Model.Add(Table + "4.SampleSeconds", "string", false, "");
        await cpe.RunSessionAsync("1 BOOT");
        cpe.Model[Table + "4.SampleSeconds"]!.Value = "1,1";

        // The first session breaks.
        foreach (bool whole in new[] { false, true })
        {
            cpe.ReceivedMethods.Clear();
            XElement inform = cpe.Inform(code);
            inform.Element("ParameterList")!.Add(new XElement(
                "ParameterValueStruct",
                new XElement("Name", Table + "4.Status"),
                new XElement("Value", new XAttribute(FakeCpe.Instance + "type", "xsd:string"), "Enabled")));
            _ = whole ? await cpe.RunSessionAsync(inform) : (await cpe.SendAsync(inform, "1")).Status;
        }

        Assert.Equal(requests, cpe.ReceivedMethods.Count(m => m == "GetParameterValues"));
        string? seconds = server.Device(cpe.DeviceId)!.Parameters.GetValueOrDefault(Table + "4.SampleSeconds")?.Value;
        Assert.Equal(requests > 0 ? "1,1" : asks ? "" : null, seconds);
    }

    [Theory]
    [InlineData("AddObject", 0)]
    [InlineData("SetParameterValues", 1)]
    public async Task RowGoesAgainIfTheDeviceRefusesWhatFollows(string refused, int rows)
    {
        await using DemoAcsServer server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        cpe.Override = request => Answer(cpe, request, refused);

        await MakeAsync(server, cpe);

        var added = Requests(cpe, "AddObject").Select(r => r.Element("ObjectName")!.Value);
        Assert.Equal(rows + 1, added.Count(path => path == Table + "4.Parameter."));
        Assert.Equal(Table + "4.", Requests(cpe, "DeleteObject").Single().Element("ObjectName")!.Value);
    }

    [Fact]
    public async Task TableWithoutRoomHasNothingToGoAgain()
    {
        await using DemoAcsServer server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        cpe.Override = request => request.Name.LocalName == "AddObject" ? cpe.Fault(9004) : null;

        await MakeAsync(server, cpe);

        Assert.Equal(["AddObject"], cpe.ReceivedMethods.Where(m => m is not ("InformResponse" or "")));
    }

    [Theory]
    [InlineData("Device.PeriodicStatistics.SampleSet", UpTime, "Current")]
    [InlineData(Table, "", "Current")]
    [InlineData(Table, UpTime, "Both")]
    [InlineData(Table, null, "Current")]
    public async Task RequestThatMakesNoSenseIsRefused(string path, string? reference, string mode)
    {
        await using DemoAcsServer server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        await cpe.RunSessionAsync("1 BOOT");
        using var page = new PageClient(server);
        object[] samples = reference is null ? [] : [new { reference, mode }];

        var response = await page.PostAsync(new { device = cpe.DeviceId, method = "SampleSet", path, name = "a", samples });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("1 to 16 parameters", await response.Content.ReadAsStringAsync(), System.StringComparison.Ordinal);
    }

    private static async Task MakeAsync(DemoAcsServer server, FakeCpe cpe)
    {
        await cpe.RunSessionAsync("1 BOOT");
        cpe.Received.Clear();
        cpe.ReceivedMethods.Clear();
        using var page = new PageClient(server);
        await page.AddAsync(new
        {
            device = cpe.DeviceId,
            method = "SampleSet",
            path = Table,
            name = "mine",
            interval = 10,
            count = 24,
            report = 6,
            samples = new[] { new { reference = UpTime, mode = "Change" }, new { reference = Free, mode = "Current" } },
        });
        await cpe.RunSessionAsync("6 CONNECTION REQUEST");
    }

    private static XElement[] Requests(FakeCpe cpe, string method) =>
        [.. cpe.Received.SelectMany(message => message.Descendants(cpe.Cwmp + method))];

    /// <summary>The set is number 4, its rows count from 1; the RPC that is refused is so for what is below the set.</summary>
    private static XElement? Answer(FakeCpe cpe, XElement request, string? refused)
    {
        string method = request.Name.LocalName;
        bool isBelow = request.Value.StartsWith(Table + "4.", System.StringComparison.Ordinal);
        if (method == refused && isBelow)
        {
            return cpe.Fault(9003);
        }

        return method switch
        {
            "AddObject" => new XElement(
                cpe.Cwmp + "AddObjectResponse",
                new XElement("InstanceNumber", isBelow ? Requests(cpe, method).Length - 1 : 4),
                new XElement("Status", 0)),
            "SetParameterValues" or "DeleteObject" => new XElement(cpe.Cwmp + (method + "Response"), new XElement("Status", 0)),
            _ => null,
        };
    }
}
