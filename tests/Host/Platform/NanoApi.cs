using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>The public API of a set of assemblies, as ids of XML documentation.</summary>
internal sealed class NanoApi
{
    private readonly Dictionary<string, HashSet<string>> _ids;

    private NanoApi(Dictionary<string, HashSet<string>> ids)
    {
        _ids = ids;
    }

    public IReadOnlyCollection<string> Assemblies => _ids.Keys;

    /// <summary>Reads assemblies that reference only each other.</summary>
    public static NanoApi Read(IEnumerable<string> paths) => Of(paths.Select(path => MetadataReference.CreateFromFile(path)));

    public static NanoApi Of(IEnumerable<MetadataReference> references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("api", references: references);
        return new NanoApi(compilation.References
            .Select(reference => (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!)
            .ToDictionary(assembly => assembly.Name, assembly => Ids(assembly.GlobalNamespace).ToHashSet()));
    }

    public IReadOnlySet<string> IdsOf(string assembly) => _ids[assembly];

    public bool Has(string assembly, string id) => _ids.TryGetValue(assembly, out HashSet<string>? ids) && ids.Contains(id);

    private static IEnumerable<string> Ids(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamespaceSymbol inner)
            {
                foreach (string id in Ids(inner))
                {
                    yield return id;
                }
            }
            else if (IsVisible(member))
            {
                // A struct's constructor without arguments and the accessors of a property are no members of their own.
                if (!member.IsImplicitlyDeclared && member is not IMethodSymbol { AssociatedSymbol: not null })
                {
                    yield return member.GetDocumentationCommentId()!;
                }

                if (member is INamedTypeSymbol type)
                {
                    foreach (string id in Ids(type))
                    {
                        yield return id;
                    }
                }
            }
        }
    }

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility
        is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
