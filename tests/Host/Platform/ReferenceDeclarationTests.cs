using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>The reference declarations declare nothing that nanoFramework does not have.</summary>
public class ReferenceDeclarationTests
{
    public static TheoryData<string> Declarations =>
        [.. NanoBuild.Declarations.Select(path => Path.GetFileNameWithoutExtension(path))];

    [Fact]
    public void EveryDeclarationProjectIsChecked()
    {
        string folder = Path.Combine(NanoBuild.RepositoryRoot, "tools", "ReferenceDeclarations");
        Assert.Equal(
            Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories)
                .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
            NanoBuild.Declarations.Select(path => Path.GetFileNameWithoutExtension(path)));
    }

    [ApiListTheory]
    [MemberData(nameof(Declarations))]
    public void EveryDeclaredMemberIsInNanoFramework(string assembly)
    {
        NanoApi api = NanoApi.Read(NanoBuild.Declarations);
        Assert.NotEmpty(api.IdsOf(assembly));
        Assert.Empty(api.IdsOf(assembly).Except(ApiList.Read(assembly)));
    }

    /// <summary>The comparison sees every kind of member, also inherited visibility and constants.</summary>
    [Fact]
    public void MembersOfEveryKindAreCompared()
    {
        const string Source = """
            public class C
            {
                public const int Constant = 1;
                protected int Field;
                private int _hidden;
                public C(int a) { }
                public int P { get { return 1; } }
                public int this[int i] { get { return i; } }
                public event System.EventHandler E { add { } remove { } }
                protected virtual void M(ref int a, byte[] b) { }
                internal void Hidden() { }
                public static implicit operator C(int a) { return null; }
                public enum Inner { One }
            }
            """;
        using PEReader image = Probe.Compile(Source, NanoBuild.Declarations);
        string[] expected =
        [
            "E:C.E", "F:C.Constant", "F:C.Field", "F:C.Inner.One", "M:C.#ctor(System.Int32)", "M:C.M(System.Int32@,System.Byte[])",
            "M:C.op_Implicit(System.Int32)~C", "P:C.Item(System.Int32)", "P:C.P", "T:C", "T:C.Inner",
        ];
        NanoApi api = NanoApi.Of(NanoBuild.Declarations.Select(path => MetadataReference.CreateFromFile(path))
            .Append(MetadataReference.CreateFromImage(image.GetEntireImage().GetContent())));
        Assert.Equal(expected, api.IdsOf("Probe").Order(StringComparer.Ordinal));
    }

    /// <summary>What must not be used is not declared: the compiler then says so where it is written.</summary>
    [Fact]
    public void NothingGenericIsDeclared()
    {
        foreach (string path in NanoBuild.Declarations)
        {
            using var image = new PEReader(File.OpenRead(path));
            MetadataReader metadata = image.GetMetadataReader();
            Assert.Equal(0, metadata.GetTableRowCount(TableIndex.GenericParam));
        }
    }
}
