using System;
using System.Linq;
using NanoCwmp.Hal.Images;
using Xunit;

namespace NanoCwmp.Tests.Host.Slots;

public sealed class FirmwareContainerTests
{
    private static readonly FirmwareFile[] s_files =
    [
        new("b.dll", new byte[] { 1, 2, 3 }),
        new("a.dll", new byte[] { 4 }),
        new("c", ReadOnlyMemory<byte>.Empty),
    ];

    [Fact]
    public void LayoutIsAsDocumented() => Assert.Equal(
        [
            .. "NCWPFW01"u8, 3, 0,
            5, .. "a.dll"u8, 1, 0, 0, 0, 4,
            5, .. "b.dll"u8, 3, 0, 0, 0, 1, 2, 3,
            1, .. "c"u8, 0, 0, 0, 0,
        ],
        FirmwareContainer.Pack(s_files));

    [Fact]
    public void FilesComeBackInOrder()
    {
        var files = FirmwareContainer.Unpack(FirmwareContainer.Pack(s_files));
        Assert.Equal(["a.dll", "b.dll", "c"], files.Select(file => file.Name));
        Assert.Equal([4], files[0].Content.ToArray());
        Assert.Equal([1, 2, 3], files[1].Content.ToArray());
        Assert.Equal(0, files[2].Content.Length);
    }

    [Fact]
    public void SameFilesGiveTheSameBytes() =>
        Assert.Equal(FirmwareContainer.Pack(s_files), FirmwareContainer.Pack(s_files.Reverse()));

    [Fact]
    public void EveryPrefixAndEverySurplusIsRefused()
    {
        byte[] whole = FirmwareContainer.Pack(s_files);
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.Throws<ImageException>(() => FirmwareContainer.Unpack(whole.AsMemory(0, length)));
        }

        Assert.Throws<ImageException>(() => FirmwareContainer.Unpack(whole.Append((byte)0).ToArray()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../a.dll")]
    [InlineData("é.dll")]
    public void NameOutsideIsRefused(string name) =>
        Assert.Throws<ArgumentException>(() => FirmwareContainer.Pack([new FirmwareFile(name, new byte[1])]));

    [Fact]
    public void NameTwiceIsRefused() => Assert.Throws<ArgumentException>(() => FirmwareContainer.Pack([s_files[0], s_files[0]]));
}
