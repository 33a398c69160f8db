using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Soap;
using Xunit;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>The jobs: what they return, faults, and what becomes of them when a session breaks.</summary>
public sealed class AcsJobTests
{
    [Fact]
    public async Task ResponsesAreTyped()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        string id = cpe.DeviceId;
        cpe.Model["Device.DeviceInfo.UpTime"]!.Notification = 2;
        var names = server.Enqueue(id, new GetParameterNames("Device.NAT.", true));
        var values = server.Enqueue(id, new GetParameterValues("Device.DeviceInfo.UpTime", "Device.Time."));
        var attributes = server.Enqueue(id, new GetParameterAttributes("Device.DeviceInfo.UpTime"));
        var added = server.Enqueue(id, new AddObject("Device.NAT.PortMapping."));
        var deleted = server.Enqueue(id, new DeleteObject("Device.NAT.PortMapping.2."));
        var download = server.Enqueue(id, new Download("1 Firmware Upgrade Image", "http://127.0.0.1/f"));
        var reboot = server.Enqueue(id, new Reboot());

        await cpe.RunSessionAsync("1 BOOT");

        Assert.Equal([new ParameterName("Device.NAT.PortMapping.", true)], (await names).Response);
        Assert.Equal(new ParameterValue("Device.DeviceInfo.UpTime", "4711", "unsignedInt"), (await values).Response[0]);
        Assert.Equal(3, (await values).Response.Count);
        Assert.Equal(2, Assert.Single((await attributes).Response).Notification);
        Assert.Equal(new AddedObject(2, 0), (await added).Response);
        Assert.Equal(0, (await deleted).Response);
        Assert.Equal(new TransferStarted(1, "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"), (await download).Response);
        Assert.Null((await reboot).Fault);
        Assert.Equal(2, server.Device(id)!.Parameters["Device.DeviceInfo.UpTime"].Notification);
    }

    [Fact]
    public async Task SetFaultNamesEachParameter()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        var set = server.Enqueue(cpe.DeviceId, new SetParameterValues(
        [
            new ParameterValue("Device.DeviceInfo.UpTime", "1", "unsignedInt"),
            new ParameterValue("Device.Nothing", "1", "string"),
            new ParameterValue("Device.Time.Enable", "1", "string"),
            new ParameterValue("Device.ManagementServer.PeriodicInformInterval", "soon", "unsignedInt"),
            new ParameterValue("Device.DeviceInfo.ProvisioningCode", "ok", "string"),
        ]));

        await cpe.RunSessionAsync("1 BOOT");

        var fault = (await set).Fault!;
        Assert.Equal(9003, fault.Code);
        Assert.Equal([9008, 9005, 9006, 9007], fault.Parameters.Select(p => p.Code));
        Assert.Equal("Device.Nothing", fault.Parameters[1].Name);
        Assert.Throws<System.InvalidOperationException>(() => set.Result.Response);
        Assert.True((await server.AnySessionAsync()).Completed);
    }

    [Fact]
    public async Task FaultDoesNotStopTheQueue()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        var bad = server.Enqueue(cpe.DeviceId, new GetParameterValues("Device.Nothing."));
        var good = server.Enqueue(cpe.DeviceId, new GetRpcMethods());

        await cpe.RunSessionAsync("1 BOOT");

        Assert.Equal(9005, (await bad).Fault!.Code);
        Assert.Equal(cpe.Methods, (await good).Response);
    }

    [Theory]
    [InlineData("<X/>")]
    [InlineData("<ParameterList><ParameterValueStruct><Name>a</Name></ParameterValueStruct></ParameterList>")]
    public async Task MalformedResponseEndsSessionAndJob(string content)
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        cpe.Override = request => new XElement(cpe.Cwmp + (request.Name.LocalName + "Response"), XElement.Parse(content));
        var job = server.Enqueue(cpe.DeviceId, new GetParameterValues("Device."));

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, await cpe.RunSessionAsync("1 BOOT"));

        await Assert.ThrowsAsync<InvalidDataException>(() => job);
        Assert.False((await server.AnySessionAsync()).Completed);
    }

    [Fact]
    public async Task ResponseToAnotherRequestEndsTheSessionAndTheJobIsSentAgain()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        cpe.Override = _ => new XElement(cpe.Cwmp + "RebootResponse");
        var job = server.Enqueue(cpe.DeviceId, new GetRpcMethods());
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, await cpe.RunSessionAsync("1 BOOT"));

        cpe.Override = null;
        await cpe.RunSessionAsync("1 BOOT");

        Assert.Equal(cpe.Methods, (await job).Response);
    }

    [Fact]
    public async Task WalkForgetsWhatTheDeviceNoLongerHas()
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url);
        _ = server.Enqueue(cpe.DeviceId, new GetParameterNames("", false));
        await cpe.RunSessionAsync("1 BOOT");
        Assert.Contains("Device.NAT.PortMapping.1.Enable", server.Device(cpe.DeviceId)!.Parameters);

        cpe.Model.DeleteObject("Device.NAT.PortMapping.1.");
        _ = server.Enqueue(cpe.DeviceId, new GetParameterNames("Device.NAT.", false));
        await cpe.RunSessionAsync("2 PERIODIC");

        var parameters = server.Device(cpe.DeviceId)!.Parameters;
        Assert.DoesNotContain("Device.NAT.PortMapping.1.Enable", parameters);
        Assert.Contains("Device.NAT.PortMapping.", parameters);
        Assert.Contains("Device.DeviceInfo.UpTime", parameters);
    }
}
