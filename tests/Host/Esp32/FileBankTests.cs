using System;
using System.IO;
using NanoCwmp.Hal;
using NanoCwmp.Hal.Esp32.Storage;
using NanoCwmp.Tests.Host.Storage;
using Xunit;
using Xunit.Abstractions;

namespace NanoCwmp.Tests.Host.Esp32;

/// <summary>The bank of the ESP32 boards keeps the contract of all banks.</summary>
public sealed class FileBankTests : StorageBankContract, IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;
    private readonly ITestOutputHelper _output;
    private FileBank? _bank;

    public FileBankTests(ITestOutputHelper output)
    {
        _output = output;
    }

    public void Dispose()
    {
        _bank?.Sync();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public void SettingsSurviveCutsUnderTheRulesOfLittleFs()
    {
        var sweep = new Sweep(
            new SweepScript(11, 10),
            power => [new LittleFsBank(power, PathOf("a"), 4096), new LittleFsBank(power, PathOf("b"), 4096)],
            (a, b) => new SweptParameterLog(a, b));
        sweep.RunAll(Sweep.Multiplier, recovery: 3);
        _output.WriteLine($"{sweep.Cases} cases, {sweep.Failures.Count} failures");
        Assert.True(sweep.Failures.Count == 0, string.Join('\n', sweep.Failures));
        Assert.True(sweep.Cases >= 200 * Sweep.Multiplier, $"{sweep.Cases} cases");
    }

    [Fact]
    public void WhatWasNotSyncedIsLostInTheModel()
    {
        var bank = new LittleFsBank(new PowerSupply(1), PathOf("c"), 100);
        Assert.True(bank.Program(0, [1, 2], 0, 2));
        Assert.True(bank.Sync());
        Assert.True(bank.Program(2, [3, 4], 0, 2));
        bank.PowerCycle();
        var content = new byte[4];
        Assert.True(bank.Read(0, content, 0, 4));
        Assert.Equal([1, 2, 0xFF, 0xFF], content);
        bank.PowerCycle();
    }

    /// <summary>A volume that is not there is a failed medium, not an exception.</summary>
    [Fact]
    public void AMissingVolumeIsReported()
    {
        var bank = new FileBank(Path.Combine(_directory, "missing", "a"), 100);
        var buffer = new byte[1];
        Assert.False(bank.Read(0, buffer, 0, 1));
        Assert.False(bank.Program(0, buffer, 0, 1));
        Assert.False(bank.Erase());
    }

    protected override IStorageBank Open()
    {
        _bank?.Sync();
        _bank = new FileBank(PathOf("contract"), 6000);
        return _bank;
    }

    private string PathOf(string name) => Path.Combine(_directory, name);
}
