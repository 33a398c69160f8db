using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using System.Xml.Schema;
using NanoCwmp.Tests.Host.DemoAcs;
using NanoCwmp.Tests.Unit.Fakes;
using Xunit;

namespace NanoCwmp.Tests.Host.Cwmp;

/// <summary>Every message that the agent sends is valid by the official schema of the version that was agreed.</summary>
public class MessageSchemaTests
{
    private const string Code = "Device.DeviceInfo.ProvisioningCode";

    private static readonly XNamespace s_soap = "http://schemas.xmlsoap.org/soap/envelope/";

    private static readonly string[] s_requests =
    [
        AcsText.Request("<c:GetRPCMethods/>"),
        AcsText.Get(string.Empty),
        AcsText.Get("Device.Services."),
        AcsText.Names(string.Empty, false),
        AcsText.Names(string.Empty, true),
        AcsText.Names("Device.Services.", true),
        AcsText.Set(AcsText.Entry(Code, "string", "&lt;&amp;\u00e4\u20ac"), "key &lt;"),
        AcsText.Set(
            AcsText.Entry("a&lt;b", "string", "x") + AcsText.Entry(Code, "int", "1") + AcsText.Entry("Device.RootDataModelVersion", "string", "3")
                + AcsText.Entry("Device.ManagementServer.EnableCWMP", "boolean", "x"),
            "k"),
        AcsText.Request("<c:GetParameterAttributes><ParameterNames><string/></ParameterNames></c:GetParameterAttributes>"),
        AcsText.Request("<c:SetParameterAttributes><ParameterList><SetParameterAttributesStruct><Name>Device.DeviceInfo.</Name>"
            + "<NotificationChange>1</NotificationChange><Notification>1</Notification><AccessListChange>1</AccessListChange>"
            + "<AccessList/></SetParameterAttributesStruct></ParameterList></c:SetParameterAttributes>"),
        AcsText.Request("<c:GetParameterAttributes><ParameterNames><string>Device.</string></ParameterNames></c:GetParameterAttributes>"),
        AcsText.Reboot("c&amp;"),
        AcsText.Request("<c:Reboot/>"),
        AcsText.Request("<c:Kicked/>"),
        AcsText.Get("Device.X"),
    ];

    [SchemaTheory]
    [Trait("Requirement", "R048")]
    [Trait("Requirement", "R052")]
    [Trait("Requirement", "R115")]
    [Trait("Requirement", "R219")]
    [Trait("Requirement", "R228")]
    [Trait("Requirement", "R230")]
    [InlineData("cwmp-1-0", "cwmp-1-0")]
    [InlineData("cwmp-1-1", "cwmp-1-1")]
    [InlineData("cwmp-1-2", "cwmp-1-4")]
    public void EveryMessageIsValid(string spoken, string schema)
    {
        var gateway = new FakeGateway(0x4000);
        gateway.Clock.UtcMilliseconds = 951825600000;
        gateway.Clock.UtcOffsetMinutes = -90;
        Assert.True(gateway.Boot());
        gateway.Acs.Answer(AcsText.InformResponse.Replace("cwmp-1-2", spoken));
        foreach (string request in s_requests)
        {
            gateway.Acs.Answer(request.Replace("cwmp-1-2", spoken));
        }

        gateway.Acs.AnswerEmpty();
        gateway.Poll();
        Assert.Null(gateway.Agent.LastFailure);
        XDocument[] messages = Enumerable.Range(0, gateway.Acs.RequestCount)
            .Select(gateway.Acs.Request)
            .Where(text => text.Length > 0)
            .Select(text => XDocument.Parse(text))
            .ToArray();
        Assert.Equal(1 + s_requests.Length, messages.Length);

        // The Inform offers the highest version, before there is an agreement.
        Assert.Empty(Validate(messages[0], "cwmp-1-4"));
        Assert.All(messages[1..], message => Assert.Empty(Validate(message, schema)));
        Assert.All(messages[1..], message => Assert.Contains("urn:dslforum-org:" + spoken, message.ToString()));
        Assert.Equal(4, messages.Count(message => message.Descendants(s_soap + "Fault").Any()));

        // Restarted: M Reboot with its CommandKey, and no clock.
        gateway.Acs.Forget();
        gateway.Acs.AnswerSession();
        gateway.Clock.UtcMilliseconds = Hal.UnknownTime.Value;
        Assert.True(gateway.Boot());
        gateway.Poll();
        var inform = XDocument.Parse(gateway.Acs.Request(0));
        Assert.Equal(["", "c&"], inform.Descendants("CommandKey").Select(key => key.Value));
        Assert.Empty(Validate(inform, "cwmp-1-4"));
    }

    [SchemaTheory]
    [InlineData("<Writable>", "<Writeable>")]
    [InlineData("</ParameterList>", "</ParameterList><x/>")]
    public void TheSchemaSeesMistakes(string good, string bad)
    {
        var gateway = new FakeGateway(0x4000);
        gateway.Boot();
        gateway.Acs.Answer(AcsText.InformResponse).Answer(AcsText.Names("Device.Services.", false)).AnswerEmpty();
        gateway.Poll();
        string message = gateway.Acs.Request(2).Replace(good, bad).Replace(good.Replace("<", "</"), bad.Replace("<", "</"));
        Assert.NotEmpty(Validate(XDocument.Parse(message), "cwmp-1-4"));
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
