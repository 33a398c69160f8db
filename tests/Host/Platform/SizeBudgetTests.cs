using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Platform;

/// <summary>
/// The device assemblies grow only on purpose: each number of <see cref="AssemblySize"/> has a budget in SizeBudget.tsv, a
/// tenth above what it was when it was recorded. NANOCWMP_UPDATE=1 records it anew.
/// </summary>
public class SizeBudgetTests
{
    private static readonly string s_file =
        Path.Combine(NanoBuild.RepositoryRoot, "tests", "Host", "Platform", "SizeBudget.tsv");

    private readonly ITestOutputHelper _output;

    public SizeBudgetTests(ITestOutputHelper output)
    {
        _output = output;
    }

    [Fact]
    public void NoAssemblyExceedsItsBudget()
    {
        AssemblySize[] sizes = NanoBuild.DeviceAssemblies
            .Where(path => !Path.GetFileName(path).Contains(".Tests.", StringComparison.Ordinal))
            .Select(AssemblySize.Read).ToArray();
        if (Environment.GetEnvironmentVariable("NANOCWMP_UPDATE") == "1")
        {
            File.WriteAllLines(s_file, sizes.Select(Record).Prepend("assembly\t" + string.Join('\t', AssemblySize.Columns)));
        }

        Dictionary<string, int[]> budgets = Budgets();
        var findings = new List<string>();
        foreach (AssemblySize size in sizes)
        {
            _output.WriteLine(size.ToString());
            findings.AddRange(budgets.Remove(size.Name, out int[]? budget)
                ? Excesses(size, budget)
                : [$"{size.Name} has no budget"]);
        }

        _output.WriteLine(
            $"together {sizes.Sum(size => size.Code)} bytes of code and {sizes.Sum(size => size.Metadata)} of metadata");
        findings.AddRange(budgets.Keys.Select(name => name + " has a budget and is not there"));
        Assert.True(
            findings.Count == 0,
            string.Join('\n', findings) + "\nIf that is meant, run the test with NANOCWMP_UPDATE=1 and commit SizeBudget.tsv.");
    }

    [Fact]
    public void AnExcessOfEachNumberIsFound()
    {
        var size = new AssemblySize("a", 10, 10, 10, 10, 10, 10, 10, 10);
        int[] budget = size.Numbers.ToArray();
        Assert.Empty(Excesses(size, budget));
        for (int i = 0; i < budget.Length; i++)
        {
            int[] tight = [.. budget];
            tight[i]--;
            Assert.Equal([$"a: {AssemblySize.Columns[i]} 10, budget 9"], Excesses(size, tight));
        }
    }

    private static string Record(AssemblySize size) =>
        size.Name + "\t" + string.Join('\t', size.Numbers.Select(number => Round(number + (number / 10))));

    /// <summary>Two digits are enough, and leave most changes of the code without a change of the file.</summary>
    private static int Round(int number)
    {
        int unit = 1;
        while (number / unit >= 100)
        {
            unit *= 10;
        }

        return (number + unit - 1) / unit * unit;
    }

    private static Dictionary<string, int[]> Budgets() => File.ReadLines(s_file).Skip(1)
        .Select(line => line.Split('\t'))
        .ToDictionary(cells => cells[0], cells => cells[1..].Select(Number).ToArray());

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Excesses(AssemblySize size, int[] budget) => Enumerable.Range(0, budget.Length)
        .Where(i => size.Numbers[i] > budget[i])
        .Select(i => $"{size.Name}: {AssemblySize.Columns[i]} {size.Numbers[i]}, budget {budget[i]}");
}
