using System;
using System.IO;
using System.Linq;
using NanoCwmp.Hal.Host;
using NanoCwmp.Storage;

namespace NanoCwmp.Benchmarks.Storage;

/// <summary>
/// What a year costs the flash: 100,000 commits of one parameter, 1,000 batches of 100 and 4 or 365 boots over 200
/// parameters, keys of 4 bytes and values of 4 to 40. Counts of the emulated chip, no times.
/// </summary>
public static class StorageWear
{
    private const int Parameters = 200;
    private const int Commits = 100_000;
    private const int Batches = 1_000;
    private const int BatchSize = 100;

    public static void Run(TextWriter output)
    {
        output.WriteLine($"{Commits} commits of 1, {Batches} batches of {BatchSize}, {Parameters} parameters");
        output.WriteLine();
        output.WriteLine(
            "bank KB  boots  unit  live bytes  erasures A  erasures B  spread  user bytes  programmed  per user byte");
        foreach (int size in (int[])[16, 64])
        {
            foreach (int boots in (int[])[4, 365])
            {
                foreach (int unit in (int[])[1, 16, 32])
                {
                    RunYear(output, size * 1024, boots, unit);
                }
            }
        }

        output.WriteLine();
        output.WriteLine($"RAM: {RamOf(1000) - RamOf(0)} bytes for 1000 keys, {RamOf(0)} bytes without any (.NET, 64 bits)");
    }

    private static void RunYear(TextWriter output, int capacity, int boots, int unit)
    {
        var image = new FlashImage(2 * capacity);
        ParameterLog log = Mount(image, capacity, unit);
        var random = new Random(1);
        long user = 0;
        int batch = 0;
        int boot = 0;
        for (int commit = 0; commit < Commits; commit++)
        {
            user += Change(log, random, 1);
            if (commit % (Commits / Batches) == 0)
            {
                user += Change(log, random, BatchSize);
                batch++;
            }

            if (commit % (Commits / boots) == 0 && boot < boots)
            {
                log = Mount(image, capacity, unit);
                boot++;
            }
        }

        Require(batch == Batches && boot == boots);
        int[] erasures = image.Erasures.ToArray();
        int sectors = erasures.Length / 2;
        output.WriteLine(
            $"{capacity / 1024,7}  {boots,5}  {unit,4}  {log.LiveBytes,10}  {erasures[0],10}  {erasures[sectors],10}  "
            + $"{erasures.Max() - erasures.Min(),6}  {user,10}  {image.ProgrammedBytes,10}  "
            + $"{(double)image.ProgrammedBytes / user,13:F2}");
    }

    private static ParameterLog Mount(FlashImage image, int capacity, int unit)
    {
        var a = new NorFlashBank(image, 0, capacity, unit);
        var log = new ParameterLog(a, new NorFlashBank(image, capacity, capacity, unit), 256);
        Require(log.Mount() is MountResult.Ok or MountResult.Created);
        return log;
    }

    // One batch of distinct parameters; returns the bytes of its keys and values.
    private static int Change(ParameterLog log, Random random, int count)
    {
        byte[] key = [(byte)'D', (byte)'.', 0, 0];
        var value = new byte[40];
        int user = 0;
        int first = random.Next(Parameters);
        Require(log.Begin() == StoreResult.Ok);
        for (int i = 0; i < count; i++)
        {
            key[3] = (byte)((first + i) % Parameters);
            int length = random.Next(4, 41);
            random.NextBytes(value);
            Require(log.Stage(key, 0, key.Length, value, 0, length) == StoreResult.Ok);
            user += key.Length + length;
        }

        Require(log.Commit() == StoreResult.Ok);
        return user;
    }

    private static long RamOf(int keys)
    {
        var image = new FlashImage(0x4000);
        var a = new NorFlashBank(image, 0, 0x2000);
        var b = new NorFlashBank(image, 0x2000, 0x2000);
        _ = new ParameterLog(a, b, keys);
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = new ParameterLog(a, b, keys);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Require(bool condition)
    {
        if (!condition)
        {
            throw new InvalidOperationException("the store refused");
        }
    }
}
