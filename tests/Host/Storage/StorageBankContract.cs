using System;
using NanoCwmp.Hal;
using Xunit;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>What <see cref="IStorageBank"/> promises, for every implementation.</summary>
public abstract class StorageBankContract
{
    private readonly Random _random = new(1);
    private IStorageBank? _bank;

    private IStorageBank Bank => _bank ??= Open();

    private int Unit => Bank.ProgramUnit;

    [Fact]
    public void SizeAndUnitAreUsable()
    {
        Assert.InRange(Unit, 1, 256);
        Assert.Equal(0, Unit & (Unit - 1));
        Assert.Equal(0, Bank.Capacity % Unit);
    }

    [Fact]
    public void ErasedBankReads0xFFUpToItsEnd()
    {
        Assert.True(Bank.Erase());
        Assert.All(ReadAll(), value => Assert.Equal(0xFF, value));
    }

    [Fact]
    public void ProgrammedBytesAreReadAlsoBeforeTheSync()
    {
        byte[] data = Fill();
        Assert.Equal(data, ReadAll());
        var part = new byte[9];
        Assert.True(Bank.Read(5, part, 2, 7));
        Assert.Equal([0, 0, .. data[5..12]], part);
    }

    [Fact]
    public void SyncedBytesSurviveReopening()
    {
        byte[] data = Fill();
        Assert.True(Bank.Sync());
        _bank = Open();
        Assert.Equal(data, ReadAll());
    }

    [Fact]
    public void AppendingGoesOnAfterReopening()
    {
        var unit = new byte[Unit];
        Assert.True(Bank.Erase());
        Assert.True(Bank.Program(0, unit, 0, Unit));
        Assert.True(Bank.Sync());
        _bank = Open();
        Assert.True(Bank.Program(Unit, unit, 0, Unit));
        Assert.True(Bank.Sync());
        _bank = Open();
        byte[] content = ReadAll();
        Assert.All(content[..(2 * Unit)], value => Assert.Equal(0, value));
        Assert.All(content[(2 * Unit)..], value => Assert.Equal(0xFF, value));
    }

    [Fact]
    public void ErasingTakesEverythingAwayAndProgrammingStartsAgain()
    {
        Fill();
        Assert.True(Bank.Sync());
        byte[] data = Fill();
        Assert.True(Bank.Sync());
        _bank = Open();
        Assert.Equal(data, ReadAll());
    }

    [Fact]
    public void SameBytesAreProgrammedAgainAfterAReset()
    {
        byte[] data = Fill();
        Assert.True(Bank.Sync());
        _bank = Open();
        Assert.True(Bank.Program(Unit, data, Unit, Unit));
        Assert.Equal(data, ReadAll());
    }

    [Fact]
    public void OtherBytesAreRefused()
    {
        byte[] data = Fill();
        var zeros = new byte[Unit];
        Assert.False(Bank.Program(Unit, zeros, 0, Unit));
        data.AsSpan(0, Unit).Fill(0xFF);
        Assert.False(Bank.Program(0, data, 0, Unit));
    }

    [Fact]
    public void WhatIsOutsideIsRefused()
    {
        int end = Bank.Capacity;
        var buffer = new byte[2 * Unit];
        Assert.False(Bank.Read(end - Unit, buffer, 0, 2 * Unit));
        Assert.False(Bank.Read(-1, buffer, 0, 1));
        Assert.False(Bank.Program(end - Unit, buffer, 0, 2 * Unit));
        Assert.False(Bank.Program(-Unit, buffer, 0, Unit));
        Assert.True(Bank.Read(end, buffer, 0, 0));
    }

    [Fact]
    public void WhatIsNotAlignedIsRefused()
    {
        Assert.True(Bank.Erase());
        var buffer = new byte[2 * Unit];
        if (Unit > 1)
        {
            Assert.False(Bank.Program(1, buffer, 0, Unit));
            Assert.False(Bank.Program(0, buffer, 0, Unit + 1));
        }

        Assert.True(Bank.Program(0, buffer, Unit, Unit));
    }

    /// <summary>Opens the bank as it is after a reset.</summary>
    protected abstract IStorageBank Open();

    // Erases the bank and programs nearly all of it in pieces, over the borders of pages and sectors.
    private byte[] Fill()
    {
        Assert.True(Bank.Erase());
        var data = new byte[Bank.Capacity];
        _random.NextBytes(data);
        int end = Bank.Capacity - (3 * Unit);
        for (int offset = 0; offset < end;)
        {
            int count = Math.Min(_random.Next(1, 1 + (700 / Unit)) * Unit, end - offset);
            Assert.True(Bank.Program(offset, data, offset, count));
            offset += count;
        }

        data.AsSpan(end).Fill(0xFF);
        return data;
    }

    private byte[] ReadAll()
    {
        var content = new byte[Bank.Capacity];
        Assert.True(Bank.Read(0, content, 0, content.Length));
        return content;
    }
}
