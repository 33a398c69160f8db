using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Host.Status;
using NanoCwmp.Tests.Host.Network;
using Xunit;

namespace NanoCwmp.Tests.Host.Status;

/// <summary>The gateway's processes and how busy the host is: from a /proc of the test's own, and from the real one.</summary>
public sealed class HostProcessesTests : IDisposable
{
    private const string Idle = "cpu  100 0 50 800 50 0 0 0 90 0\ncpu0 100 0 50 800 50 0 0 0 90 0\n";

    private readonly string _root = Directory.CreateTempSubdirectory().FullName;
    private readonly SteppedTime _time = new();

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void AHostWithoutProcessesToTellOfHasNone()
    {
        Assert.Null(HostProcesses.TryCreate(_time, Path.Combine(_root, "missing"), 1));
        Add(1, "(one) S", [[]]);
        Assert.Null(HostProcesses.TryCreate(_time, _root, 1));
        File.WriteAllText(Path.Combine(_root, "stat"), "nonsense\n");
        Assert.Null(HostProcesses.TryCreate(_time, _root, 1));
        File.WriteAllText(Path.Combine(_root, "stat"), Idle);
        Assert.Null(HostProcesses.TryCreate(_time, _root, 2));
        Assert.NotNull(HostProcesses.TryCreate(_time, _root, 1));
    }

    [Fact]
    public void ValuesAreTheKernels()
    {
        Add(7, "(a (strange) name) R", [[]], "/usr/bin/gateway\0--password\0secret\0");
        IProcesses processes = Create(7);
        Assert.Equal(1, processes.Refresh());
        Assert.Equal(7, processes.Id(0));
        Assert.Equal("gateway", processes.Command(0));
        Assert.Equal(123 * Environment.SystemPageSize, processes.Size(0));
        Assert.Equal(20, processes.Priority(0));
        Assert.Equal((300 + 45) * 10, processes.CpuTime(0));
        Assert.Equal(ProcessState.Running, processes.State(0));
    }

    [Theory]
    [InlineData("R", ProcessState.Running)]
    [InlineData("S", ProcessState.Sleeping)]
    [InlineData("D", ProcessState.Uninterruptible)]
    [InlineData("T", ProcessState.Stopped)]
    [InlineData("t", ProcessState.Stopped)]
    [InlineData("Z", ProcessState.Zombie)]
    [InlineData("I", ProcessState.Idle)]
    public void StatesAreThoseOfTheKernel(string letter, ProcessState state)
    {
        Add(7, "(kernel) " + letter, [[]]);
        IProcesses processes = Create(7);
        processes.Refresh();
        Assert.Equal(state, processes.State(0));
        Assert.Equal("kernel", processes.Command(0));
    }

    [Theory]
    [InlineData("-100", 0)]
    [InlineData("0", 0)]
    [InlineData("39", 39)]
    public void PriorityIsThatOfTheKernelAndHighestInRealTime(string kernel, int priority)
    {
        Add(7, "(one) S", [[]], priority: kernel);
        IProcesses processes = Create(7);
        processes.Refresh();
        Assert.Equal(priority, processes.Priority(0));
    }

    /// <summary>The own process comes first, then what any thread of it has started, and so on; others are left out.</summary>
    [Fact]
    public void OnlyTheOwnTreeIsShown()
    {
        Add(10, "(own) S", [[30], [20]]);
        Add(20, "(child) S", [[40]]);
        Add(30, "(child) S", [[]]);
        Add(40, "(grandchild) S", [[20]]);
        Add(50, "(other) S", [[10]]);
        IProcesses processes = Create(10);
        Assert.Equal([10, 20, 30, 40], Ids(processes));

        // At most once a second; what has ended is gone.
        Directory.Delete(Path.Combine(_root, "20"), recursive: true);
        Assert.Equal([10, 20, 30, 40], Ids(processes));
        _time.Step();
        Assert.Equal([10, 30], Ids(processes));
    }

    [Fact]
    public void ThereAreNoMoreThanTheLimit()
    {
        Add(1, "(own) S", [[.. Enumerable.Range(100, 40)]]);
        foreach (int id in Enumerable.Range(100, 40))
        {
            Add(id, "(child) S", [[]]);
        }

        Assert.Equal([1, .. Enumerable.Range(100, 15)], Ids(Create(1)));
    }

