using System;
using System.Security.Cryptography;
using NanoCwmp.Core;
using Xunit;

namespace NanoCwmp.Tests.Host.Digest;

/// <summary>HMAC-SHA1 compared with .NET's own, for every length of key and text around the blocks.</summary>
public class HmacSha1ComparisonTests
{
    [Fact]
    public void EveryLengthOfKeyAndText()
    {
        var random = new Random(2202);
        byte[] text = new byte[200];
        byte[] key = new byte[140];
        random.NextBytes(text);
        random.NextBytes(key);
        var hmac = new HmacSha1();
        byte[] code = new byte[HmacSha1.Size];
        for (int keyLength = 0; keyLength <= key.Length; keyLength++)
        {
            hmac.SetKey(key, 0, keyLength);
            for (int length = 0; length <= text.Length; length++)
            {
                int split = random.Next(length + 1);
                hmac.Add(text, 0, split);
                hmac.Add(text, split, length - split);
                hmac.Finish(code, 0);
                Assert.Equal(HMACSHA1.HashData(key.AsSpan(0, keyLength), text.AsSpan(0, length)), code);
            }
        }
    }
}
