using System.Reflection;
using System.Text.RegularExpressions;
using nanoFramework.TestFramework;
using Xunit;

namespace NanoCwmp.Tests.Conformance;

/// <summary>
/// Which tests prove which requirements: those that carry the trait "Requirement", and those of the firmware's unit tests
/// whose names begin with ids, as in "R107_R108_TenRanges" (nanoFramework has no traits).
/// </summary>
internal static partial class Proofs
{
    /// <summary>Collects the proofs of all test assemblies.</summary>
    /// <returns>The names of the tests by requirement.</returns>
    public static ILookup<string, string> Collect() =>
        Assemblies.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods().Where(IsTest).SelectMany(method => Ids(method).Select(id => (id, Name(method)))))
            .Distinct()
            .OrderBy(proof => proof.Item2, StringComparer.Ordinal)
            .ToLookup(proof => proof.id, proof => proof.Item2);

    private static IEnumerable<Assembly> Assemblies =>
        Directory.GetFiles(AppContext.BaseDirectory, "NanoCwmp.Tests.*.dll").Order(StringComparer.Ordinal)
            .Select(path => Assembly.Load(Path.GetFileNameWithoutExtension(path)));

    // Attributes are read as data: to make instances of them would run their code.
    private static bool IsTest(MethodInfo method) =>
        method.CustomAttributes.Any(a => a.AttributeType.IsAssignableTo(typeof(FactAttribute)));

    private static IEnumerable<string> Ids(MethodInfo method)
    {
        IEnumerable<string> traits = method.CustomAttributes.Concat(method.DeclaringType!.CustomAttributes)
            .Where(a => a.AttributeType == typeof(TraitAttribute) && (string)a.ConstructorArguments[0].Value! == "Requirement")
            .Select(a => (string)a.ConstructorArguments[1].Value!);
        return method.CustomAttributes.Any(a => a.AttributeType == typeof(TestMethodAttribute)) ? traits.Concat(IdsOfName(method.Name)) : traits;
    }

    private static IEnumerable<string> IdsOfName(string name) =>
        LeadingIds().Match(name) is { Success: true } match ? match.Groups[1].Captures.Select(c => c.Value) : [];

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    [GeneratedRegex("^(?:(R[0-9]{3})_)+")]
    private static partial Regex LeadingIds();
}