    [Fact]
    public void WhatIsDamagedIsLeftOut()
    {
        Add(1, "(own) S", [[2, 3, 4, 5]]);
        Add(2, "(child) S", [[]]);
        File.WriteAllText(Path.Combine(_root, "2", "stat"), string.Empty);
        Add(3, "(child) S", [[]]);
        File.WriteAllText(Path.Combine(_root, "3", "stat"), "3 (child) S 1 x");
        Add(4, "(child) S", [[]]);
        File.Delete(Path.Combine(_root, "4", "cmdline"));
        File.WriteAllText(Path.Combine(_root, "1", "task", "1", "children"), "2 3 4 -5 x 99999999999 5");
        Add(5, "(child) S", [[]]);
        Assert.Equal([1, 5], Ids(Create(1)));
    }

    [Fact]
    public void UsageIsThatBetweenTwoLooksRoundedUp()
    {
        Add(1, "(own) S", [[]]);
        HostProcesses processes = Create(1);
        Assert.Equal(15, processes.CpuUsage);

        // 1 of 400 ticks was busy; before a second has passed it is the same look.
        File.WriteAllText(Path.Combine(_root, "stat"), "cpu  101 0 50 1100 149 0 0 0 91 0\n");
        Assert.Equal(15, processes.CpuUsage);
        _time.Step();
        Assert.Equal(1, processes.CpuUsage);
        File.WriteAllText(Path.Combine(_root, "stat"), "cpu  201 0 50 1100 149 0 0 0 91 0\n");
        _time.Step();
        Assert.Equal(100, processes.CpuUsage);

        // No time has passed for the kernel, or it does not tell: it stays as it was.
        _time.Step();
        Assert.Equal(100, processes.CpuUsage);
        File.Delete(Path.Combine(_root, "stat"));
        Assert.Equal(100, processes.CpuUsage);
    }

    [LinuxFact]
    public void TheRealOnesAreThisProcessAndWhatItStarts()
    {
        HostProcesses processes = HostProcesses.TryCreate(_time)!;
        Assert.Contains(Environment.ProcessId, Ids(processes));
        Assert.Equal(Environment.ProcessId, processes.Id(0));
        Assert.InRange(processes.Size(0), 1 << 20, long.MaxValue);
        Assert.InRange(processes.CpuTime(0), 1, (long)Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds + 1000);
        Assert.InRange(processes.CpuUsage, 0, 100);
        if (!File.Exists($"/proc/self/task/{Environment.ProcessId}/children"))
        {
            // This kernel does not tell who has started whom.
            return;
        }

        using var child = Process.Start(new ProcessStartInfo("sleep", "60"))!;
        try
        {
            _time.Step();
            Assert.Contains(child.Id, Ids(processes));
            int place = Array.IndexOf(Ids(processes), child.Id);
            Assert.Equal("sleep", processes.Command(place));
        }
        finally
        {
            child.Kill();
            child.WaitForExit();
        }

        _time.Step();
        Assert.DoesNotContain(child.Id, Ids(processes));
    }

    private static int[] Ids(IProcesses processes) => [.. Enumerable.Range(0, processes.Refresh()).Select(processes.Id)];

    private HostProcesses Create(int own)
    {
        File.WriteAllText(Path.Combine(_root, "stat"), Idle);
        return HostProcesses.TryCreate(_time, _root, own)!;
    }

    /// <summary>Adds a process with a thread for each list of those that it has started.</summary>
    private void Add(int id, string nameAndState, int[][] children, string commandLine = "", string priority = "20")
    {
        string folder = Directory.CreateDirectory(Path.Combine(_root, $"{id}")).FullName;
        File.WriteAllText(
            Path.Combine(folder, "stat"),
            $"{id} {nameAndState} 1 1 1 0 -1 4194304 100 0 0 0 300 45 0 0 {priority} 0 1 0 0 0 123 0\n");
        File.WriteAllText(Path.Combine(folder, "cmdline"), commandLine);
        for (int i = 0; i < children.Length; i++)
        {
            string thread = Directory.CreateDirectory(Path.Combine(folder, "task", $"{id + i}")).FullName;
            File.WriteAllText(Path.Combine(thread, "children"), string.Concat(children[i].Select(child => child + " ")));
        }
    }
}
