using NanoCwmp.Hal;
using NanoCwmp.Tests.Unit.Dhcp;
using NanoCwmp.Tests.Unit.Diagnostics;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Xmpp;
using Xunit;

namespace NanoCwmp.Tests.Host.Memory;

/// <summary>
/// A gateway with all that a board can have, but for the lines of its log, of which a board keeps as many as it has room for.
/// Processes and temperature sensors are what no board knows of.
/// </summary>
internal sealed class MemorySite
{
    private XmppBench? _xmpp;

    public MemorySite()
    {
        Gateway = new FakeGateway(0x4000)
        {
            Listener = new FakeListener(),
            Host = new HostInterfaceSettings { Listener = new FakeListener(), Token = "0123456789abcdef-token" },
            Dhcp = new FakeDhcp(),
            Slots = new FakeSlots(0x10000, FakeImage.Make(1, 3000)),
            Xmpp = new FakeXmppServer(),
            HasStatistics = true,
            Executor = null!,
        };
        Gateway.Datagram = new FakeInternet(Gateway.Clock) { Server = new FakeStunServer() };
        Gateway.Diagnostics = new DiagnosticBench().PlatformOf(Gateway);
        Gateway.AddNetwork();
    }

    public FakeGateway Gateway { get; }

    public Agent Agent => Gateway.Agent;

    /// <summary>Gets what looks at the heap during sessions, after <see cref="Use"/> or of <see cref="Tight"/>.</summary>
    public HeapProbe Probe => (HeapProbe)Gateway.Objects[0];

    /// <summary>Makes a gateway with what a board without PSRAM has, whose host interface is off as nobody has switched it on.</summary>
    public static MemorySite Tight()
    {
        var site = new MemorySite();
        FakeGateway gateway = site.Gateway;
        gateway.Host = null!;
        gateway.Xmpp = null!;
        gateway.Diagnostics = null!;
        gateway.HasStatistics = false;
        gateway.Slots = null!;
        gateway.Interfaces = null!;
        gateway.Neighbors = null!;
        gateway.Wifi = null!;
        gateway.Memory = null!;
        gateway.Objects = [new HeapProbe(() => gateway.Agent)];
        return site;
    }

    /// <summary>Starts the agent, which tells the ACS.</summary>
    public MemorySite Boot()
    {
        Assert.True(Gateway.Boot());
        Gateway.Acs.Forget();
        Gateway.Acs.AnswerSession();
        Gateway.Poll();
        Assert.Equal(1, Agent.CompletedSessions);
        return this;
    }

    /// <summary>Starts the agent and has it register with a STUN server.</summary>
    public MemorySite Use()
    {
        Gateway.Objects = [new HeapProbe(() => Gateway.Agent)];
        _xmpp = new XmppBench(Gateway);
        Assert.True(Agent.Configure("Device.ManagementServer.STUNServerAddress", "stun.example"));
        Assert.True(Agent.Configure("Device.ManagementServer.STUNEnable", "1"));
        for (int i = 0; i < 8; i++)
        {
            _xmpp.Poll();
        }

        Assert.NotEqual(string.Empty, Gateway.Setting("Device.ManagementServer.UDPConnectionRequestAddress"));
        _xmpp.Poll();
        return this;
    }

    /// <summary>Logs the agent in at an XMPP server, after <see cref="Use"/>.</summary>
    public MemorySite LogIn()
    {
        Assert.Equal("Enabled", _xmpp!.Login().Status);
        _xmpp.Poll();
        return this;
    }

    /// <summary>Has the ACS ask something in a session of its own.</summary>
    public void Ask(string request)
    {
        int sessions = Agent.CompletedSessions;
        Gateway.Acs.Forget();
        Gateway.Acs.Answer(AcsText.InformResponse).Answer(request).AnswerEmpty();
        Agent.RequestConnection();
        Gateway.Poll();
        Assert.Equal(sessions + 1, Agent.CompletedSessions);
    }
}
