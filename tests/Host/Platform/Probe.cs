using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>A small source file that breaks one rule, and its compilation.</summary>
internal static class Probe
{
    /// <summary>
    /// The first line of a probe that needs what the declarations lack for it to compile: it is compiled against .NET's own
    /// core library.
    /// </summary>
    private const string AgainstDotNet = "// Compiled against .NET.";

    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Platform", "Probes");

    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true);

    public static IEnumerable<string> Names => Directory.GetFiles(s_folder, "*.cs.txt")
        .Select(path => Path.GetFileName(path)[..^".cs.txt".Length]).Order(StringComparer.Ordinal);

    public static bool IsAgainstDotNet(string name) => Source(name).StartsWith(AgainstDotNet, StringComparison.Ordinal);

    public static PEReader Compile(string name) =>
        Compile(Source(name), IsAgainstDotNet(name) ? [typeof(object).Assembly.Location] : NanoBuild.Declarations);

    public static PEReader Compile(string source, IEnumerable<string> references)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp9));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Probe", [tree], references.Select(path => MetadataReference.CreateFromFile(path)), s_options);
        var image = new MemoryStream();
        IEnumerable<Diagnostic> errors = compilation.Emit(image).Diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (errors.Any())
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, errors));
        }

        image.Position = 0;
        return new PEReader(image);
    }

    private static string Source(string name) => File.ReadAllText(Path.Combine(s_folder, name + ".cs.txt"));
}
