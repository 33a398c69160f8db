using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using NanoCwmp.Tests.Unit.Fakes;
using Xunit;

namespace NanoCwmp.Tests.Host.Model;

/// <summary>Requests and responses that are much longer than any buffer of the firmware.</summary>
public class LongRequestTests
{
    private const int BankSize = 0x10000;

    [Theory]
    [Trait("Requirement", "R017")]
    [Trait("Requirement", "R193")]
    [InlineData(400, 1)]
    [InlineData(300, 20)]
    public void ThousandsOfBytesOfSettingsAreSetAtOnce(int count, int padding)
    {
        FakeGateway gateway = Booted(count, 0);
        string request = AcsText.Set(string.Concat(Enumerable.Range(0, count).Select(i => Entry(i, padding))), "long");
        Assert.True(request.Length >= 32768, request.Length.ToString(CultureInfo.InvariantCulture));
        XElement body = Answer(gateway, request);
        Assert.Equal("SetParameterValuesResponse", body.Name.LocalName);
        Assert.All(Enumerable.Range(0, count), i => Assert.Equal((i % 1000).ToString(CultureInfo.InvariantCulture), gateway.Setting(WideObject.Setting(i))));
        Assert.True(gateway.Boot());
        Assert.All(Enumerable.Range(0, count), i => Assert.Equal((i % 1000).ToString(CultureInfo.InvariantCulture), gateway.Setting(WideObject.Setting(i))));
        Assert.Equal("long", gateway.Setting("Device.ManagementServer.ParameterKey"));
    }

    [Fact]
    [Trait("Requirement", "R017")]
    [Trait("Requirement", "R195")]
    public void EveryWrongEntryOfALongRequestIsReported()
    {
        FakeGateway gateway = Booted(10, 0);
        const string Entry = "<ParameterValueStruct><Name>x</Name><Value>1</Value></ParameterValueStruct>";
        int count = 33000 / Entry.Length;
        XElement body = Answer(gateway, AcsText.Set(string.Concat(Enumerable.Repeat(Entry, count)), "long"));
        Assert.Equal("9003", body.Descendants("FaultCode").First().Value);
        XElement[] faults = body.Descendants("SetParameterValuesFault").ToArray();
        Assert.Equal(count, faults.Length);
        Assert.All(faults, fault => Assert.Equal("9005", fault.Element("FaultCode")!.Value));
    }

    [Fact]
    [Trait("Requirement", "R017")]
    public void AsManyNamesAsFit32KilobytesAreAnswered()
    {
        FakeGateway gateway = Booted(10, 0);
        const string Name = "<string></string>";
        int count = 32768 / Name.Length;
        string request = AcsText.Request(
            "<c:GetParameterValues><ParameterNames>" + string.Concat(Enumerable.Repeat(Name, count)) + "</ParameterNames></c:GetParameterValues>");
        XElement body = Answer(gateway, request);
        Assert.Equal("GetParameterValuesResponse", body.Name.LocalName);
        int all = body.Element("ParameterList")!.Elements().Count();
        Assert.Equal(0, all % count);
        Assert.Equal($"cwmp:ParameterValueStruct[{all}]", ArrayType(body));
    }

