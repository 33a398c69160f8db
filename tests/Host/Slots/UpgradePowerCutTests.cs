using System.Collections.Generic;
using NanoCwmp.Hal;
using NanoCwmp.Tests.Host.Storage;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace NanoCwmp.Tests.Host.Slots;

/// <summary>
/// Cuts the power before and inside every operation of the flash in an upgrade: transfer, mark, swap, trial, confirmation and
/// the way back; and inside the recovery from that, and in the recovery from the second cut.
/// </summary>
public sealed class UpgradePowerCutTests(ITestOutputHelper output)
{
    private const int SecondCuts = 6;

    [Theory]
    [InlineData(UpgradeEnd.Confirmed)]
    [InlineData(UpgradeEnd.Reverted)]
    [InlineData(UpgradeEnd.RefusedSignature)]
    [InlineData(UpgradeEnd.RefusedBoard)]
    public void DeviceAlwaysRunsAWholeSignedImage(UpgradeEnd end)
    {
        var plain = new UpgradeLife(end, 0);
        Assert.Equal(Expected(end), plain.Run());
        int operations = plain.Operations;
        var failures = new List<string>();
        int cases = 0;
        int cuts = 0;
        for (int round = 0; round < Sweep.Multiplier; round++)
        {
            for (int first = 0; first < operations; first++)
            {
                int seed = (round * 1000003) + (first * 101);
                Try(seed, new UpgradeLife.Cut(first, IsInside: false));
                Try(seed, new UpgradeLife.Cut(first));
                for (int i = 0; i < SecondCuts; i++)
                {
                    int second = (seed + (i * 37)) % operations;
                    Try(seed + i, new UpgradeLife.Cut(first), new UpgradeLife.Cut(i < 2 ? i : second));
                    Try(seed + i, new UpgradeLife.Cut(first), new UpgradeLife.Cut(second), new UpgradeLife.Cut(seed % (i + 5)));
                }
            }
        }

        output.WriteLine($"{end}: {operations} operations, {cases} upgrades with {cuts} cuts");
        Assert.True(failures.Count == 0, $"{failures.Count} of {cases}: {string.Join("; ", failures.GetRange(0, int.Min(5, failures.Count)))}");

        void Try(int seed, params UpgradeLife.Cut[] at)
        {
            cases++;
            cuts += at.Length;
            try
            {
                FirmwareBoot result = new UpgradeLife(end, seed).Run(at);
                Assert.True(
                    result == Expected(end) || (end == UpgradeEnd.Confirmed && result == FirmwareBoot.Reverted), $"ended {result}");
            }
            catch (XunitException failure)
            {
                failures.Add($"seed {seed}, {string.Join(", ", at)}: {failure.Message}");
            }
        }
    }

    private static FirmwareBoot Expected(UpgradeEnd end) => end switch
    {
        UpgradeEnd.Confirmed => FirmwareBoot.Swapped,
        UpgradeEnd.Reverted => FirmwareBoot.Reverted,
        UpgradeEnd.RefusedSignature => FirmwareBoot.RefusedSignature,
        _ => FirmwareBoot.RefusedImage,
    };
}
