using System;
using System.IO;
using System.Linq;
using System.Text;
using NanoCwmp.Hal.Host;
using NanoCwmp.Storage;
using Xunit;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>The log in a flash image of the host: what a process leaves behind that is killed.</summary>
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
}