    [Theory]
    [Trait("Requirement", "R018")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10000)]
    public void AResponseIsAsLongAsTheModel(int rows)
    {
        FakeGateway gateway = Booted(1500, rows);
        XElement values = Answer(gateway, AcsText.Get(string.Empty));
        XElement names = Answer(gateway, AcsText.Names(string.Empty, false));
        string[] ofValues = values.Descendants("Name").Select(name => name.Value).ToArray();
        string[] ofNames = names.Descendants("Name").Select(name => name.Value).ToArray();

        // What is listed can be asked for, and nothing else (ACSs rely on it).
        Assert.Equal(ofNames.Where(name => !name.EndsWith('.')), ofValues);
        Assert.Equal(ofNames.Length, ofNames.Distinct().Count());
        Assert.Equal(rows, ofValues.Count(name => name.StartsWith("Device.Table.", System.StringComparison.Ordinal)));
        Assert.Equal($"cwmp:ParameterValueStruct[{ofValues.Length}]", ArrayType(values));
        Assert.Equal($"cwmp:ParameterInfoStruct[{ofNames.Length}]", ArrayType(names));
        Assert.All(values.Descendants("Value"), value => Assert.Single(value.Attributes()));
    }

    [Fact]
    [Trait("Requirement", "R193")]
    public void AFaultAtAnyPlaceLeavesTheStoreAsItWas()
    {
        const int Count = 50;
        FakeGateway gateway = Booted(Count, 0);
        Answer(gateway, AcsText.Set(string.Concat(Enumerable.Range(0, Count).Where(i => i % 3 == 0).Select(i => Entry(i, 1))), "before"));
        string before = LogContent.Of(gateway.Agent.Model.Log);
        string[] wrong =
        [
            AcsText.Entry("Device.Wide0.Nothing", "unsignedInt", "1"), AcsText.Entry("Device.Wide0.", "unsignedInt", "1"),
            AcsText.Entry("Device.ManagementServer.ParameterKey", "string", "1"), AcsText.Entry(WideObject.Setting(0), "unsignedInt", "1000"),
            AcsText.Entry(WideObject.Setting(0), "boolean", "1"), "<ParameterValueStruct/>",
            AcsText.Entry(WideObject.Setting(0), "unsignedInt", "1") + AcsText.Entry(WideObject.Setting(0), "unsignedInt", "1"),
            AcsText.Entry("Device.ManagementServer.URL", "string", "http://new/") + AcsText.Entry("Device.X", "string", "1"),
        ];
        foreach (string fault in wrong)
        {
            for (int place = 0; place < Count; place++)
            {
                var entries = new StringBuilder();
                for (int i = 1; i < Count; i++)
                {
                    entries.Append(i - 1 == place ? fault : "").Append(AcsText.Entry(WideObject.Setting(i), "unsignedInt", "77"));
                }

                XElement body = Answer(gateway, AcsText.Set(entries + (place == Count - 1 ? fault : ""), "after"));
                Assert.Equal("9003", body.Descendants("FaultCode").First().Value);
                Assert.Single(body.Descendants("SetParameterValuesFault"));
                Assert.Equal(before, LogContent.Of(gateway.Agent.Model.Log));
            }

            Assert.True(gateway.Boot());
            Assert.Equal(before, LogContent.Of(gateway.Agent.Model.Log));
        }
    }

    private static string Entry(int index, int padding) =>
        AcsText.Entry(WideObject.Setting(index), "unsignedInt", (index % 1000).ToString(CultureInfo.InvariantCulture).PadLeft(padding));

    private static string ArrayType(XElement body) =>
        body.Element("ParameterList")!.Attribute(XName.Get("arrayType", "http://schemas.xmlsoap.org/soap/encoding/"))!.Value;

    private static FakeGateway Booted(int settings, int rows)
    {
        var gateway = new FakeGateway(BankSize) { Objects = [new WideObject(settings, rows)] };
        Assert.True(gateway.Boot());
        gateway.Acs.AnswerSession();
        gateway.Poll();
        return gateway;
    }

    /// <summary>Has the ACS ask one thing in a session of its own, and gives what the body of the answer holds.</summary>
    private static XElement Answer(FakeGateway gateway, string request)
    {
        gateway.Acs.Forget();
        gateway.Acs.Answer(AcsText.InformResponse).Answer(request).AnswerEmpty();
        gateway.Agent.RequestConnection();
        gateway.Poll();
        Assert.Null(gateway.Agent.LastFailure);
        XNamespace soap = "http://schemas.xmlsoap.org/soap/envelope/";
        return XDocument.Parse(gateway.Acs.Request(2)).Root!.Element(soap + "Body")!.Elements().Single();
    }
}
