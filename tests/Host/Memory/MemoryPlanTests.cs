using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Diagnostics;
using NanoCwmp.Tests.Host.Platform;
using NanoCwmp.Tests.Unit.Diagnostics;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Statistics;
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

    /// <summary>What the objects of periodic statistics may take, in bytes.</summary>
    private const int StatisticsBudget = 2 * 1024;

    /// <summary>What periodic statistics may take with all sets, parameters and samples that there can be, in bytes.</summary>
    private const int SamplesBudget = 32 * 1024;

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

    /// <summary>Periodic statistics are the board's choice, too: what one pays for them, none and all configured.</summary>
    [Fact]
    public void StatisticsFitTheirBudgets()
    {
        var bench = new StatisticsBench();
        int idle = new NanoHeap().Add(bench.Gateway.Agent);
        string[] counters = ["Count", "Level", "Wide", "Flag", "Row.1.Count"];
        string[] references =
        [
            .. counters.Select(name => "Device.Meter." + name), "Device.DeviceInfo.UpTime", "Device.X_NANOCWMP_Sessions.Completed",
            "Device.X_NANOCWMP_Storage.Erasures",
        ];
        for (int set = 1; set <= Limits.SampleSets; set++)
        {
            string path = $"{StatisticsBench.Table}{bench.AddRow(StatisticsBench.Table)}.";
            foreach (string reference in references)
            {
                string row = $"{path}Parameter.{bench.AddRow(path + "Parameter.")}.";
                bench.Put(row + "Reference", reference);
                bench.Put(row + "Enable", "true");
            }

            bench.Put(path + "Name", path[^2..]);
            bench.Put(path + "ReportSamples", $"{Limits.ReportSamples}");
            bench.Put(path + "Enable", "true");
        }

        bench.Pass(3600 * Limits.ReportSamples);
        int full = new NanoHeap().Add(bench.Gateway.Agent);
        bench.Gateway.HasStatistics = false;
        Assert.True(bench.Gateway.Boot());
        bench.Gateway.Poll();
        int without = new NanoHeap().Add(bench.Gateway.Agent);
        output.WriteLine($"{idle - without} bytes, and {full - idle} for what is sampled");
        Assert.InRange(idle - without, 1, StatisticsBudget);
        Assert.InRange(full - idle, 1, SamplesBudget);
    }

    private static Agent IdleAgent(FakeXmppServer? xmpp = null)
    {
        // With all that a board has, after a session; XMPP is for it to add.
        var gateway = new FakeGateway(0x1000) { Listener = new FakeListener(), Xmpp = xmpp, Executor = null };
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
