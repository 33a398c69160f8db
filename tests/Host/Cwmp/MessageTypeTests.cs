using System.Linq;
using System.Xml.Linq;
using NanoCwmp.Tests.Unit.Fakes;
using Xunit;

namespace NanoCwmp.Tests.Host.Cwmp;

/// <summary>The types that stand in messages, and the names of methods.</summary>
public class MessageTypeTests
{
    private static readonly XNamespace s_instance = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly XNamespace s_encoding = "http://schemas.xmlsoap.org/soap/encoding/";

    private static readonly string[] s_types =
    [
        "string", "int", "unsignedInt", "long", "unsignedLong", "boolean", "dateTime", "base64", "base64Binary", "hexBinary", "decimal",
    ];

    [Fact]
    [Trait("Requirement", "R050")]
    [Trait("Requirement", "R051")]
    [Trait("Requirement", "R386")]
    public void ValuesCarryAStandardTypeAndNothingElseCarriesOne()
    {
        XDocument[] messages =
        [
            Answer(AcsText.Get("Device.")),
            Answer(AcsText.Names("Device.", false)),
            Answer(AcsText.Set(AcsText.Entry("Device.DeviceInfo.ProvisioningCode", "string", "x"), "k")),
            Answer(AcsText.Request("<c:GetParameterAttributes><ParameterNames><string>Device.</string></ParameterNames></c:GetParameterAttributes>")),
            Inform(),
        ];
        int values = 0;
        foreach (XElement element in messages.SelectMany(message => message.Descendants()))
        {
            string? type = (string?)element.Attribute(s_instance + "type");
            if (element.Name.LocalName == "Value")
            {
                Assert.NotNull(type);
                string[] parts = type.Split(':');
                Assert.Equal("http://www.w3.org/2001/XMLSchema", element.GetNamespaceOfPrefix(parts[0])!.NamespaceName);
                Assert.Contains(parts[1], s_types);
                values++;
            }
            else
            {
                Assert.Null(type);
            }
        }

        Assert.True(values > 20);
    }

    [Fact]
    [Trait("Requirement", "R185")]
    public void MethodsAreThoseOfTheStandardOrNamedAsAVendors()
    {
        string[] standard =
        [
            .. RpcSample.All.Keys, "Inform", "TransferComplete", "AutonomousTransferComplete", "RequestDownload", "Kicked",
            "ChangeDUState", "SetVouchers", "GetOptions",
        ];
        XElement list = Answer(AcsText.Request("<c:GetRPCMethods/>")).Descendants("MethodList").Single();
        Assert.Equal($"xsd:string[{list.Elements().Count()}]", (string?)list.Attribute(s_encoding + "arrayType"));
        Assert.All(
            list.Elements(),
            method => Assert.True(standard.Contains(method.Value) || method.Value.StartsWith("X_", System.StringComparison.Ordinal), method.Value));
        Assert.Equal(RpcSample.All.Keys.Order(), list.Elements().Select(method => method.Value).Order());
    }

    private static XDocument Answer(string request) => Run(request, 2);

    private static XDocument Inform() => Run(AcsText.Request("<c:GetRPCMethods/>"), 0);

    private static XDocument Run(string request, int message)
    {
        var gateway = new FakeGateway(0x4000);
        Assert.True(gateway.Boot());
        gateway.Acs.Answer(AcsText.InformResponse).Answer(request).AnswerEmpty();
        gateway.Poll();
        Assert.Null(gateway.Agent.LastFailure);
        return XDocument.Parse(gateway.Acs.Request(message));
    }
}
