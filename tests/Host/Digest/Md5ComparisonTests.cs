using System;
using System.Security.Cryptography;
using NanoCwmp.Core;
using Xunit;

namespace NanoCwmp.Tests.Host.Digest;

/// <summary>MD5 beside that of .NET, and what a use costs.</summary>
public class Md5ComparisonTests
{
    [Fact]
    public void EveryLengthUpToFiveBlocksGivesTheHashOfDotNet()
    {
        byte[] bytes = new byte[320];
        new Random(1).NextBytes(bytes);
        var md5 = new Md5();
        byte[] hash = new byte[Md5.Size];
        for (int length = 0; length <= bytes.Length; length++)
        {
            md5.Add(bytes, 0, length / 3);
            md5.Add(bytes, length / 3, length - (length / 3));
            md5.Finish(hash, 0);
            Assert.Equal(MD5.HashData(bytes.AsSpan(0, length)), hash);
        }
    }

    [Fact]
    public void UseAllocatesNothing()
    {
        var md5 = new Md5();
        byte[] bytes = new byte[200];
        Assert.Equal(0, Allocation.Of(() =>
        {
            md5.Add(bytes, 0, bytes.Length);
            md5.Finish(bytes, 0);
        }));
    }
}
