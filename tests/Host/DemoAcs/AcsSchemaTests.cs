using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using NanoCwmp.DemoAcs.Behaviors;
using NanoCwmp.DemoAcs.Jobs;
using NanoCwmp.DemoAcs.Soap;
using Xunit;

namespace NanoCwmp.Tests.Host.DemoAcs;

/// <summary>Every message the ACS sends is valid by the official schemas, in each version that has it.</summary>
public sealed class AcsSchemaTests
{
    private const string Wild = "a<b>&\"'\u00e4\u20ac ]]> c";

    [SchemaTheory]
    [InlineData("cwmp-1-0")]
    [InlineData("cwmp-1-1")]
    [InlineData("cwmp-1-2")]
    public async Task AllRequestsAndAnswersAreValid(string version)
    {
        await using var server = await Rpcs.StartQuietAsync();
        using var cpe = new FakeCpe(server.Url, cwmp: "urn:dslforum-org:" + version);
        cpe.Model.Add("Device.X_00D09E_Wild", "string", true, "");
        foreach (var request in new[] { "GetRPCMethods", "TransferComplete", "NoSuchMethod" })
        {
            cpe.OwnRequests.Enqueue(new XElement(cpe.Cwmp + request));
        }

        var jobs = new List<Task>
        {
            server.Enqueue(cpe.DeviceId, new GetRpcMethods()),
            server.Enqueue(cpe.DeviceId, new GetParameterNames("", false)),
            server.Enqueue(cpe.DeviceId, new GetParameterNames("Device.", true)),
            server.Enqueue(cpe.DeviceId, new GetParameterValues("Device.")),
            server.Enqueue(cpe.DeviceId, new SetParameterValues("Device.X_00D09E_Wild", Wild, "string")),
            server.Enqueue(cpe.DeviceId, new GetParameterAttributes("Device.DeviceInfo.")),
            server.Enqueue(cpe.DeviceId, new SetParameterAttributes(
                new AttributeChange("Device.DeviceInfo.UpTime", 2), new AttributeChange("Device.Time.", null, ["Subscriber"]))),
            server.Enqueue(cpe.DeviceId, new AddObject("Device.NAT.PortMapping.", "key")),
            server.Enqueue(cpe.DeviceId, new DeleteObject("Device.NAT.PortMapping.2.")),
            server.Enqueue(cpe.DeviceId, new Download("1 Firmware Upgrade Image", "http://127.0.0.1/f") { FileSize = 7 }),
            server.Enqueue(cpe.DeviceId, new Upload("1 Vendor Configuration File", "http://127.0.0.1/f")),
            server.Enqueue(cpe.DeviceId, new ScheduleInform(10, "key")),
            server.Enqueue(cpe.DeviceId, new GetQueuedTransfers()),
            server.Enqueue(cpe.DeviceId, new Reboot("key")),
            server.Enqueue(cpe.DeviceId, new FactoryReset()),
        };

        await cpe.RunSessionAsync("1 BOOT");
        await Task.WhenAll(jobs).WaitAsync(Rpcs.Patience);

        Assert.Equal(1 + 3 + jobs.Count, cpe.Received.Count);
        Assert.Equal(Wild, cpe.Model["Device.X_00D09E_Wild"]!.Value);
        foreach (var message in cpe.Received)
        {
            Assert.Empty(CwmpSchemas.Validate(message, version));
        }
    }

    [SchemaTheory]
    [InlineData(8001)]
    [InlineData(8005)]
    public async Task FaultsAreValid(int code)
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new FaultBehavior(code)];
        using var cpe = new FakeCpe(server.Url);

        var (_, reply) = await cpe.SendAsync(cpe.Inform("1 BOOT"), "4711");

        Assert.Empty(CwmpSchemas.Validate(reply!, "cwmp-1-2"));
        Assert.Equal(code, (int)reply!.Descendants("FaultCode").Single());
        Assert.Equal("4711", reply.Descendants(cpe.Cwmp + "ID").Single().Value);
    }

    [SchemaTheory]
    [InlineData(XmlDialect.CData)]
    [InlineData(XmlDialect.Comments)]
    [InlineData(XmlDialect.Instructions)]
    [InlineData(XmlDialect.Prefixes)]
    [InlineData(XmlDialect.NoDeclaration)]
    [InlineData(XmlDialect.ByteOrderMark)]
    [InlineData(XmlDialect.Utf16)]
    [InlineData(XmlDialect.Indented)]
    public async Task DialectsStayValid(XmlDialect dialect)
    {
        await using var server = await Rpcs.StartQuietAsync();
        server.Behaviors = [new XmlDialectBehavior(dialect), new HoldRequestsBehavior { Times = 1 }];
        using var cpe = new FakeCpe(server.Url);
        var set = server.Enqueue(
            cpe.DeviceId,
            new SetParameterValues([new ParameterValue("Device.DeviceInfo.ProvisioningCode", "a<b", "string")], "k"));

        await cpe.RunSessionAsync("1 BOOT");

        Assert.All(cpe.Received, message => Assert.Empty(CwmpSchemas.Validate(message, "cwmp-1-2")));
        if ((dialect & XmlDialect.Prefixes) == 0)
        {
            Assert.Equal(0, (await set.WaitAsync(Rpcs.Patience)).Response);
            Assert.Equal("a<b", cpe.Model["Device.DeviceInfo.ProvisioningCode"]!.Value);
        }
        else
        {
            Assert.Equal("xs:string", cpe.Received[1].Descendants("Value").Single().Attribute(FakeCpe.Instance + "type")!.Value);
        }
    }
}
