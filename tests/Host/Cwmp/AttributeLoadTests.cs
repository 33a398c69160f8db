using System;
using System.Linq;
using System.Xml.Linq;
using NanoCwmp.Model;
using NanoCwmp.Tests.Host.Model;
using NanoCwmp.Tests.Unit.Fakes;
using Xunit;

namespace NanoCwmp.Tests.Host.Cwmp;

/// <summary>Attributes and notifications of many parameters at once.</summary>
public class AttributeLoadTests
{
    private const int BankSize = 0x10000;

    [Fact]
    [Trait("Requirement", "R121")]
    [Trait("Requirement", "R122")]
    [Trait("Requirement", "R174")]
    public void HundredsOfChangesAreToldInOneInform()
    {
        const int Count = 200;
        FakeGateway gateway = Booted(Count, 0);
        Assert.Equal("SetParameterAttributesResponse", Answer(gateway, Set(Entry("Device.", 1))).Name.LocalName);
        for (int i = 0; i < Count; i++)
        {
            Assert.True(gateway.Agent.Configure(WideObject.Setting(i), "7"));
        }

        XElement inform = Inform(gateway);
        string[] names = inform.Descendants("ParameterList").Descendants("Name").Select(name => name.Value).ToArray();
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Equal(Count, names.Count(name => name.StartsWith("Device.Wide", StringComparison.Ordinal)));
        Assert.Contains("4 VALUE CHANGE", inform.Descendants("EventCode").Select(code => code.Value));
        XElement next = Inform(gateway);
        Assert.DoesNotContain(next.Descendants("Name"), name => name.Value.StartsWith("Device.Wide", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "R173")]
    [Trait("Requirement", "R231")]
    public void AModelOfThousandsTakesRoomOnlyForWhatDiffersFromTheDefault()
    {
        FakeGateway gateway = Booted(10, 10000);
        string before = LogContent.Of(gateway.Agent.Model.Log);
        Assert.Equal("SetParameterAttributesResponse", Answer(gateway, Set(Entry("Device.Table.", 0))).Name.LocalName);
        Assert.Equal(before, LogContent.Of(gateway.Agent.Model.Log));
        Assert.Equal("9004", Answer(gateway, Set(Entry("Device.Table.", 1))).Descendants("FaultCode").Single().Value);
        Assert.Equal(before, LogContent.Of(gateway.Agent.Model.Log));
        const string Names = "<ParameterNames><string>Device.Table.</string></ParameterNames>";
        string get = AcsText.Request("<c:GetParameterAttributes>" + Names + "</c:GetParameterAttributes>");
        XElement attributes = Answer(gateway, get);
        Assert.Equal(10000, attributes.Descendants("ParameterAttributeStruct").Count());
    }

    [Fact]
    [Trait("Requirement", "R017")]
    [Trait("Requirement", "R230")]
    public void AsManyEntriesAsFit32KilobytesAreTaken()
    {
        FakeGateway gateway = Booted(10, 0);
        string entry = Entry("Device.Wide0.", 2);
        XElement answer = Answer(gateway, Set(Repeat(entry, (32768 / entry.Length) + 1)));
        Assert.Equal("SetParameterAttributesResponse", answer.Name.LocalName);
        Assert.Equal(13, Keys(gateway, 'N'));
    }

    [Fact]
    [Trait("Requirement", "R173")]
    [Trait("Requirement", "R231")]
    public void AFaultAtAnyPlaceLeavesTheStoreAsItWas()
    {
        const int Count = 50;
        FakeGateway gateway = Booted(Count, 0);
        Answer(gateway, Set(Entry("Device.Wide0.", 1)));
        string before = LogContent.Of(gateway.Agent.Model.Log);
        foreach (string wrong in new[] { Entry("Device.Nothing", 1), Entry("Device.Wide0.P1", 7), Entry("Device.", 2) })
        {
            for (int place = 0; place < Count; place++)
            {
                string entries = string.Concat(Enumerable.Range(0, Count)
                    .Select(i => i == place ? wrong : Entry(WideObject.Setting(i), i % 3)));
                Assert.Single(Answer(gateway, Set(entries)).Descendants("FaultCode"));
                Assert.Equal(before, LogContent.Of(gateway.Agent.Model.Log));
            }
        }
    }

    [Fact]
    public void NoParameterCostsAnAllocation()
    {
        long few = Allocated(20);
        long many = Allocated(400);
        Assert.Equal(few, many);
    }

    private static long Allocated(int count)
    {
        FakeGateway gateway = Booted(count, 0);
        ParameterModel model = gateway.Agent.Model;
        var everything = new ParameterAddress { Node = ParameterAddress.Everything };
        long allocated = 0;
        for (int round = 0; round < 3; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            model.Transaction.Begin();
            model.Walker.Start(everything, false);
            while (model.Walker.NextParameter())
            {
                model.Attributes.SetNotification(model.Walker.Current, 1);
                model.Attributes.SetSubscriber(model.Walker.Current, true);
            }

            Assert.Equal(FaultCode.None, model.Transaction.Commit());
            model.Changes.List();
            while (!model.Changes.Check())
            {
                // The next call goes on.
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return allocated;
    }

    private static int Keys(FakeGateway gateway, char kind)
    {
        int count = 0;
        int cursor = 0;
        byte[] key = new byte[16];
        while (gateway.Agent.Model.Log.NextKey(ref cursor, [(byte)kind], 1, key) > 0)
        {
            count++;
        }

        return count;
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Entry(string path, int notification) =>
        $"<SetParameterAttributesStruct><Name>{path}</Name><NotificationChange>1</NotificationChange><Notification>{notification}"
        + "</Notification><AccessListChange>0</AccessListChange><AccessList/></SetParameterAttributesStruct>";

    private static string Set(string entries) =>
        AcsText.Request("<c:SetParameterAttributes><ParameterList>" + entries + "</ParameterList></c:SetParameterAttributes>");

    private static FakeGateway Booted(int settings, int rows)
    {
        var gateway = new FakeGateway(BankSize) { Objects = [new WideObject(settings, rows)] };
        Assert.True(gateway.Boot());
        gateway.Acs.AnswerSession();
        gateway.Poll();
        return gateway;
    }

    private static XElement Inform(FakeGateway gateway)
    {
        gateway.Acs.Forget();
        gateway.Acs.AnswerSession();
        gateway.Agent.RequestConnection();
        gateway.Poll();
        Assert.Null(gateway.Agent.LastFailure);
        return Body(gateway.Acs.Request(0));
    }

    /// <summary>Has the ACS ask one thing in a session of its own, and gives what the body of the answer holds.</summary>
    private static XElement Answer(FakeGateway gateway, string request)
    {
        gateway.Acs.Forget();
        gateway.Acs.Answer(AcsText.InformResponse).Answer(request).AnswerEmpty();
        gateway.Agent.RequestConnection();
        gateway.Poll();
        Assert.Null(gateway.Agent.LastFailure);
        return Body(gateway.Acs.Request(2));
    }

    private static XElement Body(string envelope)
    {
        XNamespace soap = "http://schemas.xmlsoap.org/soap/envelope/";
        return XDocument.Parse(envelope).Root!.Element(soap + "Body")!.Elements().Single();
    }
}
