using System.Collections.Generic;
using System.Text;
using NanoCwmp.Core;
using NanoCwmp.Hal;
using NanoCwmp.Storage;
using Xunit;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>The parameter log under the sweep.</summary>
public sealed class SweptParameterLog : ISweptStore
{
    private readonly ParameterLog _log;

    public SweptParameterLog(IStorageBank a, IStorageBank b)
    {
        _log = new ParameterLog(a, b, 64);
    }

    public void Mount()
    {
        MountResult result = _log.Mount();
        Assert.True(result is MountResult.Ok or MountResult.Created, $"mount: {result}");
    }

    public Dictionary<string, string> Content()
    {
        var content = new Dictionary<string, string>();
        var key = new byte[ParameterLog.KeyMaximum];
        var value = new byte[Limits.StoreValue];
        int cursor = 0;
        int length;
        while ((length = _log.NextKey(ref cursor, key, 0, key)) > 0)
        {
            int valueLength = _log.Read(key, 0, length, value, 0);
            Assert.True(valueLength >= 0, $"read: {valueLength}");
            content.Add(Encoding.Latin1.GetString(key, 0, length), Encoding.Latin1.GetString(value, 0, valueLength));
        }

        Assert.Equal(ParameterLog.NotFound, length);
        Assert.Equal(content.Count, _log.KeyCount);
        return content;
    }

    public void Commit(IReadOnlyList<KeyValuePair<string, string?>> batch)
    {
        Stage(batch);
        Assert.Equal(StoreResult.Ok, _log.Commit());
    }

    public void Rollback(IReadOnlyList<KeyValuePair<string, string?>> batch)
    {
        Stage(batch);
        _log.Rollback();
    }

    private void Stage(IReadOnlyList<KeyValuePair<string, string?>> batch)
    {
        Assert.Equal(StoreResult.Ok, _log.Begin());
        foreach ((string name, string? text) in batch)
        {
            byte[] key = Encoding.Latin1.GetBytes(name);
            byte[] value = Encoding.Latin1.GetBytes(text ?? string.Empty);
            StoreResult result = text == null
                ? _log.StageDelete(key, 0, key.Length)
                : _log.Stage(key, 0, key.Length, value, 0, value.Length);
            Assert.Equal(StoreResult.Ok, result);
        }
    }
}
