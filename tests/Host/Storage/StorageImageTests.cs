using System;
using System.IO;
using System.Linq;
using System.Text;
using NanoCwmp.Hal.Host;
using NanoCwmp.Storage;
using Xunit;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>The log in files of the host: what a process leaves behind that is killed, or whose disk lost the tail.</summary>
public sealed class StorageImageTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void ImageFileHoldsEveryCommitWithoutBeingClosed()
    {
        string path = Path.Combine(_directory, "flash.bin");
        using FlashImage image = FlashImage.Open(path, 0x10000);
        ParameterLog log = Mount(image);
        for (int i = 0; i < 300; i++)
        {
            Put(log, "k", "value " + i);
            if (i % 30 == 0)
            {
                string copy = Path.Combine(_directory, "copy.bin");
                File.Copy(path, copy, overwrite: true);
                using FlashImage killed = FlashImage.Open(copy, 0x10000);
                Assert.Equal("value " + i, Get(Mount(killed), "k"));
            }
        }

        Assert.All(File.ReadAllBytes(path)[..0x4000], value => Assert.Equal(0xFF, value));
        Assert.True(image.Erasures[..4].ToArray().All(count => count == 0));
        Assert.True(image.Erasures[4] > 0 && image.Erasures[4] == image.Erasures[5]);
        Assert.True(image.ProgrammedBytes > 300 * 10);
    }

    [Fact]
    public void ImageFileIsFilledUpAndNeverCutShort()
    {
        string path = Path.Combine(_directory, "flash.bin");
        File.WriteAllBytes(path, [1, 2, 3]);
        using (FlashImage image = FlashImage.Open(path, 0x2000))
        {
            var content = new byte[0x2000];
            image.Read(0, content);
            Assert.Equal([1, 2, 3, 0xFF], content[..4]);
            Assert.Equal(0xFF, content[^1]);
            image.Program(0, [0xFE, 0xFE]);
            image.Read(0, content);
            Assert.Equal([0, 2, 3], content[..3]);
            Assert.Throws<ArgumentOutOfRangeException>(() => image.Program(0x1FFF, [0, 0]));
            Assert.Throws<ArgumentException>(() => image.Erase(0x800, 0x1000));
        }

        Assert.Throws<IOException>(() => FlashImage.Open(path, 0x1000));
        Assert.Equal(0x2000, new FileInfo(path).Length);
    }

    [Fact]
    public void FileThatLostItsTailAtAnyByteHoldsTheOldOrTheNewBatch()
    {
        string before = Path.Combine(_directory, "a");
        WithFiles(log => Put(log, "k", "old"));
        int synced = File.ReadAllBytes(before).Length;
        WithFiles(
            log =>
            {
                // Mounting moved the content to the other file; this batch is appended there.
                Put(log, "k", "new");
                Put(log, "n", new string('n', 100));
            });
        byte[] a = File.ReadAllBytes(before);
        byte[] b = File.ReadAllBytes(Path.Combine(_directory, "b"));
        Assert.Equal(synced, a.Length);
        int newest = -1;
        for (int length = b.Length; length >= 0; length--)
        {
            File.WriteAllBytes(before, a);
            File.WriteAllBytes(Path.Combine(_directory, "b"), b[..length]);
            WithFiles(
                log =>
                {
                    string found = Get(log, "k") + Get(log, "n").Length;
                    Assert.Contains(found, new[] { "old0", "new0", "new100" });
                    newest = Math.Max(newest, found == "new100" ? length : -1);
                    Put(log, "k", "goes on");
                    Assert.Equal("goes on", Get(log, "k"));
                });
        }

        Assert.Equal(b.Length, newest);
    }

    private static ParameterLog Mount(FlashImage image)
    {
        var log = new ParameterLog(new NorFlashBank(image, 0x4000, 0x2000), new NorFlashBank(image, 0x6000, 0x2000), 10);
        Assert.True(log.Mount() is MountResult.Ok or MountResult.Created);
        return log;
    }

    private static void Put(ParameterLog log, string key, string value)
    {
        Assert.Equal(StoreResult.Ok, log.Begin());
        byte[] text = Encoding.UTF8.GetBytes(value);
        Assert.Equal(StoreResult.Ok, log.Stage(Encoding.UTF8.GetBytes(key), 0, key.Length, text, 0, text.Length));
        Assert.Equal(StoreResult.Ok, log.Commit());
    }

    private static string Get(ParameterLog log, string key)
    {
        var buffer = new byte[1000];
        int length = log.Read(Encoding.UTF8.GetBytes(key), 0, key.Length, buffer, 0);
        return Encoding.UTF8.GetString(buffer, 0, Math.Max(0, length));
    }

    private void WithFiles(Action<ParameterLog> work)
    {
        using var a = new FilePairBank(_directory, "a", 4096);
        using var b = new FilePairBank(_directory, "b", 4096);
        var log = new ParameterLog(a, b, 10);
        Assert.True(log.Mount() is MountResult.Ok or MountResult.Created);
        work(log);
    }
}
