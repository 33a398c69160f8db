using System;
using System.Collections.Generic;
using System.Text;

namespace NanoCwmp.Tests.Host.HostInterface;

/// <summary>Changes that a careless or hostile sender makes to a text.</summary>
internal static class Mutation
{
    /// <summary>Makes up to four changes.</summary>
    public static byte[] Of(Random random, byte[] original, string[] pieces)
    {
        var bytes = new List<byte>(original);
        for (int changes = random.Next(5); changes > 0; changes--)
        {
            int at = random.Next(bytes.Count + 1);
            int count = Math.Min(random.Next(1, 20), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, count);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, count));
                    break;
                case 4 when random.Next(3) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }
}
