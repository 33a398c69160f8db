using System;
using System.Collections.Generic;
using System.Linq;
using NanoCwmp.Hal;
using Xunit.Sdk;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>
/// Runs a workload on a store whose power is cut, and checks after each cut that the content is that of all acknowledged
/// batches, with or without the one in flight, that it stays so over further resets, and that the store goes on.
/// </summary>
public sealed class Sweep
{
    private readonly SweepScript _script;
    private readonly Func<PowerSupply, IPowerCutBank[]> _makeBanks;
    private readonly Func<IStorageBank, IStorageBank, ISweptStore> _makeStore;

    public Sweep(
        SweepScript script,
        Func<PowerSupply, IPowerCutBank[]> makeBanks,
        Func<IStorageBank, IStorageBank, ISweptStore> makeStore)
    {
        _script = script;
        _makeBanks = makeBanks;
        _makeStore = makeStore;
    }

    /// <summary>Gets how many cases ran.</summary>
    public int Cases { get; private set; }

    /// <summary>Gets what went wrong.</summary>
    public List<string> Failures { get; } = new();

    /// <summary>Gets the environment's multiplier of the number of cases.</summary>
    public static int Multiplier =>
        int.TryParse(Environment.GetEnvironmentVariable("NANOCWMP_SWEEP"), out int factor) && factor > 0 ? factor : 1;

    /// <summary>
    /// Cuts before every operation of the workload and inside it; after each cut inside, again inside every operation of
    /// the recovery and of the first commits after it, and a third time somewhere in the recovery from that.
    /// </summary>
    /// <param name="rounds">How often each place is tried, with other torn bits.</param>
    /// <param name="recovery">How many operations after the first cut are cut as well.</param>
    public void RunAll(int rounds, int recovery)
    {
        int operations = Run(0);
        for (int round = 0; round < rounds; round++)
        {
            for (int first = 0; first < operations; first++)
            {
                int seed = (round * 1000003) + (first * 101);
                Run(seed, new Session(first, IsInside: false));
                Run(seed, new Session(first));
                for (int second = 0; second < recovery; second++)
                {
                    Run(seed + second, new Session(first), new Session(second, IsIdle: second % 2 == 0));
                    var third = new Session((seed + second) % recovery, IsIdle: second % 3 == 0);
                    Run(seed + second, new Session(first), new Session(second), third);
                }
            }
        }
    }

    /// <summary>Runs one case.</summary>
    /// <param name="seed">Chooses what a cut leaves behind.</param>
    /// <param name="sessions">The sessions that are cut.</param>
    /// <returns>How many operations the workload takes, if nothing is cut.</returns>
    public int Run(int seed, params Session[] sessions)
    {
        Cases++;
        var power = new PowerSupply(seed);
        try
        {
            return RunCase(power, sessions);
        }
        catch (XunitException failure)
        {
            Failures.Add($"seed {seed}, {string.Join(", ", sessions)}: {failure.Message}");
            return power.Operations;
        }
    }

    private static bool AreSame(Dictionary<string, string> one, Dictionary<string, string> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out string? value) && value == pair.Value);

    private int RunCase(PowerSupply power, Session[] sessions)
    {
        IPowerCutBank[] banks = _makeBanks(power);
        var acknowledged = new Dictionary<string, string>();
        Dictionary<string, string>? inFlight = null;
        int step = 0;
        int operations = 0;

        // After the last cut: a look that must stay true, some more of the workload, and a last look.
        foreach (Session session in (Session[])[.. sessions, Session.Look, Session.Work, Session.Look, Session.Look])
        {
            power.TurnOn(session.CutAt, session.IsInside);
            try
            {
                ISweptStore store = _makeStore(banks[0], banks[^1]);
                store.Mount();
                Dictionary<string, string> content = store.Content();
                if (inFlight != null && AreSame(content, inFlight))
                {
                    acknowledged = inFlight;
                }

                inFlight = null;
                Check(content, acknowledged, step);
                int end = session.CutAt >= 0 || sessions.Length == 0 ? _script.Steps.Count : step + 4;
                while (!session.IsIdle && step < Math.Min(end, _script.Steps.Count))
                {
                    (bool isRollback, List<KeyValuePair<string, string?>> batch) = _script.Steps[step++];
                    if (isRollback)
                    {
                        store.Rollback(batch);
                        continue;
                    }

                    inFlight = Apply(acknowledged, batch);
                    store.Commit(batch);
                    acknowledged = inFlight;
                    inFlight = null;
                }

                Check(store.Content(), acknowledged, step);
            }
            catch (PowerCutException)
            {
            }

            operations = Math.Max(operations, power.Operations);
            foreach (IPowerCutBank bank in banks)
            {
                bank.PowerCycle();
            }
        }

        return operations;
    }

    private static void Check(Dictionary<string, string> content, Dictionary<string, string> expected, int step)
    {
        if (!AreSame(content, expected))
        {
            throw new XunitException($"{content.Count} keys instead of {expected.Count} or other values, step {step}");
        }
    }

    private static Dictionary<string, string> Apply(
        Dictionary<string, string> content,
        List<KeyValuePair<string, string?>> batch)
    {
        var result = new Dictionary<string, string>(content);
        foreach ((string key, string? value) in batch)
        {
            if (value == null)
            {
                result.Remove(key);
            }
            else
            {
                result[key] = value;
            }
        }

        return result;
    }

    /// <summary>The time between power on and power off.</summary>
    /// <param name="CutAt">The operation at which the power goes, counted from when it came; -1 for none.</param>
    /// <param name="IsInside">Whether it goes inside the operation, else before it.</param>
    /// <param name="IsIdle">Whether the store is only mounted and read.</param>
    public readonly record struct Session(int CutAt, bool IsInside = true, bool IsIdle = false)
    {
        /// <summary>Gets a session without a cut in which nothing is written.</summary>
        public static Session Look => new(-1, IsIdle: true);

        /// <summary>Gets a session without a cut that goes on with the workload.</summary>
        public static Session Work => new(-1);
    }
}
