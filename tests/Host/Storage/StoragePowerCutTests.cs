using System;
using NanoCwmp.Tests.Unit;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>
/// The parameter log keeps what it acknowledged, wherever the power goes. NANOCWMP_SWEEP multiplies the cases.
/// </summary>
public class StoragePowerCutTests
{
    private readonly ITestOutputHelper _output;

    public StoragePowerCutTests(ITestOutputHelper output)
    {
        _output = output;
    }

    [Theory]
    [InlineData(1, 4096, "erased", 1)]
    [InlineData(1, 8192, "random", 2)]
    [InlineData(1, 4096, "last generation", 3)]
    [InlineData(4, 4096, "zeros", 4)]
    [InlineData(16, 8192, "last generation", 5)]
    [InlineData(32, 4096, "random", 6)]
    public void FlashKeepsWhatWasAcknowledgedOverThousandsOfCuts(int unit, int capacity, string start, int seed)
    {
        int least = 2000 * Sweep.Multiplier;
        Sweep sweep = Run(seed, power => Flash(power, unit, Content(start, unit, capacity)), Sweep.Multiplier);
        Assert.True(sweep.Failures.Count == 0, string.Join('\n', sweep.Failures));
        Assert.True(sweep.Cases >= least, $"{sweep.Cases} cases");
    }

    [Fact]
    public void FilesKeepWhatWasAcknowledgedOverThousandsOfCuts()
    {
        int least = 2000 * Sweep.Multiplier;
        Sweep sweep = Run(7, power => [new PowerCutFile(power, 4096, []), new PowerCutFile(power, 4096, [])], Sweep.Multiplier);
        Assert.True(sweep.Failures.Count == 0, string.Join('\n', sweep.Failures));
        Assert.True(sweep.Cases >= least, $"{sweep.Cases} cases");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void SweepFindsWhatANaiveLogLoses(bool settles)
    {
        var sweep = new Sweep(
            new SweepScript(8, 30),
            power => [new PowerCutFlash(power, 1, Content("erased", 1, 0x18000))],
            (bank, _) => new NaiveLog(bank, settles));
        sweep.RunAll(1, 3);
        Report(sweep);
        Assert.NotEmpty(sweep.Failures);
    }

    [Fact]
    public void SweepFindsWhatIsLostIfTheMarkIsNotMadeFirm()
    {
        Sweep sweep = Run(9, power => Array.ConvertAll(Flash(power, 1, Content("erased", 1, 4096)), Forget), 3);
        Assert.NotEmpty(sweep.Failures);

        static IPowerCutBank Forget(IPowerCutBank bank) => new ForgetfulFlash(bank);
    }

    [Fact]
    public void SweepFindsWhatIsLostIfFilesAreNotSynced()
    {
        Sweep sweep = Run(10, power => [Unsynced(power), Unsynced(power)], 1);
        Assert.NotEmpty(sweep.Failures);

        static PowerCutFile Unsynced(PowerSupply power) => new(power, 4096, [], syncs: false);
    }

    private static IPowerCutBank[] Flash(PowerSupply power, int unit, byte[] content) =>
        [new PowerCutFlash(power, unit, content), new PowerCutFlash(power, unit, content)];

    private static byte[] Content(string start, int unit, int capacity)
    {
        var content = new byte[capacity];
        switch (start)
        {
            case "erased":
                content.AsSpan().Fill(0xFF);
                return content;
            case "random":
                new Random(unit).NextBytes(content);
                return content;
            case "zeros":
                return content;
            default:
                return new StorageLayout(capacity, unit, -2).Trailer(0x30).Mark().Cells;
        }
    }

    private Sweep Run(int seed, Func<PowerSupply, IPowerCutBank[]> makeBanks, int rounds)
    {
        var sweep = new Sweep(new SweepScript(seed, 32), makeBanks, (a, b) => new SweptParameterLog(a, b));
        sweep.RunAll(rounds, recovery: 10);
        Report(sweep);
        return sweep;
    }

    private void Report(Sweep sweep)
    {
        _output.WriteLine($"{sweep.Cases} cases, {sweep.Failures.Count} failures");
        _output.WriteLine(string.Join('\n', sweep.Failures.GetRange(0, Math.Min(3, sweep.Failures.Count))));
    }
}
