using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NanoCwmp.Model;
using NanoCwmp.Tests.Host.Platform;
using NanoCwmp.Tests.Unit.Fakes;
using Xunit;

namespace NanoCwmp.Tests.Host.Model;

/// <summary>The example of firmware/DataModel/README.md is one file and one line, and works.</summary>
public class ReadmeExampleTests
{
    [Fact]
    public void OneFileAndOneLineAddAnObject()
    {
        string page = File.ReadAllText(Path.Combine(NanoBuild.RepositoryRoot, "firmware", "DataModel", "README.md"));
        string[] blocks = [.. Regex.Matches(page, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];
        Assert.Equal(2, blocks.Length);
        Assert.Single(blocks[1].Trim().Split('\n'));
        string user = $$"""
            using NanoCwmp.Model;
            using NanoCwmp.Tests.Unit.Fakes;

            namespace Example
            {
                public static class Board
                {
                    public static FakeGateway Make()
                    {
                        return new FakeGateway(0x4000)
                        {
                            {{blocks[1].Trim()}}
                        };
                    }
                }
            }
            """;
        var gateway = (FakeGateway)Compile(blocks[0], user).GetType("Example.Board")!.GetMethod("Make")!.Invoke(null, null)!;
        ModelObject door = gateway.Objects.Single();
        door.GetType().GetProperty("Count")!.SetValue(door, 7);
        Assert.True(gateway.Boot());

        const string Door = "Device.X_EXAMPLE-COM_Door.";
        Assert.Equal("7", gateway.Setting(Door + "Openings"));
        Assert.Equal("100", gateway.Setting(Door + "Limit"));
        Assert.True(gateway.Agent.Configure(Door + "Limit", "500"));
        Assert.False(gateway.Agent.Configure(Door + "Limit", "501"));
        Assert.False(gateway.Agent.Configure(Door + "Openings", "1"));
        Assert.True(gateway.Boot());
        Assert.Equal("500", gateway.Setting(Door + "Limit"));
    }

    private static Assembly Compile(params string[] sources)
    {
        // As the device's language is, and with warnings as errors.
        var parse = new CSharpParseOptions(LanguageVersion.CSharp9, DocumentationMode.Diagnose);
        string[] references =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator),
        ];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Example",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, parse)),
            references.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error)
                .WithSpecificDiagnosticOptions([new("CS1591", ReportDiagnostic.Suppress), new("CS1701", ReportDiagnostic.Suppress)]));
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(item => item.Severity == DiagnosticSeverity.Error));
        return Assembly.Load(image.ToArray());
    }
}
