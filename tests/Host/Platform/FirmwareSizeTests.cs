using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoCwmp.Tests.Host.Memory;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>What the firmware costs before its first instruction runs.</summary>
public class FirmwareSizeTests
{
    /// <summary>
    /// The managed heap that the tables of the firmware with all features may take, in bytes: a board that has them all has more
    /// than 90 KB of it, but they are not to grow unseen. Each feature that is built in takes its part of it, used or not.
    /// </summary>
    private const int TableHeap = 25 * 1024;

    /// <summary>
    /// What the tables and static arrays of all assemblies of a board without PSRAM may take, its own and those of its platform
    /// included: what is left of 90 KB is for the agent (<c>MemoryPlanTests</c>) and for what a session or a transfer takes
    /// while it runs.
    /// </summary>
    private const int TightHeap = 33 * 1024;

    /// <summary>What the file format addresses with 16 bits: the code of one assembly, and its strings, in bytes each.</summary>
    private const int Addressable = 64 * 1024;

    private readonly ITestOutputHelper _output;

    public FirmwareSizeTests(ITestOutputHelper output)
    {
        _output = output;
    }

    public static TheoryData<string> DeviceAssemblies => NanoSubsetTests.DeviceAssemblies;

    [Fact]
    public void TablesOfTheLoadedFirmwareFitTheHeap()
    {
        (int tables, _) = Load(NanoBuild.FirmwareAssemblies);
        Assert.InRange(tables, 1, TableHeap);
    }

    [Theory]
    [InlineData("esp32-devkitc")]
    [InlineData("esp32-ethernet")]
    public void WhatABoardWithoutPsramLoadsFitsItsHeap(string board)
    {
        (int tables, int arrays) = Load(NanoBuild.ImageOf(board));
        Assert.InRange(tables + arrays, 1, TightHeap);
    }

    /// <summary>Such a board loads no feature that it does not name.</summary>
    [Theory]
    [InlineData("esp32-devkitc")]
    [InlineData("esp32-ethernet")]
    public void ABoardLoadsNoFeatureThatItDoesNotHave(string board)
    {
        string[] names = NanoBuild.ImageOf(board).Select(path => Path.GetFileNameWithoutExtension(path)).ToArray();
        Assert.Contains("NanoCwmp.Agent", names);
        Assert.Contains("NanoCwmp.HostInterface", names);
        Assert.DoesNotContain("NanoCwmp.Diagnostics", names);
        Assert.DoesNotContain("NanoCwmp.Statistics", names);
        Assert.DoesNotContain("NanoCwmp.Xmpp", names);
    }

    /// <summary>
    /// An assembly that is larger does not convert to the device's format. The compiler's code is a little larger than the
    /// converted; names and literals share one table of strings.
    /// </summary>
    [Theory]
    [MemberData(nameof(DeviceAssemblies))]
    public void AssemblyConvertsToTheDeviceFormat(string assembly)
    {
        AssemblySize size = AssemblySize.Read(NanoBuild.DeviceAssembly(assembly));
        Assert.InRange(size.Code, 0, Addressable);
        Assert.InRange(size.Strings, 1, Addressable);
    }

    /// <summary>Adds up what assemblies take at load.</summary>
    private (int Tables, int Arrays) Load(IEnumerable<string> assemblies)
    {
        var heap = new NanoHeap();
        int tables = 0;
        int arrays = 0;
        foreach (string path in assemblies)
        {
            AssemblySize size = AssemblySize.Read(path);

            // The board's own assemblies and those of its platform, which .NET cannot load, have no static arrays.
            int array = NanoBuild.IsFirmware(path) ? heap.AddStatics(Path.GetFileNameWithoutExtension(path)) : 0;
            _output.WriteLine($"{size}, static arrays {array}");
            tables += size.Heap;
            arrays += array;
        }

        _output.WriteLine($"{tables} bytes of tables and {arrays} of static arrays, {tables + arrays} together");
        return (tables, arrays);
    }
}
