using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NanoCwmp.Model;
using NanoCwmp.Tests.Unit.Diagnostics;
using NanoCwmp.Tests.Unit.Fakes;
using Xunit;

namespace NanoCwmp.Tests.Host.Model;

/// <summary>A gateway with all that a board can have, and what it answers an ACS.</summary>
internal sealed partial class FullGateway
{
    public FullGateway(params ModelObject[] objects)
    {
        Gateway = new FakeGateway(0x4000)
        {
            Slots = new FakeSlots(0x1000, FakeImage.Make(1, 100)),
            LogSize = 1000,
            StoreKeys = 1024,
            Listener = new FakeListener(),
            Objects = objects,
        };
        Gateway.Datagram = new FakeInternet(Gateway.Clock);
        Gateway.Xmpp = new FakeXmppServer();
        Gateway.AddNetwork();
        Gateway.AddStatus();
        Gateway.Diagnostics = new DiagnosticBench().PlatformOf(Gateway);
        Gateway.HasStatistics = true;
        Assert.True(Gateway.Boot());
        Gateway.Acs.AnswerSession();
        Gateway.Poll();
    }

    public FakeGateway Gateway { get; }

    /// <summary>Writes the path of an instance as the published model has it.</summary>
    public static string Published(string path) => Instances().Replace(path, ".{i}.");

    /// <summary>Gets names and values below a path, or of a parameter; null if the answer is a fault.</summary>
    public IReadOnlyList<(string Name, string Value)>? Values(string path)
    {
        XElement body = Ask(AcsText.Get(path));
        return body.Name.LocalName == "Fault"
            ? null
            : [.. body.Descendants("ParameterValueStruct").Select(item => (item.Element("Name")!.Value, item.Element("Value")!.Value))];
    }

    /// <summary>Gets the names below a path with whether they can be written; null if the answer is a fault.</summary>
    public IReadOnlyList<(string Name, bool IsWritable)>? Names(string path, bool nextLevel)
    {
        XElement body = Ask(AcsText.Names(path, nextLevel));
        return body.Name.LocalName == "Fault"
            ? null
            : [.. body.Descendants("ParameterInfoStruct").Select(item => (item.Element("Name")!.Value, item.Element("Writable")!.Value is "1" or "true"))];
    }

    /// <summary>Has the ACS ask one thing in a session of its own, and gives what the body of the answer holds.</summary>
    public XElement Ask(string request)
    {
        Gateway.Acs.Forget();
        Gateway.Acs.Answer(AcsText.InformResponse).Answer(request).AnswerEmpty();
        Gateway.Agent.RequestConnection();
        Gateway.Poll();
        Assert.Null(Gateway.Agent.LastFailure);
        XNamespace soap = "http://schemas.xmlsoap.org/soap/envelope/";
        return XDocument.Parse(Gateway.Acs.Request(2)).Root!.Element(soap + "Body")!.Elements().Single();
    }

    /// <summary>Adds a row, as the ACS does.</summary>
    public void AddRow(string table) => Assert.Equal(
        "AddObjectResponse",
        Ask(AcsText.Request($"<c:AddObject><ObjectName>{table}</ObjectName><ParameterKey></ParameterKey></c:AddObject>")).Name.LocalName);

    [GeneratedRegex(@"\.\d+\.")]
    private static partial Regex Instances();
}
