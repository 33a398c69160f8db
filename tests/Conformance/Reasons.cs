namespace NanoCwmp.Tests.Conformance;

/// <summary>Why requirements are not proven: reasons.tsv, one line for an id or a range of ids.</summary>
internal static class Reasons
{
    /// <summary>Reads the file.</summary>
    /// <param name="path">The file: id or range, status ("open" or "not applicable"), reason; "#" begins a comment.</param>
    /// <returns>Status and reason by id.</returns>
    /// <exception cref="InvalidDataException">A line is malformed, or an id has two reasons.</exception>
    public static IReadOnlyDictionary<string, (string Status, string Reason)> Read(string path)
    {
        var reasons = new Dictionary<string, (string, string)>();
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] fields = line.Split('\t');
            if (fields.Length != 3 || fields[1] is not ("open" or "not applicable"))
            {
                throw new InvalidDataException($"reasons.tsv: three fields, the second 'open' or 'not applicable': {line}");
            }

            foreach (string id in Expand(fields[0]))
            {
                if (!reasons.TryAdd(id, (fields[1], fields[2])))
                {
                    throw new InvalidDataException($"reasons.tsv: {id} has two reasons");
                }
            }
        }

        return reasons;
    }

    private static IEnumerable<string> Expand(string ids)
    {
        string[] ends = ids.Split('-');
        int first = Number(ends[0]);
        return Enumerable.Range(first, Number(ends[^1]) - first + 1).Select(number => $"R{number:000}");
    }

    private static int Number(string id) => int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}
