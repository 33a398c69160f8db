using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>What the firmware costs before its first instruction runs.</summary>
public class FirmwareSizeTests
{
    /// <summary>
    /// The managed heap that the tables of the loaded firmware may take, in bytes: what is left of 90 KB is for the agent
    /// (40 KB idle) and for what a session, a transfer or a diagnostic takes while it runs. Each feature that is built in takes
    /// its part of it, used or not.
    /// </summary>
    private const int TableHeap = 24 * 1024;

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
        AssemblySize[] sizes = NanoBuild.FirmwareAssemblies.Select(AssemblySize.Read).ToArray();
        foreach (AssemblySize size in sizes)
        {
            _output.WriteLine(size.ToString());
        }

        int heap = sizes.Sum(size => size.Heap);
        _output.WriteLine($"heap at load about {heap} bytes");
        Assert.InRange(heap, 1, TableHeap);
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
}
