using System;
using System.Collections.Generic;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>A mixed workload: new keys, updates, growing values, deletions, batches of several sizes, rollbacks.</summary>
public sealed class SweepScript
{
    private static readonly int[] s_batchSizes = { 1, 1, 1, 2, 3, 5, 9 };

    public SweepScript(int seed, int steps)
    {
        var random = new Random(seed);
        var names = new string[14];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = new string((char)('A' + i), 1 + (i % 16));
        }

        for (int step = 0; step < steps; step++)
        {
            var batch = new List<KeyValuePair<string, string?>>();
            for (int i = s_batchSizes[random.Next(s_batchSizes.Length)]; i > 0; i--)
            {
                int key = random.Next(names.Length);
                int length = key == 0 ? step * 12 : random.Next(8) == 0 ? 0 : random.Next(50);
                string value = new((char)('a' + (step % 26)), length);
                batch.Add(new(names[key], random.Next(6) == 0 ? null : value));
            }

            Steps.Add((random.Next(7) == 0, batch));
        }
    }

    public List<(bool IsRollback, List<KeyValuePair<string, string?>> Batch)> Steps { get; } = new();
}
