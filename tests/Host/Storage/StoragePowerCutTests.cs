using System;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>The parameter log keeps what it acknowledged, wherever the power goes. NANOCWMP_SWEEP multiplies the cases.</summary>
public class StoragePowerCutTests
{
    private readonly ITestOutputHelper _output;

    public StoragePowerCutTests(ITestOutputHelper output)
    {
        _output = output;
    }

    [Theory]
    [InlineData(1, 4096, 1)]
    [InlineData(1, 8192, 2)]
    [InlineData(4, 4096, 3)]
    [InlineData(16, 8192, 4)]
    [InlineData(32, 4096, 5)]
    public void FlashKeepsWhatWasAcknowledgedInEveryOneOfThousandsOfCuts(int unit, int capacity, int seed)
    {
        Check(new SweepScript(seed, 36), power => Flash(power, unit, capacity, []), 8);
    }

    [Fact]
    public void FilesKeepWhatWasAcknowledgedInEveryOneOfThousandsOfCuts()
    {
        Check(new SweepScript(6, 36), power => [new PowerCutFile(power, 4096, []), new PowerCutFile(power, 4096, [])], 8);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void SweepFindsWhatNaiveLogLoses(bool settles)
    {
        var sweep = new Sweep(
            new SweepScript(7, 30),
            power => [new PowerCutFlash(power, 0x40000, 1, [])],
            (bank, _) => new NaiveLog(bank, settles));
        sweep.RunAll(1, 3);
        _output.WriteLine($"{sweep.Cases} cases, {sweep.Failures.Count} failures");
        _output.WriteLine(string.Join('\n', sweep.Failures.GetRange(0, Math.Min(10, sweep.Failures.Count))));
        Assert.NotEmpty(sweep.Failures);
    }

    private static IPowerCutBank[] Flash(PowerSupply power, int unit, int capacity, ReadOnlySpan<byte> content) =>
    [
        new PowerCutFlash(power, capacity, unit, content),
        new PowerCutFlash(power, capacity, unit, content),
    ];

    private void Check(SweepScript script, Func<PowerSupply, IPowerCutBank[]> makeBanks, int recovery)
    {
        var sweep = new Sweep(script, makeBanks, (a, b) => new SweptParameterLog(a, b));
        sweep.RunAll(Sweep.Multiplier, recovery);
        _output.WriteLine($"{sweep.Cases} cases, {sweep.Failures.Count} failures");
        Assert.True(sweep.Failures.Count == 0, string.Join(Environment.NewLine, sweep.Failures.GetRange(0, Math.Min(10, sweep.Failures.Count))));
        Assert.True(sweep.Cases > 1000);
    }
}
