using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NanoCwmp.Diagnostics;
using NanoCwmp.Hal;
using NanoCwmp.Tests.Host.Platform;
using NanoCwmp.Tests.Unit.Diagnostics;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.HostInterface;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Memory;

/// <summary>
/// What the idle agent takes of nanoCLR's heap, computed from the real objects. ARCHITECTURE.md has it as a table, which
/// <c>NANOCWMP_UPDATE=1 dotnet test tests/Host --filter MemoryPlan</c> writes anew.
/// </summary>
public class MemoryPlanTests(ITestOutputHelper output)
{
    /// <summary>What the agent may take while it is idle, in bytes; the tables of the loaded assemblies come on top.</summary>
    private const int IdleBudget = 40 * 1024;

    /// <summary>What the objects of all diagnostics may take, in bytes.</summary>
    private const int DiagnosticsBudget = 9 * 1024;

    /// <summary>What the local host interface may take where it is switched on and nobody is connected, in bytes.</summary>
    private const int HostInterfaceBudget = 2 * 1024;

    /// <summary>What connections by XMPP may take on a board that can have them, while none is switched on.</summary>
    private const int MostOfXmpp = 3500;

    /// <summary>What has less stands in the table only in the sum of its kind.</summary>
    private const int Noteworthy = 250;

    private const string Begin = "<!-- memory plan -->";
    private const string End = "<!-- end of the memory plan -->";

    private static readonly string s_page = Path.Combine(NanoBuild.RepositoryRoot, "ARCHITECTURE.md");

    [Fact]
    public void IdleAgentFitsItsBudget()
    {
        Assert.InRange(new NanoHeap().Add(IdleAgent()), 1, IdleBudget);
    }

    [Fact]
    public void XmppTakesLittleWhereItIsComposedAndOff()
    {
        int without = new NanoHeap().Add(IdleAgent());
        int with = new NanoHeap().Add(IdleAgent(new FakeXmppServer()));
        output.WriteLine($"{with - without} bytes: its parameters, and a client that is off");
        Assert.InRange(with - without, 1, MostOfXmpp);
    }

    [Fact]
    public void TheTableIsThatOfTheRealObjects()
    {
        string page = File.ReadAllText(s_page);
        int begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = page.IndexOf(End, StringComparison.Ordinal);
        string table = "\n\n" + Table() + "\n";
        if (Environment.GetEnvironmentVariable("NANOCWMP_UPDATE") == "1")
        {
            File.WriteAllText(s_page, page[..begin] + table + page[end..]);
            return;
        }

        Assert.Equal(table, page[begin..end]);
    }

    /// <summary>The diagnostics are the board's choice: what one pays for them, all off.</summary>
    [Fact]
    public void IdleDiagnosticsFitTheirBudget()
    {
        FakeGateway gateway = new DiagnosticBench().Gateway;
        DiagnosticPlatform platform = gateway.Diagnostics;
        int with = new NanoHeap().Add(gateway.Agent) - new NanoHeap().Add(platform);
        gateway.Diagnostics = null!;
        Assert.True(gateway.Boot());
        gateway.Acs.Forget();
        gateway.Acs.AnswerSession();
        gateway.Poll();
        int without = new NanoHeap().Add(gateway.Agent);
        output.WriteLine($"{with - without} bytes");
        Assert.InRange(with - without, 1, DiagnosticsBudget);
    }

    /// <summary>The host interface is the owner's choice, and costs nothing before.</summary>
    [Fact]
    public void IdleHostInterfaceFitsItsBudget()
    {
        HostInterfaceSettings settings = new() { Listener = new FakeListener(), Port = 8080, Token = HostBench.Token };
        int without = new NanoHeap().Add(IdleAgent());
        int with = new NanoHeap().Add(IdleAgent(null, settings));
        output.WriteLine($"{with - without} bytes");
        Assert.InRange(with - without, 1, HostInterfaceBudget);
    }

    private static Agent IdleAgent(FakeXmppServer? xmpp = null, HostInterfaceSettings? host = null)
    {
        // With all that a board has, after a session; XMPP is for it to add.
        var gateway = new FakeGateway(0x1000) { Listener = new FakeListener(), Xmpp = xmpp, Host = host, Executor = null };
        gateway.Datagram = new FakeInternet(gateway.Clock);
        gateway.AddNetwork();
        Assert.True(gateway.Boot());
        gateway.Acs.AnswerSession();
        gateway.Poll();
        Assert.Equal(1, gateway.Agent.CompletedSessions);
        return gateway.Agent;
    }

    private static string Table()
    {
        var buffers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var heap = new NanoHeap();
        int all = heap.Add(IdleAgent(), (owner, field, bytes) =>
        {
            string name = $"`{owner.Name}.{Plain(field.Name)}`";
            buffers[name] = buffers.GetValueOrDefault(name) + bytes;
        });
        var table = new StringBuilder("| array or buffer | bytes |\n|---|---:|\n");
        int named = 0;
        foreach ((string name, int bytes) in buffers.Where(pair => pair.Value >= Noteworthy).OrderByDescending(pair => pair.Value))
        {
            table.Append($"| {name} | {bytes:N0} |\n");
            named += bytes;
        }

        table.Append($"| smaller arrays | {buffers.Values.Sum() - named:N0} |\n");
        table.Append($"| objects and strings | {all - buffers.Values.Sum():N0} |\n");
        table.Append($"| **the idle agent** | **{all:N0}** |\n");
        return table.ToString();
    }

    // The field of a property is named "<Property>k__BackingField".
    private static string Plain(string field) => field.TrimStart('<').Split('>')[0];
}
