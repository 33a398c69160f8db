using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using System.Xml.Schema;
using NanoCwmp.Model;
using NanoCwmp.Tests.Host.DemoAcs;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Transfer;
using NanoCwmp.Transfer;
using Xunit;

namespace NanoCwmp.Tests.Host.Cwmp;

/// <summary>The messages of transfers and schedules are valid by the official schemas, in each version that has them.</summary>
public class TransferSchemaTests
{
    private const string Policy = "Device.ManagementServer.AutonomousTransferCompletePolicy.";
    private const string Firmware = "1 Firmware Upgrade Image";

    [SchemaTheory]
    [Trait("Requirement", "R048")]
    [Trait("Requirement", "R254")]
    [Trait("Requirement", "R264")]
    [Trait("Requirement", "R272")]
    [Trait("Requirement", "R287")]
    [Trait("Requirement", "R293")]
    [Trait("Requirement", "R299")]
    [Trait("Requirement", "R309")]
    [InlineData("cwmp-1-0", "cwmp-1-0", FaultCode.None)]
    [InlineData("cwmp-1-0", "cwmp-1-0", FaultCode.FileCorrupted)]
    [InlineData("cwmp-1-1", "cwmp-1-1", FaultCode.FileCorrupted)]
    [InlineData("cwmp-1-2", "cwmp-1-2", FaultCode.None)]
    [InlineData("cwmp-1-2", "cwmp-1-4", FaultCode.FileAuthentication)]
    public void AnswersAndReportsAreValid(string spoken, string schema, int result)
    {
        FakeGateway gateway = Booted(new FakeExecutor { Result = result, Duration = 1 });
        gateway.Clock.UtcMilliseconds = 1700000000000;
        Assert.True(gateway.Agent.Configure(Policy + "Enable", "true"));

        // The schemas before 1.2 know no file types with an instance number.
        string upload = spoken == "cwmp-1-2" ? "3 Vendor Configuration File 1" : "2 Vendor Log File";
        string[] requests =
        [
            TransferText.Download("a&lt;b", Firmware, TransferText.Url, "0", "4294967295"),
            TransferText.Upload("u", upload, 0),
            TransferText.ScheduleDownload("s", TransferText.Window(0, 10, 0)),
            TransferText.ScheduleInform("1", "i"),
            AcsText.Request("<c:GetAllQueuedTransfers/>"),
            AcsText.Request("<c:GetQueuedTransfers/>"),
            TransferText.Cancel("none"),
            AcsText.Request("<c:GetRPCMethods/>"),
            AcsText.Request("<c:FactoryReset/>"),
        ];
        Run(gateway, spoken, requests[..^1], []);
        Check(gateway, schema, requests.Length - 1);

        // What comes of it, all in one session.
        for (int i = 0; i < 10; i++)
        {
            gateway.Acs.IsUnreachable = true;
            gateway.Clock.Advance(1000);
            gateway.Poll();
        }

        gateway.Acs.IsUnreachable = false;
        var transfer = new AutonomousTransfer { FileType = Firmware, AnnounceUrl = "http://a/", Fault = result };
        Assert.True(gateway.Agent.ReportTransfer(transfer));
        gateway.Agent.RequestDownload(Firmware);
        gateway.Agent.AskAcsMethods();
        int reports = spoken == "cwmp-1-2" ? 3 : 2;
        string[] responses = [.. Enumerable.Repeat(TransferText.TransferCompleteResponse, reports)];
        if (spoken != "cwmp-1-0")
        {
            responses = [.. responses, TransferText.Response("AutonomousTransferComplete")];
        }

        responses = [.. responses, TransferText.Response("RequestDownload"), TransferText.Response("GetRPCMethods")];
        Run(gateway, spoken, [requests[^1]], responses);
        Check(gateway, schema, 1 + responses.Length);
    }

    [SchemaTheory]
    [InlineData("<State>1</State>", "<State>4</State>")]
    [InlineData("<IsDownload>0</IsDownload>", "")]
    [InlineData("6 Vendor Configuration File 1", "Vendor")]
    public void TheSchemaSeesMistakes(string good, string bad)
    {
        FakeGateway gateway = Booted(new FakeExecutor());
        string upload = TransferText.Upload("u", "3 Vendor Configuration File 1", 100);
        Run(gateway, "cwmp-1-2", [upload, AcsText.Request("<c:GetAllQueuedTransfers/>")], []);
        string message = gateway.Acs.Request(3);
        Assert.Contains(good, message);
        Assert.Empty(Validate(XDocument.Parse(message), "cwmp-1-2"));
        Assert.NotEmpty(Validate(XDocument.Parse(message.Replace(good, bad)), "cwmp-1-2"));
    }

    private static FakeGateway Booted(FakeExecutor executor)
    {
        var gateway = new FakeGateway(0x4000) { Executor = executor };
        Assert.True(gateway.Boot());
        Run(gateway, "cwmp-1-2", [], []);
        return gateway;
    }

    private static void Run(FakeGateway gateway, string spoken, string[] requests, string[] responses)
    {
        gateway.Acs.Forget();
        foreach (string answer in (string[])[AcsText.InformResponse, .. responses, .. requests])
        {
            gateway.Acs.Answer(answer.Replace("cwmp-1-2", spoken));
        }

        gateway.Acs.AnswerEmpty();
        gateway.Agent.RequestConnection();
        int sessions = gateway.Agent.CompletedSessions;
        gateway.Poll();
        Assert.True(gateway.Agent.CompletedSessions > sessions, gateway.Agent.LastFailure);
    }

    private static void Check(FakeGateway gateway, string schema, int count)
    {
        XDocument[] messages = Enumerable.Range(0, gateway.Acs.RequestCount)
            .Select(gateway.Acs.Request)
            .Where(text => text.Length > 0)
            .Select(text => XDocument.Parse(text))
            .ToArray();
        Assert.Equal(1 + count, messages.Length);
        Assert.Empty(Validate(messages[0], "cwmp-1-4"));
        Assert.All(messages[1..], message => Assert.Empty(Validate(message, schema)));
    }

    private static List<string> Validate(XDocument message, string version)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new SpecificationResolver(CwmpSchemas.Folder!) };
        schemas.Add(null, Path.Combine(CwmpSchemas.Folder!, version + ".xsd"));
        schemas.Compile();
        var errors = new List<string>();
        message.Validate(schemas, (_, error) => errors.Add(error.Message));
        return errors;
    }
}
