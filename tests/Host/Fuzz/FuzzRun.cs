using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using NanoCwmp.Core;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Fuzz;

/// <summary>
/// Feeds mutants to a parser. Each ends in an outcome that is defined for it or in a <see cref="ProtocolException"/>, with
/// bounded memory and time; anything else fails with the message that did it.
/// </summary>
/// <param name="corpus">Real messages.</param>
/// <param name="pieces">What the grammar is made of.</param>
internal sealed class FuzzRun(byte[][] corpus, string[] pieces)
{
    private const int Seed = 20_069;
    private const int Attempts = 4;

    private readonly Dictionary<string, int> _outcomes = [];
    private readonly int[] _reasons = new int[Enum.GetValues<Reason>().Length];
    private string _outcome = string.Empty;
    private Reason? _reason;

    /// <summary>Gets how many mutants there are unless NANOCWMP_FUZZ says another number.</summary>
    public int Usual { get; init; } = 20_000;

    /// <summary>Gets what an element of XML may hold; where there are some, most mutants stay well-formed.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>Gets the bytes that one message may allocate: by default what a refusal and its stack trace take.</summary>
    public long Bytes { get; init; } = 8192;

    /// <summary>Gets the milliseconds that one message may take; it is far more than any takes.</summary>
    public long Milliseconds { get; init; } = 500;

    /// <summary>Gets how many mutants a run has.</summary>
    public int Count => int.TryParse(Environment.GetEnvironmentVariable("NANOCWMP_FUZZ"), out int count) ? count : Usual;

    /// <summary>Runs.</summary>
    /// <param name="output">Is told what came out.</param>
    /// <param name="parse">
    /// Parses the first bytes of a buffer and names the outcome. It is asked again for the same message if that took much, since
    /// what the runtime takes for itself does not come twice.
    /// </param>
    public void Run(ITestOutputHelper output, Func<byte[], int, string> parse)
    {
        var mutant = new Mutant(corpus, pieces, Values, Seed);
        long most = 0;
        double longest = 0;
        var watch = Stopwatch.StartNew();
        foreach (byte[] message in corpus)
        {
            // Compiles what the measurement is not about.
            Parse(parse, message, message.Length);
            Parse(parse, message, message.Length / 2);
        }

        int count = Count;
        for (int i = 0; i < count; i++)
        {
            mutant.Next();
            long bytes = long.MaxValue;
            double milliseconds = double.MaxValue;
            for (int attempt = 0; attempt < Attempts && (bytes > Bytes || milliseconds > Milliseconds); attempt++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                long start = Stopwatch.GetTimestamp();
                Parse(parse, mutant.Bytes, mutant.Length);
                milliseconds = Math.Min(milliseconds, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            if (bytes > Bytes || milliseconds > Milliseconds)
            {
                Assert.Fail($"mutant {i} takes {bytes} bytes and {milliseconds} ms: {Show(mutant.Bytes, mutant.Length)}");
            }

            most = Math.Max(most, bytes);
            longest = Math.Max(longest, milliseconds);
            if (_reason is { } reason)
            {
                _reasons[(int)reason]++;
            }
            else
            {
                _outcomes[_outcome] = _outcomes.GetValueOrDefault(_outcome) + 1;
            }
        }

        output.WriteLine(
            $"{count} mutants in {watch.Elapsed.TotalSeconds:0.0} s; one takes at most {most} bytes and {longest:0.0} ms");
        foreach ((string name, int number) in _outcomes.Concat(Refusals()).OrderByDescending(pair => pair.Value))
        {
            output.WriteLine($"{number,9}  {name}");
        }
    }

    /// <summary>Checks that the damage went neither too deep nor not deep enough: each kind of end was seen often.</summary>
    /// <param name="outcomes">Outcomes, or names of reasons.</param>
    public void CheckSeen(params string[] outcomes) =>
        Assert.All(outcomes, name => Assert.InRange(
            _outcomes.GetValueOrDefault(name) + Refusals().Where(pair => pair.Key == name).Sum(pair => pair.Value),
            1 + (Count / 1000),
            Count));

    /// <summary>Checks a number as Assert.InRange does, which allocates.</summary>
    public static void Within(int number, int lowest, int highest)
    {
        if (number < lowest || number > highest)
        {
            Assert.Fail($"{number} is not within {lowest} and {highest}");
        }
    }

    private static string Show(byte[] bytes, int length) => Convert.ToBase64String(bytes, 0, length);

    private IEnumerable<KeyValuePair<string, int>> Refusals() => _reasons
        .Select((number, reason) => KeyValuePair.Create(((Reason)reason).ToString(), number))
        .Where(pair => pair.Value > 0);

    private void Parse(Func<byte[], int, string> parse, byte[] message, int length)
    {
        _reason = null;
        try
        {
            _outcome = parse(message, length);
        }
        catch (ProtocolException refusal)
        {
            _reason = refusal.Reason;
        }
        catch (Exception crash)
        {
            Assert.Fail($"{crash}\n{Show(message, length)}");
        }
    }
}
