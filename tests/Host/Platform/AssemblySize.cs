using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>
/// What a device assembly costs. In flash: code, names and literals. In RAM, tables that nanoCLR makes when it loads it: 8 bytes
/// a type, 4 a reference to an assembly, a type or a member of another assembly, 2 a method or field, 12 a static field.
/// </summary>
/// <param name="Name">The file of the assembly.</param>
/// <param name="Code">Bytes of the compiler's code.</param>
/// <param name="Strings">Bytes of names and literals.</param>
/// <param name="Metadata">Bytes of the compiler's metadata, names and literals included.</param>
/// <param name="Types">Number of types.</param>
/// <param name="Methods">Number of methods.</param>
/// <param name="Fields">Number of fields that are no constants.</param>
/// <param name="References">Number of references to other assemblies, their types and members.</param>
/// <param name="Heap">Bytes of RAM for tables.</param>
internal sealed record AssemblySize(
    string Name, int Code, int Strings, int Metadata, int Types, int Methods, int Fields, int References, int Heap)
{
    /// <summary>Gets the names of <see cref="Numbers"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["code", "strings", "metadata", "types", "methods", "fields", "references", "heap"];

    /// <summary>Gets the numbers in the order of <see cref="Columns"/>.</summary>
    public IReadOnlyList<int> Numbers => [Code, Strings, Metadata, Types, Methods, Fields, References, Heap];

    public static AssemblySize Read(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        MetadataReader metadata = image.GetMetadataReader();
        int types = metadata.TypeDefinitions.Count;
        int methods = metadata.MethodDefinitions.Count;
        int fields = metadata.FieldDefinitions.Count(field => !IsLiteral(metadata.GetFieldDefinition(field)));
        int statics = metadata.FieldDefinitions.Count(field => IsStaticVariable(metadata.GetFieldDefinition(field)));
        int references = metadata.AssemblyReferences.Count + metadata.TypeReferences.Count + metadata.MemberReferences.Count();
        return new AssemblySize(
            Path.GetFileName(path),
            CodeOf(image, metadata),
            metadata.GetHeapSize(HeapIndex.String) + (metadata.GetHeapSize(HeapIndex.UserString) / 2),
            metadata.MetadataLength,
            types,
            methods,
            fields,
            references,
            (8 * types) + (4 * references) + (2 * (methods + fields)) + (12 * statics));
    }

    public override string ToString() => $"{Name}: " + string.Join(", ", Columns.Zip(Numbers, Pair));

    private static string Pair(string column, int number) => string.Create(CultureInfo.InvariantCulture, $"{column} {number}");

    private static int CodeOf(PEReader image, MetadataReader metadata) => metadata.MethodDefinitions
        .Select(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress)
        .Where(address => address != 0).Sum(address => image.GetMethodBody(address).Size);

    private static bool IsLiteral(FieldDefinition field) => (field.Attributes & FieldAttributes.Literal) != 0;

    private static bool IsStaticVariable(FieldDefinition field) =>
        (field.Attributes & FieldAttributes.Static) != 0 && !IsLiteral(field);
}
