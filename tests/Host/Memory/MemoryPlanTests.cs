using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Tests.Host.Platform;
using NanoCwmp.Tests.Unit.Fakes;
using NanoCwmp.Tests.Unit.Statistics;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Memory;

/// <summary>
/// What the agent takes of nanoCLR's heap, computed from the real objects. ARCHITECTURE.md has it as a table, which
/// <c>NANOCWMP_UPDATE=1 dotnet test tests/Host --filter MemoryPlan</c> writes anew.
/// </summary>
public class MemoryPlanTests(ITestOutputHelper output)
{
    /// <summary>
    /// What an agent with everything in use may take while it is idle: logged in at an XMPP server, registered with a STUN server,
    /// the host interface open. The tables of the assemblies come on top.
    /// </summary>
    private const int IdleBudget = 40 * 1024;

    /// <summary>What it may take in the midst of a session.</summary>
    private const int PeakBudget = 64 * 1024;

    /// <summary>What an agent that has everything may take while it is idle, without the login.</summary>
    private const int UsualBudget = 36 * 1024;

    /// <summary>What an agent may take while it is idle that has no more than a board without PSRAM has.</summary>
    private const int TightBudget = 20 * 1024;

    /// <summary>What such an agent may take in the midst of a session.</summary>
    private const int TightPeakBudget = 44 * 1024;

    /// <summary>What the objects of all diagnostics may take.</summary>
    private const int DiagnosticsBudget = 5 * 1024;

    /// <summary>What the objects of periodic statistics may take, in bytes.</summary>
    private const int StatisticsBudget = 2 * 1024;

    /// <summary>What periodic statistics may take with all sets, parameters and samples that there can be, in bytes.</summary>
    private const int SamplesBudget = 32 * 1024;

    /// <summary>What the local host interface may take where it is switched on and nobody is connected, in bytes.</summary>
    private const int HostInterfaceBudget = 2 * 1024;

    /// <summary>What connections by XMPP may take on a board that can have them, while none is switched on.</summary>
    private const int XmppBudget = 2560;

    /// <summary>What the static arrays of all assemblies may take, used or not.</summary>
    private const int StaticBudget = 12 * 1024;

    /// <summary>What has less stands in the table only in the sum of its kind.</summary>
    private const int Noteworthy = 250;

    private const string Begin = "<!-- memory plan -->";
    private const string End = "<!-- end of the memory plan -->";

    private static readonly string s_page = Path.Combine(NanoBuild.RepositoryRoot, "ARCHITECTURE.md");

    [Fact]
    public void IdleAgentWithEverythingInUseFitsItsBudget()
    {
        Assert.InRange(SizeOf(new MemorySite().Use().LogIn().Agent), 1, IdleBudget);
    }

    [Fact]
    public void AgentWithEverythingInUseFitsItsBudgetAtThePeakOfASession()
    {
        Assert.InRange(PeakOf(new MemorySite().Use().LogIn()), IdleBudget, PeakBudget);
    }

    [Fact]
    public void IdleAgentWithEverythingButTheLoginFitsItsBudget()
    {
        Assert.InRange(SizeOf(new MemorySite().Use().Agent), 1, UsualBudget);
    }

    /// <summary>The boards without PSRAM: connection requests over HTTP and UDP, transfers, discovery by DHCP.</summary>
    [Fact]
    public void AgentOfATightBoardFitsItsBudgets()
    {
        MemorySite site = MemorySite.Tight().Boot();
        int idle = SizeOf(site.Agent);
        int peak = PeakOf(site);
        output.WriteLine($"{idle} bytes on a board without PSRAM, {peak} in a session");
        Assert.InRange(idle, 1, TightBudget);
        Assert.InRange(peak, idle, TightPeakBudget);
    }

    [Fact]
    public void WhatASessionTakesIsGivenBack()
    {
        MemorySite site = new MemorySite().Use().LogIn();
        int before = SizeOf(site.Agent);
        site.Ask(AcsText.Get("Device."));
        Assert.Equal(before, SizeOf(site.Agent));
    }

    [Fact]
    public void XmppTakesLittleWhereItIsComposedAndOff()
    {
        Compare("connections by XMPP", gateway => gateway.Xmpp = null!, XmppBudget);
    }

    /// <summary>The diagnostics are the board's choice: what one pays for them, all off.</summary>
    [Fact]
    public void IdleDiagnosticsFitTheirBudget()
    {
        Compare("diagnostics", gateway => gateway.Diagnostics = null!, DiagnosticsBudget);
    }

    /// <summary>The host interface is the owner's choice, and costs nothing before.</summary>
    [Fact]
    public void IdleHostInterfaceFitsItsBudget()
    {
        Compare("the local host interface", gateway => gateway.Host = null!, HostInterfaceBudget);
    }

    [Fact]
    public void StaticArraysFitTheirBudget()
    {
        Assert.InRange(StaticArrays(), 1, StaticBudget);
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

    private static int SizeOf(Agent agent) => new NanoHeap().Add(agent);

    private static int PeakOf(MemorySite site)
    {
        site.Ask(AcsText.Get("Device."));
        site.Ask(AcsText.Set(AcsText.Entry(HeapProbe.Path, "string", "x"), string.Empty));
        return site.Probe.Most;
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

    private static int StaticArrays()
    {
        var heap = new NanoHeap();
        return NanoBuild.FirmwareAssemblies.Select(Path.GetFileNameWithoutExtension).Sum(name => heap.AddStatics(name!));
    }

    private void Compare(string what, Action<FakeGateway> leaveOut, int budget)
    {
        var site = new MemorySite();
        leaveOut(site.Gateway);
        int difference = SizeOf(new MemorySite().Boot().Agent) - SizeOf(site.Boot().Agent);
        output.WriteLine($"{difference} bytes for {what}");
        Assert.InRange(difference, 1, budget);
    }

    private static string Table()
    {
        var buffers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var heap = new NanoHeap();
        int all = heap.Add(new MemorySite().Use().LogIn().Agent, (owner, field, bytes) =>
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
        table.Append($"| **idle, logged in at an XMPP server** | **{all:N0}** |\n");
        table.Append($"| in a session, logged in | {PeakOf(new MemorySite().Use().LogIn()):N0} |\n");
        table.Append($"| **idle, without the login** | **{SizeOf(new MemorySite().Use().Agent):N0}** |\n");
        table.Append($"| **in a session, without the login** | **{PeakOf(new MemorySite().Use()):N0}** |\n");
        table.Append($"| static arrays of the assemblies | {StaticArrays():N0} |\n");
        return table.ToString();
    }

    // The field of a property is named "<Property>k__BackingField".
    private static string Plain(string field) => field.TrimStart('<').Split('>')[0];
}
