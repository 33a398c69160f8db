using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
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

    /// <summary>
    /// nanoCLR keeps tables of a loaded assembly in the managed heap: 8 bytes a type, 4 a reference to an assembly, a type or
    /// a member of another assembly, 2 a method or field, 12 a static field.
    /// </summary>
    [Fact]
    public void TablesOfTheLoadedFirmwareFitTheHeap()
    {
        int heap = 0;
        foreach (string assembly in NanoBuild.DeviceAssemblies.Where(path => !Path.GetFileName(path).Contains(".Tests.")))
        {
            using var image = new PEReader(File.OpenRead(assembly));
            MetadataReader metadata = image.GetMetadataReader();
            int types = metadata.TypeDefinitions.Count;
            int methods = metadata.MethodDefinitions.Count;
            int fields = metadata.FieldDefinitions.Count(field => !IsLiteral(metadata.GetFieldDefinition(field)));
            int statics = metadata.FieldDefinitions.Count(field => IsStaticVariable(metadata.GetFieldDefinition(field)));
            int references = metadata.AssemblyReferences.Count + metadata.TypeReferences.Count + metadata.MemberReferences.Count();
            int tables = (8 * types) + (4 * references) + (2 * (methods + fields)) + (12 * statics);
            heap += tables;
            _output.WriteLine(
                $"{Path.GetFileName(assembly)}: {types} types, {methods} methods, {fields} fields ({statics} static), " +
                $"{references} references; IL {Code(image, metadata)}, heap at load about {tables} bytes");
        }

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
        using var image = new PEReader(File.OpenRead(NanoBuild.DeviceAssembly(assembly)));
        MetadataReader metadata = image.GetMetadataReader();
        int strings = metadata.GetHeapSize(HeapIndex.String) + (metadata.GetHeapSize(HeapIndex.UserString) / 2);
        Assert.InRange(Code(image, metadata), 0, Addressable);
        Assert.InRange(strings, 1, Addressable);
    }

    private static int Code(PEReader image, MetadataReader metadata) => metadata.MethodDefinitions
        .Select(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress)
        .Where(address => address != 0).Sum(address => image.GetMethodBody(address).Size);

    private static bool IsLiteral(FieldDefinition field) => (field.Attributes & FieldAttributes.Literal) != 0;

    private static bool IsStaticVariable(FieldDefinition field) =>
        (field.Attributes & FieldAttributes.Static) != 0 && !IsLiteral(field);
}
