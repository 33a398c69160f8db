using System.Text;

namespace NanoCwmp.Tests.Conformance;

/// <summary>Writes the table of what is proven, by which tests, and what is not, and why.</summary>
internal static class ConformanceTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="requirements">All requirements.</param>
    /// <param name="proofs">The tests by requirement.</param>
    /// <param name="reasons">Status and reason of the others.</param>
    /// <returns>The table in Markdown.</returns>
    public static string Write(
        IReadOnlyList<Requirement> requirements,
        ILookup<string, string> proofs,
        IReadOnlyDictionary<string, (string Status, string Reason)> reasons)
    {
        var text = new StringBuilder();
        text.Append("# Conformance\n\n");
        text.Append("What a CPE has to do by TR-069 and the documents around it, and which tests show that this one does.\n");
        text.Append("Generated from the tests by `NANOCWMP_UPDATE=1 dotnet test tests/Conformance`; a test fails when it is stale.\n");
        text.Append("What is not proven stands in [reasons.tsv](reasons.tsv) with its reason.\n\n");
        WriteCounts(text, requirements, proofs, reasons);
        foreach (IGrouping<string, Requirement> group in requirements.GroupBy(r => r.Group))
        {
            text.Append($"\n## {group.Key}\n\n| id | level | requirement | status | shown by, or why not |\n|---|---|---|---|---|\n");
            foreach (Requirement requirement in group)
            {
                string status = StatusOf(requirement.Id, proofs, reasons);
                string evidence = proofs.Contains(requirement.Id)
                    ? string.Join("<br>", proofs[requirement.Id].Select(name => $"`{name}`"))
                    : reasons[requirement.Id].Reason;
                text.Append($"| {requirement.Id} | {requirement.Level} | {Escape(requirement.Text)} | {status} | {Escape(evidence)} |\n");
            }
        }

        return text.ToString();
    }

    private static void WriteCounts(
        StringBuilder text,
        IReadOnlyList<Requirement> requirements,
        ILookup<string, string> proofs,
        IReadOnlyDictionary<string, (string Status, string Reason)> reasons)
    {
        text.Append("| level | all | proven | not applicable | open |\n|---|---:|---:|---:|---:|\n");
        foreach ((string title, Func<Requirement, bool> isMeant) in new (string, Func<Requirement, bool>)[]
        {
            ("MUST and MUST NOT", r => r.IsMust),
            ("SHOULD, SHOULD NOT and MAY", r => !r.IsMust),
        })
        {
            string[] statuses = [.. requirements.Where(isMeant).Select(r => StatusOf(r.Id, proofs, reasons))];
            text.Append($"| {title} | {statuses.Length} | {Count("proven")} | {Count("not applicable")} | {Count("open")} |\n");

            int Count(string status) => statuses.Count(s => s == status);
        }
    }

    private static string StatusOf(
        string id,
        ILookup<string, string> proofs,
        IReadOnlyDictionary<string, (string Status, string Reason)> reasons) =>
        proofs.Contains(id) ? "proven" : reasons[id].Status;

    private static string Escape(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal);
}
