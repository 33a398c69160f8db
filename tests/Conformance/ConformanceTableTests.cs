using System.Reflection;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Conformance;

/// <summary>Keeps README.md in step with the tests.</summary>
public class ConformanceTableTests(ITestOutputHelper output)
{
    private static readonly string s_root = typeof(ConformanceTableTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private static readonly string s_shared =
        Environment.GetEnvironmentVariable("NANOCWMP_SHARED") ?? Path.Combine(s_root, "..", "shared");

    private static readonly string s_folder = Path.Combine(s_root, "tests", "Conformance");

    [Fact]
    public void TableIsWhatTheTestsProve()
    {
        string list = Path.Combine(s_shared, "cwmp", "requirements.tsv");
        ILookup<string, string> proofs = Proofs.Collect();
        string readme = Path.Combine(s_folder, "README.md");
        if (!File.Exists(list))
        {
            // The list of requirements is not part of the repository; what the table claims can still be checked.
            output.WriteLine($"{list} is not there: only the names of the tests in the table were compared.");
            string table = File.ReadAllText(readme);
            Assert.All(proofs, proof => Assert.All(proof, name => Assert.Contains($"`{name}`", table, StringComparison.Ordinal)));
            return;
        }

        IReadOnlyList<Requirement> requirements = Requirement.ReadAll(list);
        IReadOnlyDictionary<string, (string Status, string Reason)> reasons = Reasons.Read(Path.Combine(s_folder, "reasons.tsv"));
        Assert.Empty(proofs.Select(proof => proof.Key).Except(requirements.Select(r => r.Id)));
        Assert.Empty(requirements.Select(r => r.Id).Where(id => proofs.Contains(id) == reasons.ContainsKey(id)).Select(
            id => proofs.Contains(id) ? $"{id} is proven: take it out of reasons.tsv" : $"{id} is neither proven nor in reasons.tsv"));

        string current = ConformanceTable.Write(requirements, proofs, reasons);
        if (Environment.GetEnvironmentVariable("NANOCWMP_UPDATE") == "1")
        {
            File.WriteAllText(readme, current);
        }

        Assert.True(
            File.Exists(readme) && File.ReadAllText(readme) == current,
            "tests/Conformance/README.md is stale: run NANOCWMP_UPDATE=1 dotnet test tests/Conformance and look at the difference.");
    }
}
