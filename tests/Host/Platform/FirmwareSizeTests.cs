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
    /// <summary>The managed heap that the whole idle agent may use on an ESP32 without PSRAM, in bytes.</summary>
    private const int IdleHeap = 40 * 1024;

    private readonly ITestOutputHelper _output;

    public FirmwareSizeTests(ITestOutputHelper output)
    {
        _output = output;
    }

    /// <summary>
    /// nanoCLR keeps tables of a loaded assembly in the managed heap: 8 bytes a type, 4 a reference to a type or member of
    /// another assembly, 2 a method or field, 12 a static field. They may take a quarter of the idle heap.
    /// </summary>
    [Fact]
    public void TablesOfTheLoadedFirmwareFitTheHeap()
    {
        using var image = new PEReader(File.OpenRead(NanoBuild.DeviceAssembly("NanoCwmp.dll")));
        MetadataReader metadata = image.GetMetadataReader();
        int types = metadata.TypeDefinitions.Count;
        int methods = metadata.MethodDefinitions.Count;
        int fields = metadata.FieldDefinitions.Count(field => !IsLiteral(metadata.GetFieldDefinition(field)));
        int statics = metadata.FieldDefinitions.Count(field => IsStaticVariable(metadata.GetFieldDefinition(field)));
        int references = metadata.TypeReferences.Count + metadata.MemberReferences.Count();
        int code = metadata.MethodDefinitions.Select(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress)
            .Where(address => address != 0).Sum(address => image.GetMethodBody(address).Size);
        int heap = (8 * types) + (4 * references) + (2 * (methods + fields)) + (12 * statics);

        _output.WriteLine($"types {types}, methods {methods}, fields {fields} (static {statics}), references {references}");
        _output.WriteLine($"IL {code} bytes");
        _output.WriteLine($"metadata {metadata.MetadataLength} bytes, user strings {metadata.GetHeapSize(HeapIndex.UserString)}");
        _output.WriteLine($"heap at load about {heap} bytes");
        Assert.InRange(heap, 1, IdleHeap / 4);
    }

    private static bool IsLiteral(FieldDefinition field) => (field.Attributes & FieldAttributes.Literal) != 0;

    private static bool IsStaticVariable(FieldDefinition field) =>
        (field.Attributes & FieldAttributes.Static) != 0 && !IsLiteral(field);
}
