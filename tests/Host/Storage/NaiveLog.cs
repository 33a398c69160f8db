using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using NanoCwmp.Core;
using NanoCwmp.Hal;

namespace NanoCwmp.Tests.Host.Storage;

/// <summary>
/// What one would write first: one bank, frames of a length, a CRC-32 and the content, appended behind the last valid one,
/// and torn remains made void by zeros. It survives cuts between operations. The sweep must find what it does not survive.
/// </summary>
public sealed class NaiveLog : ISweptStore
{
    private const int VoidSize = 2048; // more than any frame

    private readonly IStorageBank _bank;
    private readonly bool _settles;
    private Dictionary<string, string> _content = new();
    private int _end;

    /// <param name="bank">The bank.</param>
    /// <param name="settles">
    /// Whether mounting always programs the last frame again and voids what follows, whether it sees remains or not.
    /// </param>
    public NaiveLog(IStorageBank bank, bool settles)
    {
        _bank = bank;
        _settles = settles;
    }

    public void Mount()
    {
        var head = new byte[8];
        byte[] last = [];
        while (_bank.Read(_end, head, 0, 8))
        {
            int length = BitConverter.ToInt32(head, 0);
            if (length == 0)
            {
                _end += VoidSize;
                continue;
            }

            byte[] frame = new byte[8 + Math.Clamp(length, 0, _bank.Capacity - _end - 8)];
            head.CopyTo(frame, 0);
            _bank.Read(_end + 8, frame, 8, frame.Length - 8);
            if (length < 0 || BitConverter.ToUInt32(head, 4) != Crc32.Update(0, frame, 8, frame.Length - 8))
            {
                break;
            }

            _content = JsonSerializer.Deserialize<Dictionary<string, string>>(frame.AsSpan(8))!;
            _end += frame.Length;
            last = frame;
        }

        if (_settles)
        {
            _bank.Program(_end - last.Length, last, 0, last.Length);
        }

        var rest = new byte[VoidSize];
        _bank.Read(_end, rest, 0, rest.Length);
        if (_settles || rest.AsSpan().ContainsAnyExcept((byte)0xFF))
        {
            _bank.Program(_end, new byte[8], 0, 8);
            _end += VoidSize;
        }
    }

    public Dictionary<string, string> Content() => new(_content);

    public void Commit(IReadOnlyList<KeyValuePair<string, string?>> batch)
    {
        foreach ((string key, string? value) in batch)
        {
            _ = value == null ? _content.Remove(key) : (_content[key] = value) == value;
        }

        byte[] body = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(_content));
        byte[] head = [.. BitConverter.GetBytes(body.Length), .. BitConverter.GetBytes(Crc32.Update(0, body, 0, body.Length))];
        _bank.Program(_end + 8, body, 0, body.Length);
        _bank.Program(_end, head, 0, 8);
        _end += 8 + body.Length;
    }

    public void Rollback(IReadOnlyList<KeyValuePair<string, string?>> batch)
    {
    }
}
