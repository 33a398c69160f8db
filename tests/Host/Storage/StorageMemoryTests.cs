using System;
using NanoCwmp.Storage;
using NanoCwmp.Tests.Unit;
using Xunit;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>The log takes its memory once: 5 bytes a key, and nothing for a commit however large.</summary>
public class StorageMemoryTests
{
    private static readonly StorageMemoryBank s_bank = new(16384, 1);
    private static readonly StorageMemoryBank s_other = new(16384, 1);
    private static readonly byte[] s_key = new byte[4];
    private static readonly byte[] s_value = new byte[300];
    private static readonly byte[] s_buffer = new byte[ParameterLog.KeyMaximum];

    [Fact]
    public void KeyCostsFiveBytes()
    {
        Assert.Equal(1000 * 5, Allocation.Of(() => NewLog(1100)) - Allocation.Of(() => NewLog(100)));
    }

    [Fact]
    public void NothingIsAllocatedByMountingReadingAndCommitting()
    {
        ParameterLog log = NewLog(100);
        Work(log);
        Assert.Equal(0, Allocation.Of(() => Work(log)));
    }

    private static ParameterLog NewLog(int keys) => new(s_bank, s_other, keys);

    private static void Work(ParameterLog log)
    {
        log.Mount();
        for (int round = 0; round < 20; round++)
        {
            bool isOk = log.Begin() == StoreResult.Ok;
            for (int i = 0; i < 30; i++)
            {
                s_key[0] = (byte)i;
                isOk &= log.Stage(s_key, 0, 4, s_value, 0, (i + round) * 6) == StoreResult.Ok;
            }

            isOk &= log.ReadStaged(s_key, 0, 4, s_value, 0) >= 0;
            int cursor = 0;
            while (log.NextStaged(ref cursor, s_buffer, s_value, out _) >= 0)
            {
            }

            isOk &= round % 3 == 0 || log.Commit() == StoreResult.Ok;
            log.Rollback();
            cursor = 0;
            while (log.NextKey(ref cursor, s_key, 0, s_buffer) >= 0)
            {
                isOk &= log.Read(s_buffer, 0, 4, s_value, 0) >= 0;
            }

            if (!isOk)
            {
                throw new InvalidOperationException();
            }
        }
    }
}
