using System.Collections.Generic;
using System.Linq;
using NanoCwmp.Tests.Unit.Fakes;
using Xunit;

namespace NanoCwmp.Tests.Host.Model;

/// <summary>A board may name its features in any order, and in another one in its next version.</summary>
public class FeatureOrderTests
{
    private static readonly (string Path, string Value)[] s_settings =
    [
        ("Device.XMPP.Connection.1.Domain", "example.org"),
        ("Device.ManagementServer.ConnReqXMPPConnection", "Device.XMPP.Connection.1"),
        ("Device.IP.Diagnostics.UDPEchoConfig.UDPPort", "4711"),
        ("Device.PeriodicStatistics.SampleSet.1.Name", "daily"),
        ("Device.ManagementServer.PeriodicInformInterval", "4712"),
    ];

    [Fact]
    public void TheOrderChangesNothingButThatOfTheList()
    {
        var site = new FullGateway();
        FakeGateway gateway = site.Gateway;
        site.AddRow("Device.XMPP.Connection.");
        site.AddRow("Device.PeriodicStatistics.SampleSet.");
        Assert.All(s_settings, setting => Assert.True(gateway.Agent.Configure(setting.Path, setting.Value), setting.Path));
        IReadOnlyList<(string Name, bool IsWritable)> before = site.Names("Device.", false)!;
        string methods = gateway.Setting("Device.ManagementServer.SupportedConnReqMethods");

        gateway.ReversesFeatures = true;
        Assert.True(gateway.Boot());
        gateway.Acs.Forget();
        gateway.Acs.AnswerSession();
        gateway.Poll();
        IReadOnlyList<(string Name, bool IsWritable)> after = site.Names("Device.", false)!;
        Assert.NotEqual(before, after);
        Assert.Equal(before.Order(), after.Order());
        Assert.All(s_settings, setting => Assert.Equal(setting.Value, gateway.Value(setting.Path)));
        Assert.Equal("HTTP,STUN,XMPP", methods);
        Assert.Equal(methods, gateway.Setting("Device.ManagementServer.SupportedConnReqMethods"));
    }
}
