using System;
using System.Collections.Generic;
using NanoCwmp.Core;
using NanoCwmp.Storage;

namespace NanoCwmp.Tests.Host.Model;

/// <summary>All that a parameter log holds, as text to compare.</summary>
internal static class LogContent
{
    private static readonly byte[] s_all = [];

    public static string Of(ParameterLog log)
    {
        var lines = new List<string>();
        byte[] key = new byte[ParameterLog.KeyMaximum];
        byte[] value = new byte[Limits.StoreValue];
        int cursor = 0;
        for (int length = log.NextKey(ref cursor, s_all, 0, key); length > 0; length = log.NextKey(ref cursor, s_all, 0, key))
        {
            int count = log.Read(key, 0, length, value, 0);
            lines.Add(Convert.ToHexString(key, 0, length) + "=" + Convert.ToHexString(value, 0, count));
        }

        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }
}
